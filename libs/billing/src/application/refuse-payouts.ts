import { Refusal } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { PayoutRunStore } from '../store/payout-run.store.js';
import { TellAdmins } from './tell-admins.js';

const REASON_AT_MOST = 500;

/** Either person puts a prepared run aside and says why; what was due stays due. */
@Injectable()
export class RefusePayouts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly runs: PayoutRunStore,
    private readonly tell: TellAdmins,
  ) {}

  /** Refusing twice has the effect of once. @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT payoutRunReleased, payoutRunChanged */
  execute(actor: Actor, id: string, reason: string): Promise<void> {
    const personId = signedInPerson(actor);
    const why = reason.trim();
    if (why === '') throw Refusal.field('reason', 'required');
    if (why.length > REASON_AT_MOST) throw Refusal.field('reason', 'tooLong', { max: REASON_AT_MOST });
    return this.unitOfWork.run(actor, async (tx) => {
      const run = await this.runs.lock(tx, id);
      if (!run) throw Refusal.notFound();
      if (run.status === 'refused') return;
      if (run.status !== 'prepared')
        throw new Refusal('CONFLICT', run.status === 'released' ? 'payoutRunReleased' : 'payoutRunChanged');
      await this.runs.refuse(tx, id, personId, why);
      await tx.audit('payout.refuse', id, { payOn: run.payOn, totalMinor: run.totalMinor, reason: why });
      await this.tell.payoutsRefused(tx, run, personId, why);
    });
  }
}
