import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { ExportStore } from '../store/export.store.js';

/** Files of everything are not left lying about: the content goes when its time is over, the record of it stays. */
@Job({ name: 'remove-old-exports', cron: '20 * * * *' })
export class RemoveOldExports implements JobHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly exports: ExportStore,
  ) {}

  run(): Promise<void> {
    return this.unitOfWork.run(systemActor('remove-old-exports'), async (tx) => {
      for (const id of await this.exports.expire(tx)) await tx.audit('export.remove', id);
    });
  }
}
