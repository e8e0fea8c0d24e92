import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { ConsultationRow } from '../store/consultation.row.js';
import { ConsultationStore } from '../store/consultation.store.js';
import { SettleDiagnosis } from './settle-diagnosis.js';

/** The owner takes a sent check-up back: the producer's copy is emptied. Twice is the same as once. */
@Injectable()
export class WithdrawConsultation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly consultations: ConsultationStore,
    private readonly settle: SettleDiagnosis,
  ) {}

  /** @throws Refusal NOT_FOUND */
  execute(actor: Actor, token: string, id: string): Promise<ConsultationRow[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const session = await this.settle.locked(tx, token);
      const row = await this.consultations.lock(tx, { id, sessionId: session.id });
      if (!row) throw Refusal.notFound();
      if (row.withdrawnAt === null) {
        await this.consultations.withdraw(tx, row.id);
        await tx.audit('consultation.withdraw', row.id);
      }
      return this.consultations.ofSession(tx, session.id);
    });
  }
}
