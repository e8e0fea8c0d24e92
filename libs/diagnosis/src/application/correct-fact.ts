import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { correct } from '../domain/session.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import type { DiagnosisView } from './diagnosis-view.js';
import { SettleDiagnosis } from './settle-diagnosis.js';

/** The owner sets right what we read or were told: one fact, the trade, the size or the prefecture. */
@Injectable()
export class CorrectFact {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settle: SettleDiagnosis,
  ) {}

  /** `value` null = "I don't know". @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT diagnosisStopped */
  execute(actor: Actor, token: string, fact: string, value: unknown): Promise<DiagnosisView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await this.settle.locked(tx, token);
      return this.settle.move(tx, row, correct(loadKnowledge(row.knowledgeVersion), row, fact, value));
    });
  }
}
