import { type Actor, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CaseWrittenTo } from '../contract/index.js';
import { clockOf, startClock } from '../domain/case-clock.js';
import { moveCase, refuseClosed } from '../domain/case.js';
import { Problems } from '../domain/words.js';
import { CaseDeskStore } from '../store/case-desk.store.js';
import { CaseStore } from '../store/case.store.js';
import type { CaseView } from './case-views.js';
import { knownId } from './known-id.js';
import { eventOf, ownCase } from './own-case.js';
import { ViewCases } from './view-cases.js';

/**
 * The client's words to the desk: the answer to an open question, which sets the clock going again, or an instruction. They go
 * to the supervisors; a client never instructs a person.
 * @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT `caseClosed`
 */
@Injectable()
export class InstructCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly desks: CaseDeskStore,
    private readonly view: ViewCases,
  ) {}

  async execute(actor: Actor, caseId: string, requestId: string, typed: string): Promise<CaseView> {
    const problems = new Problems();
    const text = problems.text('text', typed, { max: 2000 });
    problems.refuse();
    return this.unitOfWork.run(actor, async (tx) => {
      const own = await ownCase(this.cases, tx, actor, caseId);
      refuseClosed(own.state);
      const kind = own.state === 'waiting_client' ? 'answer' : 'instruction';
      const entryId = await this.cases.write(tx, own, signedInPerson(actor), {
        kind,
        text,
        requestId: knownId(requestId),
      });
      if (!entryId) return this.view.one(tx, actor, own.id);
      if (kind === 'answer') {
        const { times } = (await this.desks.one(tx, own.clientId, own.deskId))!;
        const state = moveCase(own.state, 'resume');
        await this.cases.change(tx, own.id, { state, ...startClock(times, clockOf(own), tx.now) });
      }
      await tx.publish(CaseWrittenTo, { ...eventOf(own), entryId, kind });
      return this.view.one(tx, actor, own.id);
    });
  }
}
