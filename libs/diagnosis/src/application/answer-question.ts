import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { answer } from '../domain/session.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import type { DiagnosisView } from './diagnosis-view.js';
import { SettleDiagnosis } from './settle-diagnosis.js';

/** Answers the current question, or changes an earlier answer. The same answer twice is the same as once. */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settle: SettleDiagnosis,
  ) {}

  /** `value` null = "I don't know". @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT questionMoved, diagnosisStopped */
  execute(
    actor: Actor,
    { token, questionId, value }: { token: string; questionId: string; value: unknown },
  ): Promise<DiagnosisView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await this.settle.locked(tx, token);
      return this.settle.move(tx, row, answer(loadKnowledge(row.knowledgeVersion), row, questionId, value));
    });
  }
}
