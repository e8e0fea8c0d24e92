import { systemActor } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { CaseWarningStore } from '../store/case-warning.store.js';
import { warningMail } from './case-mails.js';
import { CaseReaders } from './case-readers.js';

const BATCH = 200;

/** Every minute: supervisors learn of each deadline when 80 % of its time is used, and again when it is missed; each once. */
@Job({ name: 'warn-about-deadlines', cron: '* * * * *' })
export class WarnAboutDeadlines implements JobHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly warnings: CaseWarningStore,
    private readonly readers: CaseReaders,
    private readonly config: Config,
  ) {}

  async run(): Promise<void> {
    for (let done = BATCH; done === BATCH;)
      done = await this.unitOfWork.run(systemActor('warn-about-deadlines'), async (tx) => {
        const reached = await this.warnings.reached(tx, BATCH);
        const link = `${this.config.publicUrl}/floor/cases?show=urgent`;
        for (const operatorId of new Set(reached.map((one) => one.operatorId))) {
          const theirs = reached.filter((one) => one.operatorId === operatorId);
          for (const to of await this.readers.supervisors(tx, operatorId))
            await tx.enqueue('send-mail', warningMail(to, theirs, link));
        }
        return reached.length;
      });
  }
}
