import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { kindOf, needsOwner, next } from '../domain/call.js';
import { atSlot, checkResult, type Result, sameResult, type TypedResult } from '../domain/result.js';
import { CallStore } from '../store/call.store.js';
import { DraftStore } from '../store/draft.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { type UnsentPart, hasUnsentCase } from '../domain/draft.js';
import { BookSlot } from './book-slot.js';
import { knownId } from './known-id.js';
import { leaveNoOrder } from './leave-no-order.js';
import { OfferedTopics } from './offered-topics.js';
import { ReportCall } from './report-call.js';
import { SettleCall } from './settle-call.js';
import type { AppointmentView, InteractionView } from './views.js';

/**
 * The agent records what became of the call: result, report to the owner, at most one usage record, appointment with its seat in
 * the client's calendar, and mails, all or nothing. The same record twice is one record; one made from an older draft than what is kept is refused, and so is one that
 * would leave a case or an order behind that was begun and not sent.
 * @param throwAway what was begun beside the call and is not wanted
 * @throws Refusal NOT_FOUND, CONFLICT `hangUpFirst`, `draftChangedMeanwhile`, `unsentCase`, `unsentOrder`, `alreadyRecorded`, `orderWasTaken`, `slotTaken`, BAD_INPUT
 */
@Injectable()
export class RecordInteraction {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly settle: SettleCall,
    private readonly routing: RoutingStore,
    private readonly slots: BookSlot,
    private readonly report: ReportCall,
    private readonly drafts: DraftStore,
    private readonly topics: OfferedTopics,
  ) {}

  execute(
    actor: Actor,
    interactionId: string,
    typed: TypedResult,
    basedOn: number | null = null,
    throwAway: readonly UnsentPart[] = [],
  ): Promise<InteractionView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await this.calls.lock(tx, actingCompany(actor), knownId(interactionId));
      if (!call || call.view.agentId !== signedInPerson(actor)) throw Refusal.notFound();
      const slotId = typed.appointment?.slotId;
      const slot = slotId ? await this.slots.locked(tx, call.view, slotId) : null;
      const result = checkResult(atSlot(typed, slot), call.view.offeredAt);
      if (call.view.state === 'completed') return this.repeated(tx, call.view, result);
      if (!next(call.view.state, 'record')) throw new Refusal('CONFLICT', 'hangUpFirst');
      if (basedOn !== null && basedOn !== call.view.draftRevision)
        throw new Refusal('CONFLICT', 'draftChangedMeanwhile');
      await this.leaveNothing(tx, call.view, throwAway);
      await this.topics.refuseOther(tx, call.view, result.topic);
      if (slot) this.slots.refuseTaken(tx, slot);
      if (result.outcome === 'transferred' && (await this.calls.wasNotPutThrough(tx, interactionId)))
        throw Refusal.field('outcome', 'nobodyTookOver');
      // The call is the unit of its order, so it cannot be one of those that are free.
      if (!needsOwner(result.outcome) && (await this.calls.hasOrder(tx, interactionId)))
        throw new Refusal('CONFLICT', 'orderWasTaken');
      await this.calls.complete(tx, interactionId, result);
      await this.routing.release(tx, call.view.operatorId, interactionId);
      await this.report.execute(tx, call, result, slot);
      await this.settle.execute(tx, call, kindOf(result.outcome), call.view.talkSeconds ?? 0);
      const { appointment: _, notAsked: __, ...recorded } = result;
      return { ...call.view, ...recorded, state: 'completed', draft: null, recordedAt: tx.now };
    });
  }

  /** What was begun beside the call is sent, or thrown away on purpose. */
  private async leaveNothing(tx: Tx, call: InteractionView, throwAway: readonly UnsentPart[]): Promise<void> {
    if (!throwAway.includes('case') && hasUnsentCase(call.draft)) throw new Refusal('CONFLICT', 'unsentCase');
    await leaveNoOrder(this.drafts, tx, call, throwAway);
  }

  private async repeated(tx: Tx, call: InteractionView, result: Result): Promise<InteractionView> {
    const appointment = await this.report.appointmentOf(tx, call.id);
    const recorded = {
      ...call,
      outcome: call.outcome!,
      urgency: call.urgency!,
      appointment: appointment && asRecorded(appointment),
    };
    if (!sameResult(recorded, result)) throw new Refusal('CONFLICT', 'alreadyRecorded');
    return call;
  }
}

/** A wish that was booked since was recorded as the time that was wished, without a seat. */
const asRecorded = (appointment: AppointmentView): AppointmentView =>
  appointment.wishedFor ? { ...appointment, startsAt: appointment.wishedFor, slotId: null } : appointment;
