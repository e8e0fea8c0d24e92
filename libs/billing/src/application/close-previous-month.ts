import { dateAt } from '@madoguchi/kernel';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { previousMonth } from '../domain/billing-month.js';
import { CloseMonth } from './close-month.js';

const TRIED_UNTIL_DAY = 5;

/** 00:30 in Japan. On the first days of a month, so that a missed night or a parked contract is made good by itself. */
@Job({ name: 'close-previous-month', cron: '30 15 * * *' })
export class ClosePreviousMonth implements JobHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly closeMonth: CloseMonth,
  ) {}

  async run(): Promise<void> {
    const actor = systemActor('close-previous-month');
    const today = await this.unitOfWork.run(actor, async (tx) => dateAt(tx.now));
    if (Number(today.slice(8)) <= TRIED_UNTIL_DAY) await this.closeMonth.execute(actor, previousMonth(today));
  }
}
