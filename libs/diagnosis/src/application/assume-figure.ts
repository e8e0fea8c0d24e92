import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { factsOf } from '../domain/conclusion.js';
import { costToday } from '../domain/cost.js';
import { figureBounds, figuresOf, isFigure, type OwnFigures } from '../domain/figures.js';
import { observe } from '../domain/session.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { SessionStore } from '../store/session.store.js';
import type { DiagnosisView } from './diagnosis-view.js';
import { SettleDiagnosis } from './settle-diagnosis.js';

/** The owner puts a figure of their own in place of ours; what the trouble costs is reckoned anew and the rest of the result stands. */
@Injectable()
export class AssumeFigure {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionStore,
    private readonly settle: SettleDiagnosis,
  ) {}

  /** `value` null = back to the usual range. @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT diagnosisStopped */
  execute(actor: Actor, token: string, code: string, value: number | null): Promise<DiagnosisView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await this.settle.locked(tx, token);
      if (row.status === 'danger') throw new Refusal('CONFLICT', 'diagnosisStopped');
      Object.assign(row, { assumptions: withFigure(row.assumptions, code, value), changedAt: tx.now });
      if (row.conclusion?.costToday) {
        const knowledge = loadKnowledge(row.knowledgeVersion);
        const facts = factsOf(observe(knowledge, row));
        const figures = figuresOf(knowledge.cost, { ...row, facts }, row.assumptions);
        row.conclusion = { ...row.conclusion, costToday: costToday(facts, figures, row.assumptions) };
      }
      await this.sessions.save(tx, row);
      return this.settle.show(tx, row);
    });
  }
}

function withFigure(own: OwnFigures, code: string, value: number | null): OwnFigures {
  if (!isFigure(code)) throw Refusal.field('code', 'oneOf');
  const { [code]: _before, ...others } = own;
  if (value === null) return others;
  const [min, max] = figureBounds[code];
  if (!Number.isInteger(value) || value < min) throw Refusal.field('value', 'tooSmall', { min });
  if (value > max) throw Refusal.field('value', 'tooLarge', { max });
  return { ...others, [code]: value };
}
