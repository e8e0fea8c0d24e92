import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { Logger } from '@nestjs/common';
import { PaymentStore } from '../store/payment.store.js';
import { SettleInvoice } from './settle-invoice.js';

const AT_MOST = 1_000;

/** Every hour: whatever a lost webhook kept from us is seen before anybody is told that it is late. */
@Job({ name: 'follow-sent-invoices', cron: '10 * * * *' })
export class FollowSentInvoices implements JobHandler {
  private readonly log = new Logger(FollowSentInvoices.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly payments: PaymentStore,
    private readonly settle: SettleInvoice,
  ) {}

  async run(): Promise<void> {
    const ids = await this.unitOfWork.run(systemActor('follow-sent-invoices'), (tx) =>
      this.payments.waiting(tx, AT_MOST),
    );
    // One that fails must not keep the others waiting.
    for (const id of ids) await this.settle.execute(id).catch((error: unknown) => this.log.error(error));
  }
}
