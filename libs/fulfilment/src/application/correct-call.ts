import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CallCorrected } from '../contract/index.js';
import { needsOwner } from '../domain/call.js';
import {
  changedFields,
  checkCorrection,
  dropsMeeting,
  freesUnit,
  type Recorded,
  type TypedCorrection,
} from '../domain/correction.js';
import { CallStore, type LockedCall } from '../store/call.store.js';
import { CorrectionStore } from '../store/correction.store.js';
import { FreeUnit } from './free-unit.js';
import { knownId } from './known-id.js';
import { OfferedTopics } from './offered-topics.js';
import { seenBy } from './read-recorded-calls.js';
import { TellOfCorrection } from './tell-of-correction.js';
import { WithdrawMeeting } from './withdraw-meeting.js';
import type { RecordedCallView, SeenRecordedCallView } from './views.js';

/**
 * The agent puts a record of the same day right, a supervisor also an older one. What it said before is kept, the owner reads that
 * it was corrected, and a call that turns out to cost nothing makes its unit free; the unit itself is never changed. A meeting that
 * was not agreed falls away with its fee and its seat. The same correction again changes nothing.
 * @param revision how many corrections were read
 * @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT of `whyNotCorrectable`, `correctedMeanwhile`, `orderWasTaken`
 */
@Injectable()
export class CorrectCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly corrections: CorrectionStore,
    private readonly free: FreeUnit,
    private readonly tell: TellOfCorrection,
    private readonly withdraw: WithdrawMeeting,
    private readonly topics: OfferedTopics,
  ) {}

  execute(
    actor: Actor,
    interactionId: string,
    { revision, ...typed }: TypedCorrection & { readonly revision: number },
  ): Promise<SeenRecordedCallView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const locked = await this.calls.lock(tx, actingCompany(actor), knownId(interactionId));
      const before = locked && (await this.seen(tx, actor, interactionId));
      if (!locked || !before) throw Refusal.notFound();
      const { call, corrections } = before;
      if (before.fixed) throw new Refusal('CONFLICT', before.fixed);
      const former = recordedOf(call);
      const appointment = await this.tell.appointmentOf(tx, interactionId);
      const { recorded, reason } = checkCorrection(typed, { ...call, ...former }, appointment);
      if (changedFields(former, recorded).length === 0) return before;
      await this.topics.refuseOther(tx, locked.view, recorded.topic);
      if (revision !== corrections.length) throw new Refusal('CONFLICT', 'correctedMeanwhile');
      await this.refuseWhatCannotBe(tx, former, recorded, interactionId);
      const correctionId = await this.corrections.correct(tx, locked, {
        revision: revision + 1,
        reason,
        former,
        recorded,
        personId: signedInPerson(actor),
      });
      const freedUsageId = freesUnit(former, recorded)
        ? await this.free.execute(tx, { interactionId, correctionId, reason })
        : null;
      const falls =
        dropsMeeting(former, recorded) &&
        (await this.withdraw.execute(tx, locked.view, { correctionId, reason }));
      await this.tell.execute(
        tx,
        locked,
        { id: correctionId, before: former, after: recorded, reason },
        recorded.outcome === 'appointment' ? appointment : null,
        falls ? appointment : null,
      );
      await this.announce(tx, locked, { former, recorded, freedUsageId });
      return (await this.seen(tx, actor, interactionId))!;
    });
  }

  private async seen(tx: Tx, actor: Actor, id: string): Promise<SeenRecordedCallView | undefined> {
    return seenBy(actor, await this.corrections.ofCall(tx, actingCompany(actor), id), tx.now);
  }

  /** What the record of a call may not say, it may not say later either. */
  private async refuseWhatCannotBe(tx: Tx, former: Recorded, recorded: Recorded, id: string): Promise<void> {
    if (recorded.outcome === former.outcome) return;
    if (recorded.outcome === 'transferred' && (await this.calls.wasNotPutThrough(tx, id)))
      throw Refusal.field('outcome', 'nobodyTookOver');
    if (!needsOwner(recorded.outcome) && (await this.calls.hasOrder(tx, id)))
      throw new Refusal('CONFLICT', 'orderWasTaken');
  }

  private async announce(
    tx: Tx,
    { view }: LockedCall,
    { former, recorded, freedUsageId }: { former: Recorded; recorded: Recorded; freedUsageId: string | null },
  ): Promise<void> {
    const fields = changedFields(former, recorded).join(' ');
    await tx.audit('call.correct', view.id, { fields, freed: freedUsageId !== null });
    await tx.publish(CallCorrected, { interactionId: view.id, contractId: view.contractId, freedUsageId });
  }
}

/** Of a completed call: outcome and urgency are there. */
export const recordedOf = (call: RecordedCallView['call']): Recorded => ({
  outcome: call.outcome!,
  urgency: call.urgency!,
  callerName: call.callerName,
  callerKana: call.callerKana,
  callbackNumber: call.callbackNumber,
  message: call.message,
  topic: call.topic,
});
