import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { newClock } from '../domain/case-clock.js';
import { reopenCase } from '../domain/case.js';
import { Problems } from '../domain/words.js';
import { CaseDeskStore } from '../store/case-desk.store.js';
import { CaseStore } from '../store/case.store.js';
import type { CaseView } from './case-views.js';
import { ownCase } from './own-case.js';
import { ViewCases } from './view-cases.js';

/**
 * It was not over after all: within 30 days, by the desk or the client, with a reason. The time to the end begins anew.
 * @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT `caseCannot`, `reopenTooLate`
 */
@Injectable()
export class ReopenCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly desks: CaseDeskStore,
    private readonly view: ViewCases,
  ) {}

  async execute(actor: Actor, caseId: string, typed: string): Promise<CaseView> {
    const problems = new Problems();
    const text = problems.text('reason', typed, { max: 1000 });
    problems.refuse();
    return this.unitOfWork.run(actor, async (tx) => {
      const own = await ownCase(this.cases, tx, actor, caseId);
      const state = reopenCase(own.state, own.closedAt, tx.now);
      const { times } = (await this.desks.one(tx, actingCompany(actor), own.deskId))!;
      await this.cases.change(tx, own.id, {
        state,
        ...newClock(times, own.resolveMinutes, tx.now),
        closedAt: null,
        closedBy: null,
        closingCode: null,
        closingLine: null,
        reopened: own.reopened + 1,
      });
      const isClient = actor.kind === 'person' && actor.companyKind === 'client';
      await this.cases.write(tx, own, signedInPerson(actor), {
        kind: 'reopened',
        text,
        detail: isClient ? 'client' : null,
      });
      await tx.audit('case.reopen', own.id);
      return this.view.one(tx, actor, own.id);
    });
  }
}
