import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkAnswers } from '../domain/answers.js';
import {
  afterCall,
  checkOutboundResult,
  interactionOutcome,
  sameOutbound,
  type TypedOutboundResult,
} from '../domain/outbound-call.js';
import { Problems } from '../domain/words.js';
import { type LockedOutbound, OutboundStore } from '../store/outbound.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { CommandLine, contactCall } from './command-line.js';
import { KeepDraft } from './keep-draft.js';
import { knownId } from './known-id.js';
import { LogOutboundCall } from './log-outbound-call.js';
import type { OutboundCallView } from './outbound-views.js';
import { outboundDraftOf } from './save-outbound-draft.js';
import { ViewOutboundCall } from './view-outbound-call.js';

/**
 * The agent records what came of the call: contact, refusal, unit, meeting and its hand-over, all or nothing. The same record
 * twice is one record.
 * @throws Refusal NOT_FOUND, CONFLICT `discloseFirst`, `contactReleased`, `draftChangedMeanwhile`, `alreadyRecorded`, `slotTaken`, BAD_INPUT
 */
@Injectable()
export class RecordOutboundCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbound: OutboundStore,
    private readonly log: LogOutboundCall,
    private readonly view: ViewOutboundCall,
    private readonly drafts: KeepDraft,
    private readonly routing: RoutingStore,
    private readonly command: CommandLine,
  ) {}

  /** @param basedOn the draft it was made from; null asks nothing */
  execute(
    actor: Actor,
    callId: string,
    typed: TypedOutboundResult,
    basedOn: number | null = null,
  ): Promise<OutboundCallView> {
    return this.unitOfWork.run(actor, (tx) => this.within(tx, actor, callId, typed, basedOn));
  }

  async within(
    tx: Tx,
    actor: Actor,
    callId: string,
    typed: TypedOutboundResult,
    basedOn: number | null = null,
  ): Promise<OutboundCallView> {
    const [operatorId, agentId] = [actingCompany(actor), signedInPerson(actor)];
    const call = await this.outbound.lock(tx, operatorId, agentId, knownId(callId));
    if (!call) throw Refusal.notFound();
    if (call.stored.outcome) repeated(call, typed);
    else {
      if (call.releasedAt) throw new Refusal('CONFLICT', 'contactReleased');
      await this.drafts.finish(tx, outboundDraftOf({ ...call.campaign, id: call.id }), basedOn);
      await this.record(tx, call, typed, agentId);
    }
    return this.view.execute(tx, (await this.outbound.call(tx, operatorId, agentId, callId))!);
  }

  private async record(
    tx: Tx,
    call: LockedOutbound,
    typed: TypedOutboundResult,
    agentId: string,
  ): Promise<void> {
    const result = checkOutboundResult(
      typed,
      {
        kind: call.campaign.kind,
        disclosedAt: call.disclosedAt,
        rules: call.campaign,
        steps: call.steps,
      },
      tx.now,
    );
    const outcome = interactionOutcome(result.outcome);
    const interactionId = outcome && (await this.log.execute(tx, call, result, outcome, agentId));
    const turn = afterCall(call.contact, result, call.campaign, tx.now);
    await this.outbound.record(tx, call, result, turn, interactionId);
    await this.routing.release(tx, call.campaign.operatorId, call.id);
    await this.command.send(tx, contactCall(call.campaign.operatorId, call.id), 'stop', {
      id: call.id,
      personId: agentId,
    });
    if (result.outcome === 'refused') await this.outbound.refuse(tx, call);
  }
}

/** An answer lost on the way is repeated; anything else would be a second record. */
function repeated({ stored, steps }: LockedOutbound, typed: TypedOutboundResult): void {
  const { meeting } = typed;
  const asked = {
    answers: checkAnswers(typed.answers ?? [], steps, false, new Problems()),
    outcome: typed.outcome,
    reason: typed.reason ?? null,
    note: typed.note?.trim() || null,
    callbackAt: typed.callbackAt ?? null,
    meeting: meeting
      ? { withWhom: meeting.withWhom.trim(), slotId: meeting.slotId, note: meeting.note?.trim() || null }
      : null,
  };
  if (!sameOutbound({ ...stored, outcome: stored.outcome! }, asked))
    throw new Refusal('CONFLICT', 'alreadyRecorded');
}
