import { Refusal } from '@madoguchi/kernel';
import { type Actor, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { clockOf, startClock } from '../domain/case-clock.js';
import { moveCase, refuseClosed } from '../domain/case.js';
import { CaseDeskStore } from '../store/case-desk.store.js';
import { CaseStore } from '../store/case.store.js';
import type { CaseView } from './case-views.js';
import { knownId } from './known-id.js';
import { ownCase } from './own-case.js';
import { ViewCases } from './view-cases.js';

/**
 * A further call about the same matter. Whoever we waited for has called: the clock runs again. Joining twice is one join.
 * @throws Refusal NOT_FOUND, CONFLICT `caseClosed`, `callHasACase`
 */
@Injectable()
export class JoinCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly desks: CaseDeskStore,
    private readonly view: ViewCases,
  ) {}

  execute(actor: Actor, caseId: string, interactionId: string): Promise<CaseView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const own = await ownCase(this.cases, tx, actor, caseId);
      const call = await this.cases.call(tx, own.operatorId, knownId(interactionId));
      if (!call || call.deskId !== own.deskId) throw Refusal.notFound();
      if (call.caseId === own.id) return this.view.one(tx, actor, own.id);
      refuseClosed(own.state);
      if (!(await this.cases.join(tx, own, interactionId))) throw new Refusal('CONFLICT', 'callHasACase');
      await this.cases.write(tx, own, signedInPerson(actor), { kind: 'call', interactionId });
      if (own.state === 'waiting_customer') {
        const { times } = (await this.desks.one(tx, own.operatorId, own.deskId))!;
        const state = moveCase(own.state, 'resume');
        await this.cases.change(tx, own.id, { state, ...startClock(times, clockOf(own), tx.now) });
      }
      return this.view.one(tx, actor, own.id);
    });
  }
}
