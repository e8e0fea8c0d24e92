import { type Actor, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CaseEscalated } from '../contract/index.js';
import { clockOf, stopClock } from '../domain/case-clock.js';
import { escalate, moveCase, refuseClosed } from '../domain/case.js';
import { Problems } from '../domain/words.js';
import { CaseDeskStore } from '../store/case-desk.store.js';
import { CaseStore } from '../store/case.store.js';
import type { CaseView } from './case-views.js';
import { eventOf, ownCase } from './own-case.js';
import { ViewCases } from './view-cases.js';

/**
 * Hands a case up the ladder: to the supervisors, or by one of them to the client's contact, who is told by mail and whose
 * decision is waited for from then on.
 * @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT `caseClosed`, `alreadyEscalated`, `supervisorsReachTheClient`
 */
@Injectable()
export class EscalateCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly desks: CaseDeskStore,
    private readonly view: ViewCases,
  ) {}

  async execute(actor: Actor, caseId: string, to: 'supervisor' | 'client', typed: string): Promise<CaseView> {
    const problems = new Problems();
    const text = problems.text('reason', typed, { max: 1000 });
    problems.refuse();
    return this.unitOfWork.run(actor, async (tx) => {
      const own = await ownCase(this.cases, tx, actor, caseId);
      refuseClosed(own.state);
      const isSupervisor = actor.kind === 'person' && actor.role === 'supervisor';
      const rung = escalate(own.rung, to, isSupervisor);
      const { times } = (await this.desks.one(tx, own.operatorId, own.deskId))!;
      const waits =
        to === 'client'
          ? { state: moveCase(own.state, 'ask_client'), ...stopClock(times, clockOf(own), tx.now) }
          : {};
      await this.cases.change(tx, own.id, { rung, ...waits });
      const entryId = await this.cases.write(tx, own, signedInPerson(actor), {
        kind: 'escalated',
        text,
        detail: to,
      });
      await tx.audit('case.escalate', own.id, { to });
      await tx.publish(CaseEscalated, { ...eventOf(own), to, entryId: entryId! });
      return this.view.one(tx, actor, own.id);
    });
  }
}
