import { type Actor, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { Problems } from '../domain/words.js';
import { CaseStore } from '../store/case.store.js';
import { DraftStore } from '../store/draft.store.js';
import type { CaseView } from './case-views.js';
import { knownId } from './known-id.js';
import { ownCase } from './own-case.js';
import { caseDraftOf } from './save-case-draft.js';
import { ViewCases } from './view-cases.js';

export const MOST_WORDS = 4000;

/** For colleagues alone: neither customer nor client ever reads it, the database sees to that. @throws Refusal NOT_FOUND, BAD_INPUT */
@Injectable()
export class WriteCaseNote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly view: ViewCases,
    private readonly drafts: DraftStore,
  ) {}

  async execute(actor: Actor, caseId: string, requestId: string, typed: string): Promise<CaseView> {
    const problems = new Problems();
    const text = problems.text('text', typed, { max: MOST_WORDS });
    problems.refuse();
    return this.unitOfWork.run(actor, async (tx) => {
      const own = await ownCase(this.cases, tx, actor, caseId);
      const personId = signedInPerson(actor);
      await this.cases.write(tx, own, personId, {
        kind: 'note',
        text,
        requestId: knownId(requestId),
      });
      await this.drafts.forgetPart(tx, caseDraftOf(own, personId), 'note', requestId);
      return this.view.one(tx, actor, own.id);
    });
  }
}
