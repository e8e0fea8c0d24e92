import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { DisputeStore } from '../store/dispute.store.js';
import { AnswerDispute } from './answer-dispute.js';

const BATCH = 100;
const LAPSED = '期限までに回答できなかったため、お申し出のとおり無料にしました。';

/** 00:10 in Japan, before months close: an objection nobody answered in time is the client's. */
@Job({ name: 'accept-overdue-disputes', cron: '10 15 * * *' })
export class AcceptOverdueDisputes implements JobHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly disputes: DisputeStore,
    private readonly answer: AnswerDispute,
  ) {}

  async run(): Promise<void> {
    for (let done = BATCH; done === BATCH;)
      done = await this.unitOfWork.run(systemActor('accept-overdue-disputes'), async (tx) => {
        const overdue = await this.disputes.lockOverdue(tx, BATCH);
        for (const dispute of overdue)
          await this.answer.within(tx, dispute, 'lapse', { text: LAPSED, personId: null });
        return overdue.length;
      });
  }
}
