import { type Actor, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { KeptDraft } from '../domain/draft.js';
import { CaseStore } from '../store/case.store.js';
import type { DraftPlace } from '../store/draft.store.js';
import type { StoredCase } from './case-views.js';
import { KeepDraft, type TypedDraft } from './keep-draft.js';
import { ownCase } from './own-case.js';

/** What one person is writing into a case; the client never sees it, as it may be a note. */
export const caseDraftOf = ({ id, clientId, operatorId }: StoredCase, personId: string): DraftPlace => ({
  kind: 'case',
  subjectId: id,
  personId,
  clientId,
  operatorId,
});

/** Keeps the reply and the note somebody is writing. @throws Refusal NOT_FOUND, CONFLICT `draftChangedMeanwhile`, BAD_INPUT */
@Injectable()
export class SaveCaseDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly keep: KeepDraft,
  ) {}

  execute(actor: Actor, caseId: string, typed: TypedDraft): Promise<KeptDraft> {
    return this.unitOfWork.run(actor, async (tx) => {
      const own = await ownCase(this.cases, tx, actor, caseId);
      return this.keep.execute(tx, caseDraftOf(own, signedInPerson(actor)), typed);
    });
  }
}
