import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { undo } from '../domain/session.js';
import type { DiagnosisView } from './diagnosis-view.js';
import { SettleDiagnosis } from './settle-diagnosis.js';

/** Back by one question. Before the first answer nothing changes. */
@Injectable()
export class UndoAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settle: SettleDiagnosis,
  ) {}

  /** @throws Refusal NOT_FOUND, CONFLICT diagnosisStopped */
  execute(actor: Actor, token: string): Promise<DiagnosisView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await this.settle.locked(tx, token);
      return this.settle.move(tx, row, undo(row));
    });
  }
}
