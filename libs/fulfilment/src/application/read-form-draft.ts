import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { FormKind, KeptDraft } from '../domain/draft.js';
import { DraftStore } from '../store/draft.store.js';
import { formDraftPlace } from './form-draft-place.js';

/** What this person had typed into a form beside a call. @throws Refusal NOT_FOUND */
@Injectable()
export class ReadFormDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: DraftStore,
  ) {}

  execute(actor: Actor, form: FormKind, subjectId: string | null): Promise<KeptDraft> {
    return this.unitOfWork.run(actor, async (tx) =>
      this.drafts.read(tx, await formDraftPlace(tx, this.drafts, { form, subjectId })),
    );
  }
}
