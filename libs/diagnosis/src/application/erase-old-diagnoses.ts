import { dateAt } from '@madoguchi/kernel';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { SessionStore } from '../store/session.store.js';

/** Every night: check-ups past their day are deleted, words and answers included. */
@Job({ name: 'diagnosis.erase-old', cron: '20 18 * * *' })
export class EraseOldDiagnoses implements JobHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionStore,
  ) {}

  run(): Promise<void> {
    return this.unitOfWork.run(systemActor('diagnosis.erase-old'), async (tx) => {
      const erased = await this.sessions.eraseBefore(tx, dateAt(tx.now));
      if (erased > 0) await tx.audit('diagnosis.erase', 'past-retention', { erased });
    });
  }
}
