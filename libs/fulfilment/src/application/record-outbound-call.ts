import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import {
  afterCall,
  checkOutboundResult,
  interactionOutcome,
  type OutboundResult,
  sameOutbound,
  type TypedOutboundResult,
} from '../domain/outbound-call.js';
import { type LockedOutbound, OutboundStore } from '../store/outbound.store.js';
import { knownId } from './known-id.js';
import { LogOutboundCall } from './log-outbound-call.js';
import type { OutboundCallView } from './outbound-views.js';
import { ViewOutboundCall } from './view-outbound-call.js';

/**
 * The agent records what came of the call: contact, refusal, unit, meeting and its hand-over, all or nothing. The same record
 * twice is one record.
 * @throws Refusal NOT_FOUND, CONFLICT `discloseFirst`, `contactReleased`, `alreadyRecorded`, `slotTaken`, BAD_INPUT
 */
@Injectable()
export class RecordOutboundCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbound: OutboundStore,
    private readonly log: LogOutboundCall,
    private readonly view: ViewOutboundCall,
  ) {}

  execute(actor: Actor, callId: string, typed: TypedOutboundResult): Promise<OutboundCallView> {
    const [operatorId, agentId] = [actingCompany(actor), signedInPerson(actor)];
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await this.outbound.lock(tx, operatorId, agentId, knownId(callId));
      if (!call) throw Refusal.notFound();
      if (call.stored.outcome) repeated(call, typed);
      else await this.record(tx, call, typed, agentId);
      return this.view.execute(tx, (await this.outbound.call(tx, operatorId, agentId, callId))!);
    });
  }

  private async record(
    tx: Tx,
    call: LockedOutbound,
    typed: TypedOutboundResult,
    agentId: string,
  ): Promise<void> {
    if (call.releasedAt) throw new Refusal('CONFLICT', 'contactReleased');
    const result = checkOutboundResult(
      typed,
      { disclosedAt: call.disclosedAt, rules: call.campaign },
      tx.now,
    );
    const outcome = interactionOutcome(result.outcome);
    const interactionId = outcome && (await this.log.execute(tx, call, result, outcome, agentId));
    const turn = afterCall(call.contact, result, call.campaign, tx.now);
    await this.outbound.record(tx, call, result, turn, interactionId);
    if (result.outcome === 'refused') await this.outbound.refuse(tx, call);
  }
}

/** An answer lost on the way is repeated; anything else would be a second record. */
function repeated({ stored }: LockedOutbound, typed: TypedOutboundResult): void {
  const asked: OutboundResult = {
    outcome: typed.outcome,
    reason: typed.reason ?? null,
    note: typed.note?.trim() || null,
    callbackAt: typed.callbackAt ?? null,
    talkSeconds: null,
    meeting: null,
  };
  if (!sameOutbound({ ...stored, outcome: stored.outcome! }, asked))
    throw new Refusal('CONFLICT', 'alreadyRecorded');
}
