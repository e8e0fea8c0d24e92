import { type Actor, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { KeptDraft } from '../domain/draft.js';
import { CaseStore } from '../store/case.store.js';
import { DraftStore } from '../store/draft.store.js';
import { ownCase } from './own-case.js';
import { caseDraftOf } from './save-case-draft.js';

/** What this person was writing into a case. @throws Refusal NOT_FOUND */
@Injectable()
export class ReadCaseDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly drafts: DraftStore,
  ) {}

  execute(actor: Actor, caseId: string): Promise<KeptDraft> {
    return this.unitOfWork.run(actor, async (tx) => {
      const own = await ownCase(this.cases, tx, actor, caseId);
      return this.drafts.read(tx, caseDraftOf(own, signedInPerson(actor)));
    });
  }
}
