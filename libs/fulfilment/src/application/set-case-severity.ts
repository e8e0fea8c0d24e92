import { type Actor, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { clockOf, retimeAnswer, retimeClock } from '../domain/case-clock.js';
import { refuseClosed, type Severity } from '../domain/case.js';
import { Problems } from '../domain/words.js';
import { CaseDeskStore } from '../store/case-desk.store.js';
import { CaseStore } from '../store/case.store.js';
import type { CaseView } from './case-views.js';
import { ownCase } from './own-case.js';
import { ViewCases } from './view-cases.js';

/** It turns out better or worse: the deadlines follow, those that were missed excepted. @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT `caseClosed` */
@Injectable()
export class SetCaseSeverity {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly desks: CaseDeskStore,
    private readonly view: ViewCases,
  ) {}

  async execute(actor: Actor, caseId: string, severity: Severity, typed: string): Promise<CaseView> {
    const problems = new Problems();
    const text = problems.text('reason', typed, { max: 500 });
    problems.refuse();
    return this.unitOfWork.run(actor, async (tx) => {
      const own = await ownCase(this.cases, tx, actor, caseId);
      refuseClosed(own.state);
      if (own.severity === severity) return this.view.one(tx, actor, own.id);
      const { times, rules } = (await this.desks.one(tx, own.operatorId, own.deskId))!;
      const { respondMinutes, resolveMinutes } = rules.targets[severity];
      await this.cases.change(tx, own.id, {
        severity,
        ...retimeAnswer(times, own, respondMinutes, tx.now),
        ...retimeClock(times, clockOf(own), resolveMinutes, tx.now),
      });
      await this.cases.write(tx, own, signedInPerson(actor), { kind: 'severity', text, detail: severity });
      await tx.audit('case.severity', own.id, { before: own.severity, after: severity });
      return this.view.one(tx, actor, own.id);
    });
  }
}
