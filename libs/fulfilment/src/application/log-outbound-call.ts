import { ContractingApi } from '@madoguchi/contracting/contract';
import { Refusal } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { kindOf, MAX_TALK_SECONDS, type Outcome } from '../domain/call.js';
import type { OutboundResult } from '../domain/outbound-call.js';
import { searchable } from '../domain/words.js';
import { CallStore, type LockedCall } from '../store/call.store.js';
import { InboxStore } from '../store/inbox.store.js';
import { type LockedOutbound, OutboundStore } from '../store/outbound.store.js';
import { BookSlot } from './book-slot.js';
import type { SlotView } from './outbound-views.js';
import { SettleCall } from './settle-call.js';

type Meeting = NonNullable<OutboundResult['meeting']>;

/**
 * Puts an answered outbound call among the calls of the desk: its unit where the plan prices calls, its meeting in the client's
 * calendar. Whoever did not answer leaves no call and costs nothing.
 */
@Injectable()
export class LogOutboundCall {
  constructor(
    private readonly contracting: ContractingApi,
    private readonly outbound: OutboundStore,
    private readonly calls: CallStore,
    private readonly inbox: InboxStore,
    private readonly settle: SettleCall,
    private readonly slots: BookSlot,
  ) {}

  /** @returns the id of the interaction. @throws Refusal CONFLICT `slotTaken`, NOT_FOUND for a slot of another desk */
  async execute(
    tx: Tx,
    call: LockedOutbound,
    result: OutboundResult,
    outcome: Outcome,
    agentId: string,
  ): Promise<string> {
    const { campaign } = call;
    const waited = Math.max(0, Math.floor((tx.now.getTime() - call.takenAt.getTime()) / 1000));
    const talkSeconds = Math.min(result.talkSeconds ?? waited, MAX_TALK_SECONDS);
    const interactionId = await this.outbound.log(tx, call, {
      outcome,
      message: result.note,
      talkSeconds,
      agentId,
    });
    const logged = await this.calls.lock(tx, campaign.operatorId, interactionId);
    const contract = await this.contracting.contract(tx, campaign.contractId);
    if (!logged || !contract) throw Refusal.notFound();
    // The seat before the unit, as in every transaction that takes both.
    const slot = result.meeting && (await this.slots.locked(tx, campaign, result.meeting.slotId));
    if (slot) this.slots.refuseTaken(tx, slot);
    const pricesCalls = contract.plan.includedUnits > 0 || contract.plan.overageMinor > 0;
    if (pricesCalls) await this.settle.execute(tx, logged, kindOf(outcome), talkSeconds, 'outbound');
    else await this.settle.tell(tx, logged.view, kindOf(outcome), talkSeconds);
    if (result.meeting && slot) await this.meet(tx, call, logged, { ...result.meeting, slot }, result.note);
    return interactionId;
  }

  /** The meeting waits for the client's yes as any other, with its report in the inbox, whether or not the plan prices calls. */
  private async meet(
    tx: Tx,
    call: LockedOutbound,
    { view, desk }: LockedCall,
    { slot, ...meeting }: Meeting & { slot: SlotView },
    said: string | null,
  ): Promise<void> {
    const parties = {
      ...view,
      interactionId: view.id,
      producerId: desk.producerId,
      calledAt: view.offeredAt,
    };
    await this.inbox.addAppointment(tx, parties, { ...meeting, startsAt: slot.startsAt });
    await this.inbox.add(tx, parties, {
      searchText: searchable(view.callerName, view.callerNumber, said, meeting.withWhom, meeting.note),
      doneAt: null,
      urgency: 'normal',
    });
    const appointment = (await this.inbox.appointmentOf(tx, view.id))!;
    await this.slots.seat(tx, slot, appointment.id);
    await this.slots.handOver(tx, slot, {
      appointmentId: appointment.id,
      campaignName: call.campaign.name,
      startsAt: slot.startsAt,
      minutes: slot.minutes,
      withWhom: meeting.withWhom,
      company: call.contact.name,
      phone: call.contact.phone,
      said,
      note: meeting.note,
      salespersonName: slot.salespersonName,
    });
  }
}
