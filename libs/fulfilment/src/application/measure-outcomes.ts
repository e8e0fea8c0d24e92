import { ContractingApi } from '@madoguchi/contracting/contract';
import { addDays, dateAt, startOfDay } from '@madoguchi/kernel';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { OutcomeStore } from '../store/outcome.store.js';

const DAYS = 90;

/** 03:50 in Japan: what the last 90 days achieved, so that owners who look for help see what was measured and not what was promised. */
@Job({ name: 'measure-outcomes', cron: '50 18 * * *' })
export class MeasureOutcomes implements JobHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outcomes: OutcomeStore,
    private readonly contracting: ContractingApi,
  ) {}

  run(): Promise<void> {
    return this.unitOfWork.run(systemActor('measure-outcomes'), async (tx) => {
      const today = dateAt(tx.now);
      const period = { from: startOfDay(addDays(today, -DAYS)), until: startOfDay(today) };
      await this.contracting.recordOutcomes(tx, DAYS, await this.outcomes.perContract(tx, period));
    });
  }
}
