import { type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { KeptDraft } from '../domain/draft.js';
import type { DraftPlace } from '../store/draft.store.js';
import { FindCallAtWork } from './call-at-work.js';
import { KeepDraft, type TypedDraft } from './keep-draft.js';

/** The next order of a call; it goes along when the call is handed to a colleague. */
export const orderDraftOf = (call: { id: string; clientId: string; operatorId: string }): DraftPlace => ({
  kind: 'order',
  subjectId: call.id,
  personId: '',
  clientId: call.clientId,
  operatorId: call.operatorId,
});

/** Keeps what the agent typed so far of an order, with the call. @throws Refusal NOT_FOUND, CONFLICT `draftChangedMeanwhile`, BAD_INPUT */
@Injectable()
export class SaveOrderDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly atWork: FindCallAtWork,
    private readonly keep: KeepDraft,
  ) {}

  execute(actor: Actor, interactionId: string, typed: TypedDraft): Promise<KeptDraft> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { view } = await this.atWork.execute(tx, actor, interactionId);
      return this.keep.execute(tx, orderDraftOf(view), typed);
    });
  }
}
