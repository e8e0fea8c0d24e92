import { type Actor, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CaseClosed } from '../contract/index.js';
import { clockOf, endClock } from '../domain/case-clock.js';
import { type ClosingCode, moveCase } from '../domain/case.js';
import { pairsOf } from '../domain/letter-pairs.js';
import { Problems } from '../domain/words.js';
import { CaseDeskStore } from '../store/case-desk.store.js';
import { CaseStore } from '../store/case.store.js';
import type { CaseView } from './case-views.js';
import { eventOf, ownCase } from './own-case.js';
import { ViewCases } from './view-cases.js';

/**
 * Ends a case with a code and one line that says how; both are found by later searches. Closing counts as the first answer when
 * there was none. Closing the same way twice is one closing.
 * @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT `caseClosed`
 */
@Injectable()
export class CloseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly desks: CaseDeskStore,
    private readonly view: ViewCases,
  ) {}

  async execute(actor: Actor, caseId: string, code: ClosingCode, typed: string): Promise<CaseView> {
    const problems = new Problems();
    const line = problems.text('line', typed, { max: 200 });
    problems.refuse();
    return this.unitOfWork.run(actor, async (tx) => {
      const own = await ownCase(this.cases, tx, actor, caseId);
      if (own.closingCode === code && own.closingLine === line) return this.view.one(tx, actor, own.id);
      const state = moveCase(own.state, 'close');
      const personId = signedInPerson(actor);
      const { times } = (await this.desks.one(tx, own.operatorId, own.deskId))!;
      await this.cases.change(tx, own.id, {
        state,
        ...endClock(times, clockOf(own), tx.now),
        respondedAt: own.respondedAt ?? tx.now,
        closedAt: tx.now,
        closedBy: personId,
        closingCode: code,
        closingLine: line,
        pairs: pairsOf(own.product, own.happened, line, ...(await this.cases.answers(tx, own.id))),
      });
      await this.cases.write(tx, own, personId, { kind: 'closed', text: line, detail: code });
      await tx.audit('case.close', own.id, { code });
      await tx.publish(CaseClosed, { ...eventOf(own), code });
      return this.view.one(tx, actor, own.id);
    });
  }
}
