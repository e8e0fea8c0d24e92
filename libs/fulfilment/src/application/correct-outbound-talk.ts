import { Refusal } from '@madoguchi/kernel';
import { signedInPerson } from '@madoguchi/platform/access';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CallCorrected } from '../contract/index.js';
import type { Recorded } from '../domain/correction.js';
import type { OutboundSaid } from '../domain/outbound-call.js';
import { freesOutboundCall, interactionOutcomeNow, withdrawsMeeting } from '../domain/outbound-correction.js';
import { meetingStands } from '../domain/result.js';
import { CallStore, type LockedCall } from '../store/call.store.js';
import { CorrectionStore } from '../store/correction.store.js';
import type { LockedOutbound } from '../store/outbound.store.js';
import { recordedOf } from './correct-call.js';
import { FreeUnit } from './free-unit.js';
import { TellOfCorrection } from './tell-of-correction.js';
import { WithdrawMeeting } from './withdraw-meeting.js';

interface Change {
  readonly former: OutboundSaid;
  readonly recorded: OutboundSaid;
  readonly reason: string;
  readonly revision: number;
}

/**
 * The part of an outbound correction that stands among the calls of the desk: what the call says there, its unit, its meeting with
 * the fee for it, and the report of a meeting. Units become free and are never charged.
 */
@Injectable()
export class CorrectOutboundTalk {
  constructor(
    private readonly calls: CallStore,
    private readonly corrections: CorrectionStore,
    private readonly free: FreeUnit,
    private readonly tell: TellOfCorrection,
    private readonly withdraw: WithdrawMeeting,
  ) {}

  async execute(tx: Tx, call: LockedOutbound, interactionId: string, change: Change): Promise<void> {
    const { former, recorded, reason, revision } = change;
    const locked = await this.calls.lock(tx, call.campaign.operatorId, interactionId);
    if (!locked) throw Refusal.notFound();
    const before = recordedOf(locked.view);
    const after: Recorded = {
      ...before,
      outcome: interactionOutcomeNow(recorded.outcome),
      message: recorded.note,
    };
    const correctionId = await this.corrections.correct(tx, locked, {
      revision,
      reason,
      former: before,
      recorded: after,
      personId: signedInPerson(tx.actor),
      outbound: { callId: call.id, former },
    });
    const freedUsageId = freesOutboundCall(former.outcome, recorded.outcome)
      ? await this.free.execute(tx, { interactionId, correctionId, reason })
      : null;
    await tx.publish(CallCorrected, { interactionId, contractId: locked.view.contractId, freedUsageId });
    await this.tellOfMeeting(tx, locked, { ...change, correctionId, before, after });
  }

  /** The client has read of the meeting, and may have accepted it: it hears that there is none, and owes nothing for it. */
  private async tellOfMeeting(
    tx: Tx,
    locked: LockedCall,
    {
      former,
      recorded,
      reason,
      correctionId,
      before,
      after,
    }: Change & { correctionId: string; before: Recorded; after: Recorded },
  ): Promise<void> {
    const appointment = await this.tell.appointmentOf(tx, locked.view.id);
    if (!appointment) return;
    const falls =
      withdrawsMeeting(former.outcome, recorded.outcome) &&
      (await this.withdraw.execute(tx, locked.view, { correctionId, reason }));
    const correction = { id: correctionId, before, after, reason };
    const stands = !falls && meetingStands(appointment.status) ? appointment : null;
    await this.tell.execute(tx, locked, correction, stands, falls ? appointment : null);
  }
}
