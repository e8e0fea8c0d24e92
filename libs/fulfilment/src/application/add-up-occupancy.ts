import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { FloorReportStore } from '../store/floor-report.store.js';

/** 00:25 in Japan: how busy each floor was yesterday, so that a report of a year need not look at every call. */
@Job({ name: 'add-up-occupancy', cron: '25 15 * * *' })
export class AddUpOccupancy implements JobHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly report: FloorReportStore,
  ) {}

  async run(): Promise<void> {
    await this.unitOfWork.run(systemActor('add-up-occupancy'), (tx) => this.report.addUp(tx));
  }
}
