import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { StoppedWorkStore } from '../store/stopped-work.store.js';
import { TellAdmins } from './tell-admins.js';

/** One mail for whatever has stopped in the last minutes: a provider that refuses everything must not fill the admins' inboxes. */
@Job({ name: 'tell-stopped-work', cron: '*/5 * * * *' })
export class TellStoppedWork implements JobHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stopped: StoppedWorkStore,
    private readonly tell: TellAdmins,
  ) {}

  async run(): Promise<void> {
    await this.unitOfWork.run(systemActor('tell-stopped-work'), async (tx) => {
      const stopped = await this.stopped.tellable(tx);
      if (stopped.length > 0) await this.tell.workStopped(tx, stopped);
    });
  }
}
