import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { SessionStore } from '../store/session.store.js';
import { SettleDiagnosis } from './settle-diagnosis.js';

/** The owner takes everything back: words, answers, links, and what was sent to producers. */
@Injectable()
export class DeleteDiagnosis {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionStore,
    private readonly settle: SettleDiagnosis,
  ) {}

  /** @throws Refusal NOT_FOUND, also the second time */
  execute(actor: Actor, token: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await this.settle.locked(tx, token);
      await this.sessions.remove(tx, row.id);
      await tx.audit('diagnosis.delete', row.id);
    });
  }
}
