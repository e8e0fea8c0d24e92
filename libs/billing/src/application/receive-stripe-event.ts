import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable, Logger } from '@nestjs/common';
import { EventStore } from '../store/event.store.js';
import { PaymentGateway, type ProviderEvent } from './ports.js';
import { TellAboutProvider } from './tell-about-provider.js';

/** Writes a verified webhook down and leaves the work to a job; the same event twice is one row. */
@Injectable()
export class ReceiveStripeEvent {
  private readonly log = new Logger(ReceiveStripeEvent.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventStore,
    private readonly gateway: PaymentGateway,
    private readonly tell: TellAboutProvider,
  ) {}

  async execute(event: ProviderEvent): Promise<void> {
    const other = this.otherVersion(event);
    await this.unitOfWork.run(systemActor('receive-stripe-event'), async (tx) => {
      if (!(await this.events.add(tx, event))) return;
      await this.events.schedule(tx, event);
      if (other !== undefined) await this.tell.otherVersion(tx, other, this.gateway.apiVersion);
    });
  }

  /** Whoever writes in another version may have left out or renamed a field; only the id is read, so the work goes on. */
  private otherVersion({ id, type, apiVersion }: ProviderEvent): string | undefined {
    if (apiVersion === null || apiVersion === this.gateway.apiVersion) return undefined;
    this.log.warn(`${type} ${id} is written in ${apiVersion} instead of ${this.gateway.apiVersion}`);
    return apiVersion;
  }
}
