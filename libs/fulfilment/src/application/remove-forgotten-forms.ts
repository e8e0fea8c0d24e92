import { DAY_MS, plusMs } from '@madoguchi/kernel';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { DAYS_OF_A_FORM } from '../domain/draft.js';
import { DraftStore } from '../store/draft.store.js';

/** 02:35 in Japan: what was begun beside a call and left lying is deleted; it holds words about callers. */
@Job({ name: 'remove-forgotten-forms', cron: '35 17 * * *' })
export class RemoveForgottenForms implements JobHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: DraftStore,
  ) {}

  async run(): Promise<void> {
    await this.unitOfWork.run(systemActor('remove-forgotten-forms'), (tx) =>
      this.drafts.removeForgotten(tx, plusMs(tx.now, -DAYS_OF_A_FORM * DAY_MS)),
    );
  }
}
