import { systemActor } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { Injectable, Logger } from '@nestjs/common';
import { AccountStore } from '../store/account.store.js';
import { CommandStore } from '../store/command.store.js';
import { InvoiceStore } from '../store/invoice.store.js';
import { EventStore } from '../store/event.store.js';
import { AdvanceInvoice } from './advance-invoice.js';
import { AdvancePayout } from './advance-payout.js';
import { CarryStoppedRefund } from './carry-stopped-refund.js';
import { CompleteCheckout } from './complete-checkout.js';
import { FundsReturnOpening } from './return-funds.js';
import { SendCommands } from './send-commands.js';
import { ShareLosses } from './share-losses.js';

const AT_MOST = 200;

/** Sends each kind of open work to the use case that knows how to go on. */
@Injectable()
export class OpenWork {
  constructor(
    private readonly advanceInvoice: AdvanceInvoice,
    private readonly advancePayout: AdvancePayout,
    private readonly send: SendCommands,
    private readonly completeCheckout: CompleteCheckout,
    private readonly returns: FundsReturnOpening,
    private readonly refunds: CarryStoppedRefund,
    private readonly losses: ShareLosses,
  ) {}

  /** What came differently meanwhile and needs no person. */
  async outdated(tx: Tx): Promise<void> {
    await this.returns.giveUpOutdated(tx);
    await this.refunds.contested(tx);
    await this.losses.overdue(tx);
  }

  /** Before stopped commands are sent again: those that would be asked for differently now make room. Answers the groups to go on with. */
  outdate(tx: Tx, groupKey: string | null): Promise<string[]> {
    return this.advancePayout.outdate(tx, groupKey);
  }

  checkout(stripeSessionId: string): Promise<void> {
    return this.completeCheckout.execute(stripeSessionId);
  }

  invoice(id: string): Promise<void> {
    return this.advanceInvoice.execute(id);
  }

  async group(groupKey: string): Promise<void> {
    const [kind, id] = groupKey.split(':');
    if (kind === 'invoice' && id !== undefined) return this.advanceInvoice.execute(id);
    if (kind === 'payout' && id !== undefined) return this.advancePayout.execute(id);
    await this.send.execute(groupKey);
  }
}

/** The safety net: whatever a crash, a lost webhook or a busy provider left half done is taken up again within a minute. */
@Job({ name: 'drive-open-billing', cron: '* * * * *' })
export class DriveOpenBilling implements JobHandler {
  private readonly log = new Logger(DriveOpenBilling.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandStore,
    private readonly invoices: InvoiceStore,
    private readonly events: EventStore,
    private readonly accounts: AccountStore,
    private readonly work: OpenWork,
  ) {}

  async run(): Promise<void> {
    const { sessions, invoices, groups } = await this.unitOfWork.run(
      systemActor('drive-open-billing'),
      async (tx) => {
        await this.events.remind(tx);
        return {
          sessions: await this.accounts.openSessions(tx, AT_MOST),
          invoices: await this.invoices.unfinished(tx, AT_MOST),
          groups: await this.commands.openGroups(tx, AT_MOST),
        };
      },
    );
    await this.attempt(() =>
      this.unitOfWork.run(systemActor('drive-open-billing'), (tx) => this.work.outdated(tx)),
    );
    for (const id of sessions) await this.attempt(() => this.work.checkout(id));
    for (const id of invoices) await this.attempt(() => this.work.invoice(id));
    for (const group of groups) await this.attempt(() => this.work.group(group));
  }

  /** One that fails must not keep the others waiting. */
  private async attempt(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => this.log.error(error));
  }
}
