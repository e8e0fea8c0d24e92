import { addDays, dateAt } from '@madoguchi/kernel';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { payBy } from '../domain/pay-limit.js';
import { PayeeTimeStore } from '../store/payee-time.store.js';
import { banksRest } from './bank-days.js';
import { TellPayees } from './tell-payees.js';

const REMINDED_DAYS_BEFORE = 7;

/** 10:00 in Japan: payees without an account are reminded once, a week before the law's limit. */
@Job({ name: 'remind-payees', cron: '0 1 * * *' })
export class RemindPayees implements JobHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly time: PayeeTimeStore,
    private readonly tell: TellPayees,
  ) {}

  async run(): Promise<void> {
    await this.unitOfWork.run(systemActor('remind-payees'), async (tx) => {
      const today = dateAt(tx.now);
      for (const { payoutId, periodEndsOn, ...waiting } of await this.time.withoutAccount(tx)) {
        const by = payBy(periodEndsOn, banksRest);
        if (addDays(by, -REMINDED_DAYS_BEFORE) === today)
          await this.tell.accountMissing(tx, { id: payoutId, ...waiting }, by);
      }
    });
  }
}
