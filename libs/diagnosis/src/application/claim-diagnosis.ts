import { addDays, dateAt, Refusal } from '@madoguchi/kernel';
import { actingCompany, signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { DiagnosisClaimed } from '../contract/index.js';
import { SessionStore } from '../store/session.store.js';
import type { DiagnosisView } from './diagnosis-view.js';
import { SettleDiagnosis } from './settle-diagnosis.js';

/** A claimed check-up stays with the company for two years. */
const keptDaysOnceClaimed = 730;

/** A company makes the check-up of its owner its own. Twice is the same as once; another company is too late. */
@Injectable()
export class ClaimDiagnosis {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionStore,
    private readonly settle: SettleDiagnosis,
  ) {}

  /** @throws Refusal NOT_FOUND for an unknown secret and for one that another company has claimed */
  execute(actor: Actor, token: string): Promise<DiagnosisView> {
    const clientId = actingCompany(actor);
    const personId = signedInPerson(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await this.settle.locked(tx, token);
      if (row.clientId !== null && row.clientId !== clientId) throw Refusal.notFound();
      if (row.clientId === null) {
        Object.assign(row, {
          clientId,
          claimedBy: personId,
          claimedAt: tx.now,
          eraseOn: addDays(dateAt(tx.now), keptDaysOnceClaimed),
        });
        await this.sessions.save(tx, row);
        await tx.publish(DiagnosisClaimed, { diagnosisId: row.id, clientId });
        await tx.audit('diagnosis.claim', row.id);
      }
      return this.settle.show(tx, row);
    });
  }
}
