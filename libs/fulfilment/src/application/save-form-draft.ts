import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { FormKind, KeptDraft } from '../domain/draft.js';
import { DraftStore } from '../store/draft.store.js';
import { formDraftPlace } from './form-draft-place.js';
import { KeepDraft, type TypedDraft } from './keep-draft.js';

/** Keeps what this person types into a form beside a call. @throws Refusal NOT_FOUND, CONFLICT `draftChangedMeanwhile`, BAD_INPUT */
@Injectable()
export class SaveFormDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: DraftStore,
    private readonly keep: KeepDraft,
  ) {}

  execute(actor: Actor, form: FormKind, subjectId: string | null, typed: TypedDraft): Promise<KeptDraft> {
    return this.unitOfWork.run(actor, async (tx) =>
      this.keep.execute(tx, await formDraftPlace(tx, this.drafts, { form, subjectId }), typed),
    );
  }
}
