import type { Instant } from '@madoguchi/kernel';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { Injectable, Logger } from '@nestjs/common';
import { PayeeAccountStore } from '../store/payee-account.store.js';
import { EventStore } from '../store/event.store.js';
import { ProviderMarkStore } from '../store/provider-mark.store.js';
import { followedEvents } from './followed-events.js';
import { PaymentGateway, type ProviderEvent } from './ports.js';
import { ReceiveStripeEvent } from './receive-stripe-event.js';
import { TellAboutProvider } from './tell-about-provider.js';

const self = systemActor('catch-up-events');
/** What the provider lists late, and what it is delivering at this moment. */
const OVERLAP_MS = 3_600_000;
const BEFORE_ALL = new Date(0);
/** Younger than this by the provider's own list, an event may still be on its way. */
const ON_ITS_WAY_MS = 5 * 60_000;

/** Reads the provider's own list of events and takes in what never reached us, e.g. while we were down for longer than it tries. */
@Injectable()
export class CatchUpEvents {
  private readonly log = new Logger(CatchUpEvents.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: PaymentGateway,
    private readonly events: EventStore,
    private readonly marks: ProviderMarkStore,
    private readonly receive: ReceiveStripeEvent,
    private readonly tell: TellAboutProvider,
  ) {}

  /** @param account a payee's account; null for our own. Answers how many had not arrived. */
  async execute(account: string | null): Promise<number> {
    const source = account ?? 'platform';
    const until = await this.unitOfWork.run(self, (tx) => this.marks.listedUntil(tx, source));
    const types = account === null ? followedEvents.platform : followedEvents.connect;
    const told = await this.gateway.eventsSince(account, types, before(until, OVERLAP_MS));
    const newest = told[0]?.createdAt ?? until ?? BEFORE_ALL;
    const missing = await this.unitOfWork.run(self, (tx) =>
      this.events.missing(
        tx,
        told.map(({ id }) => id),
      ),
    );
    const late = told.filter(({ id }) => missing.has(id)).reverse();
    for (const event of late) await this.receive.execute(event);
    await this.close(source, newest, until === null ? [] : late);
    return late.length;
  }

  /** The first reading of all brings what was before us; that is no gap. */
  private async close(source: string, newest: Instant, late: readonly ProviderEvent[]): Promise<void> {
    const lost = late.filter(({ createdAt }) => createdAt <= before(newest, ON_ITS_WAY_MS)!);
    if (lost.length > 0) this.log.warn(`${lost.length} events of ${source} had not arrived`);
    await this.unitOfWork.run(self, async (tx) => {
      await this.marks.setListedUntil(tx, source, newest);
      if (lost.length > 0)
        await this.tell.caughtUp(
          tx,
          source,
          lost.map(({ type }) => type),
        );
    });
  }
}

const before = (moment: Instant | null, ms: number): Instant | null =>
  moment && new Date(Math.max(0, moment.getTime() - ms));

@Job({ name: 'catch-up-events', cron: '*/10 * * * *' })
export class CatchUpOurEvents implements JobHandler {
  constructor(private readonly catchUp: CatchUpEvents) {}

  async run(): Promise<void> {
    await this.catchUp.execute(null);
  }
}

/** Each payee's account has a list of its own. */
@Job({ name: 'catch-up-payees-events', cron: '17 * * * *' })
export class CatchUpPayeesEvents implements JobHandler {
  private readonly log = new Logger(CatchUpPayeesEvents.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: PayeeAccountStore,
    private readonly catchUp: CatchUpEvents,
  ) {}

  async run(): Promise<void> {
    for (const account of await this.unitOfWork.run(self, (tx) => this.accounts.payeeAccounts(tx)))
      await this.catchUp.execute(account).catch((error: unknown) => this.log.error(error));
  }
}
