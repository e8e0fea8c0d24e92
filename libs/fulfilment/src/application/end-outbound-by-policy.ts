import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { policyNote, type PolicyReason } from '../domain/abuse-policy.js';
import { Problems } from '../domain/words.js';
import { DeskStore } from '../store/desk.store.js';
import { DraftStore } from '../store/draft.store.js';
import { FloorStore } from '../store/floor.store.js';
import { HardCallStore } from '../store/hard-call.store.js';
import { OutboundStore } from '../store/outbound.store.js';
import { knownId } from './known-id.js';
import type { OutboundCallView } from './outbound-views.js';
import { RecordOutboundCall } from './record-outbound-call.js';

/**
 * The agent ends an abusive call of a campaign, as the policy lets them (カスハラ): it is recorded with its reason and metered like any
 * other, nobody calls this contact again, and the agent is away until they choose to come back. Pressing twice ends once.
 * @throws Refusal NOT_FOUND, CONFLICT `contactReleased`, BAD_INPUT
 */
@Injectable()
export class EndOutboundByPolicy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbound: OutboundStore,
    private readonly desks: DeskStore,
    private readonly floor: FloorStore,
    private readonly record: RecordOutboundCall,
    private readonly drafts: DraftStore,
    private readonly hardCalls: HardCallStore,
  ) {}

  execute(
    actor: Actor,
    callId: string,
    reason: PolicyReason,
    typedNote?: string | null,
  ): Promise<OutboundCallView> {
    const problems = new Problems();
    const typed = problems.optional('note', typedNote, 1000);
    problems.refuse();
    const [operatorId, agentId] = [actingCompany(actor), signedInPerson(actor)];
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await this.outbound.lock(tx, operatorId, agentId, knownId(callId));
      if (!call) throw Refusal.notFound();
      const desk = await this.desks.byId(tx, call.campaign.deskId);
      const note = policyNote(reason, typed, desk!.reportLanguage);
      const isNew = call.stored.outcome === null;
      const view = await this.record.within(tx, actor, callId, { outcome: 'other', note });
      if (!isNew) return view;
      await this.hardCalls.add(tx, operatorId, callId, { personId: agentId, reason });
      await this.floor.setPresence(tx, operatorId, agentId, 'away', 'after_hard_call');
      await this.drafts.forget(tx, { kind: 'hard_call', subjectId: callId, personId: agentId });
      await tx.audit('outbound.end_by_policy', callId, { reason });
      return view;
    });
  }
}
