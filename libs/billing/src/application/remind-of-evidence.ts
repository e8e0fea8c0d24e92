import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { mustBeReminded } from '../domain/chargeback.js';
import { ChargebackStore } from '../store/chargeback.store.js';
import { TellAdmins } from './tell-admins.js';

/** 10:00 in Japan: admins are reminded of a contested payment that nobody has answered, once per deadline. */
@Job({ name: 'remind-of-evidence', cron: '0 1 * * *' })
export class RemindOfEvidence implements JobHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly chargebacks: ChargebackStore,
    private readonly tell: TellAdmins,
  ) {}

  async run(): Promise<void> {
    await this.unitOfWork.run(systemActor('remind-of-evidence'), async (tx) => {
      const due = (await this.chargebacks.undecided(tx)).filter((each) => mustBeReminded(each, tx.now));
      for (const each of due)
        if (await this.chargebacks.remindOnce(tx, each.id))
          await this.tell.evidenceDue(tx, each, each.evidenceDueAt!);
    });
  }
}
