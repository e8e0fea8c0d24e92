import { type Actor, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CaseWrittenTo } from '../contract/index.js';
import { clockOf, startClock, stopClock } from '../domain/case-clock.js';
import { type CaseState, moveCase } from '../domain/case.js';
import { Problems } from '../domain/words.js';
import { CaseDeskStore } from '../store/case-desk.store.js';
import { CaseStore } from '../store/case.store.js';
import type { CaseView, StoredCase } from './case-views.js';
import { eventOf, ownCase } from './own-case.js';
import { ViewCases } from './view-cases.js';

/**
 * The clock of the end stands while the customer or the client has to act, and runs again afterwards; the first answer is owed
 * all the same.
 * @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT `caseClosed`, `caseCannot`
 */
@Injectable()
export class PauseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly desks: CaseDeskStore,
    private readonly view: ViewCases,
  ) {}

  /** @param typed what the customer is to do */
  async awaitCustomer(actor: Actor, caseId: string, typed: string): Promise<CaseView> {
    const text = wordsOf(typed);
    return this.run(actor, caseId, async (tx, own) => {
      const state = moveCase(own.state, 'await_customer');
      await this.cases.write(tx, own, signedInPerson(actor), { kind: 'waiting_customer', text });
      return state;
    });
  }

  /** The client is told by mail and answers on the case's page. */
  async askClient(actor: Actor, caseId: string, typed: string): Promise<CaseView> {
    const text = wordsOf(typed);
    return this.run(actor, caseId, async (tx, own) => {
      const state = moveCase(own.state, 'ask_client');
      // Pressed twice it is one question; another one may follow before the first is answered.
      if (own.state === state && (await this.cases.lastQuestion(tx, own.id)) === text) return state;
      const entryId = await this.cases.write(tx, own, signedInPerson(actor), { kind: 'question', text });
      await tx.publish(CaseWrittenTo, { ...eventOf(own), entryId: entryId!, kind: 'question' });
      return state;
    });
  }

  resume(actor: Actor, caseId: string): Promise<CaseView> {
    return this.run(actor, caseId, async (tx, own) => {
      const state = moveCase(own.state, 'resume');
      await this.cases.write(tx, own, signedInPerson(actor), { kind: 'resumed' });
      return state;
    });
  }

  private run(
    actor: Actor,
    caseId: string,
    decide: (tx: Tx, own: StoredCase) => Promise<CaseState>,
  ): Promise<CaseView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const own = await ownCase(this.cases, tx, actor, caseId);
      const state = await decide(tx, own);
      const { times } = (await this.desks.one(tx, own.operatorId, own.deskId))!;
      const turn = state === 'open' ? startClock : stopClock;
      await this.cases.change(tx, own.id, { state, ...turn(times, clockOf(own), tx.now) });
      return this.view.one(tx, actor, own.id);
    });
  }
}

function wordsOf(typed: string): string {
  const problems = new Problems();
  const text = problems.text('text', typed, { max: 2000 });
  problems.refuse();
  return text;
}
