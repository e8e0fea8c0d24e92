import { addDays, dateAt, isPrefecture, Refusal, type FieldProblem } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { speaksOfDanger } from '../domain/danger.js';
import type { Language } from '../domain/knowledge.js';
import { maskPersonalData } from '../domain/mask.js';
import { proceed } from '../domain/session.js';
import { isTrade } from '../domain/trades.js';
import { currentKnowledgeVersion, loadKnowledge } from '../knowledge/load-knowledge.js';
import type { SessionRow } from '../store/session.row.js';
import { SessionStore } from '../store/session.store.js';
import type { DiagnosisView } from './diagnosis-view.js';
import { HearStatement } from './hear-statement.js';
import { SettleDiagnosis } from './settle-diagnosis.js';
import { hashToken, newToken } from './token.js';

export const statementMaxLength = 5000;
/** An unclaimed check-up is erased after this many days. */
export const keptDays = 90;

export interface StatementGiven {
  readonly statement: string;
  readonly industry?: string | null;
  readonly employees?: number | null;
  /** ISO 3166-2:JP */
  readonly prefecture?: string | null;
  readonly language: Language;
  /** The owner was told who helps to read and did not decline; without it nothing leaves. */
  readonly withReader?: boolean;
}

/** An owner tells a problem. Needs no account; the secret that is returned once opens the check-up again. */
@Injectable()
export class StartDiagnosis {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionStore,
    private readonly settle: SettleDiagnosis,
    private readonly hear: HearStatement,
  ) {}

  /** @throws Refusal BAD_INPUT with every field to mend */
  async execute(actor: Actor, given: StatementGiven): Promise<{ view: DiagnosisView; token: string }> {
    const told = given.statement.trim();
    const problems = check(told, given);
    if (problems.length > 0) throw new Refusal('BAD_INPUT', undefined, { fields: problems });
    const knowledge = loadKnowledge(currentKnowledgeVersion);
    const inDanger = speaksOfDanger(told);
    const task = {
      statement: maskPersonalData(told, knowledge.surnames),
      industry: knownTrade(given.industry),
      employees: given.employees ?? null,
      language: given.language,
    };
    const { language, ...profile } = task;
    const start = {
      ...profile,
      reading: inDanger || !given.withReader ? null : await this.hear.execute(knowledge, task),
      prefecture: given.prefecture ?? null,
      answers: [],
      corrections: {},
      asking: null,
    };
    const state = inDanger ? start : proceed(knowledge, start);
    const token = newToken();
    const view = await this.unitOfWork.run(actor, async (tx) => {
      const row: Omit<SessionRow, 'id'> = {
        ...state,
        reading: start.reading,
        answers: [...state.answers],
        corrections: { ...state.corrections },
        tokenHash: hashToken(token),
        clientId: null,
        claimedBy: null,
        claimedAt: null,
        knowledgeVersion: knowledge.version,
        language,
        status: inDanger ? 'danger' : 'asking',
        conclusion: null,
        assumptions: {},
        quotedAt: null,
        signedAt: null,
        startedAt: tx.now,
        changedAt: tx.now,
        eraseOn: addDays(dateAt(tx.now), keptDays),
      };
      // The words alone may be enough: then there is a result without a single question.
      await this.settle.concludeIfDone(tx, row);
      const session = await this.sessions.add(tx, row);
      await this.settle.announce(tx, session);
      return this.settle.show(tx, session);
    });
    return { view, token };
  }
}

/** Trades are codes; a trade in the owner's own words says nothing that the statement does not, and refuses nobody. */
const knownTrade = (industry: string | null | undefined): string | null =>
  industry != null && isTrade(industry) ? industry : null;

function check(told: string, { employees, prefecture }: StatementGiven): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (told === '') problems.push({ path: 'statement', reason: 'statementMissing' });
  if (told.length > statementMaxLength)
    problems.push({ path: 'statement', reason: 'tooLong', params: { max: statementMaxLength } });
  if (employees != null && !(Number.isInteger(employees) && employees >= 1 && employees <= 1_000_000))
    problems.push({ path: 'employees', reason: 'tooSmall', params: { min: 1 } });
  if (prefecture != null && !isPrefecture(prefecture)) problems.push({ path: 'prefecture', reason: 'oneOf' });
  return problems;
}
