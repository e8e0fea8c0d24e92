import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { KeptDraft } from '../domain/draft.js';
import type { DraftPlace } from '../store/draft.store.js';
import { OutboundStore } from '../store/outbound.store.js';
import { KeepDraft, type TypedDraft } from './keep-draft.js';
import { knownId } from './known-id.js';

/** The record of the contact an agent holds. */
export const outboundDraftOf = (call: { id: string; clientId: string; operatorId: string }): DraftPlace => ({
  kind: 'outbound',
  subjectId: call.id,
  personId: '',
  clientId: call.clientId,
  operatorId: call.operatorId,
});

/**
 * Keeps what the agent typed so far of a call they are making; a sign of life as well.
 * @throws Refusal NOT_FOUND, CONFLICT `contactReleased`, `draftChangedMeanwhile`, BAD_INPUT
 */
@Injectable()
export class SaveOutboundDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbound: OutboundStore,
    private readonly keep: KeepDraft,
  ) {}

  execute(actor: Actor, callId: string, typed: TypedDraft): Promise<KeptDraft> {
    const [operatorId, agentId] = [actingCompany(actor), signedInPerson(actor)];
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await this.outbound.call(tx, operatorId, agentId, knownId(callId));
      if (!call) throw Refusal.notFound();
      if (!(await this.outbound.keep(tx, operatorId, agentId, callId)))
        throw new Refusal('CONFLICT', 'contactReleased');
      return this.keep.execute(tx, outboundDraftOf({ ...call, operatorId }), typed);
    });
  }
}
