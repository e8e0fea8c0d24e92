import { dateAt } from '@madoguchi/kernel';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { previousMonth } from '../domain/billing-month.js';
import { CloseMonth } from './close-month.js';
import { DECISION_DAYS } from './rate-months.js';

/** The day after the last one on which decisions about appointments are waited for. */
const TRIED_UNTIL_DAY = DECISION_DAYS + 1;

/** 06:30 in Japan, so that what the night wrote down late still counts. On the first days of a month, so that a missed night or a parked contract is made good by itself. */
@Job({ name: 'close-previous-month', cron: '30 21 * * *' })
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
