import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import type { MailMessage } from '@madoguchi/platform/mail';
import { Injectable } from '@nestjs/common';
import { kindOf, leavesWork, needsOwner, next } from '../domain/call.js';
import { reportMail } from '../domain/report-mail.js';
import { checkResult, type Result, sameResult, type TypedResult } from '../domain/result.js';
import { searchable } from '../domain/words.js';
import { CallStore, type LockedCall } from '../store/call.store.js';
import { InboxStore } from '../store/inbox.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { knownId } from './known-id.js';
import { SettleCall } from './settle-call.js';
import type { InteractionView } from './views.js';

/**
 * The agent records what became of the call: result, report to the owner, at most one usage record, appointment and mails,
 * all or nothing. The same record twice is one record; one made from an older draft than what is kept is refused.
 * @throws Refusal NOT_FOUND, CONFLICT `hangUpFirst`, `draftChangedMeanwhile`, `alreadyRecorded`, `orderWasTaken`, BAD_INPUT
 */
@Injectable()
export class RecordInteraction {
  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly inbox: InboxStore,
    private readonly settle: SettleCall,
    private readonly routing: RoutingStore,
  ) {}

  execute(
    actor: Actor,
    interactionId: string,
    typed: TypedResult,
    basedOn: number | null = null,
  ): Promise<InteractionView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await this.calls.lock(tx, actingCompany(actor), knownId(interactionId));
      if (!call || call.view.agentId !== signedInPerson(actor)) throw Refusal.notFound();
      const result = checkResult(typed, call.view.offeredAt);
      if (call.view.state === 'completed') return this.repeated(tx, call.view, result);
      if (!next(call.view.state, 'record')) throw new Refusal('CONFLICT', 'hangUpFirst');
      if (basedOn !== null && basedOn !== call.view.draftRevision)
        throw new Refusal('CONFLICT', 'draftChangedMeanwhile');
      if (result.outcome === 'transferred' && (await this.calls.wasNotPutThrough(tx, interactionId)))
        throw Refusal.field('outcome', 'nobodyTookOver');
      // The call is the unit of its order, so it cannot be one of those that are free.
      if (!needsOwner(result.outcome) && (await this.calls.hasOrder(tx, interactionId)))
        throw new Refusal('CONFLICT', 'orderWasTaken');
      await this.calls.complete(tx, interactionId, result);
      await this.routing.release(tx, call.view.operatorId, interactionId);
      await this.report(tx, call, result);
      await this.settle.execute(tx, call, kindOf(result.outcome), call.view.talkSeconds ?? 0);
      const { appointment: _, notAsked: __, ...recorded } = result;
      return { ...call.view, ...recorded, state: 'completed', draft: null };
    });
  }

  private async repeated(tx: Tx, call: InteractionView, result: Result): Promise<InteractionView> {
    const appointment = await this.inbox.appointmentOf(tx, call.id);
    const recorded = { ...call, outcome: call.outcome!, urgency: call.urgency!, appointment };
    if (!sameResult(recorded, result)) throw new Refusal('CONFLICT', 'alreadyRecorded');
    return call;
  }

  private async report(tx: Tx, { view, desk }: LockedCall, result: Result): Promise<void> {
    const call = { ...view, interactionId: view.id, producerId: desk.producerId, calledAt: view.offeredAt };
    const transfers = await this.inbox.add(tx, call, {
      urgency: result.urgency,
      searchText: searchable(
        result.callerName,
        result.callerKana,
        result.callbackNumber,
        view.callerNumber,
        result.message,
        result.appointment?.withWhom ?? null,
        result.appointment?.note ?? null,
      ),
      doneAt: leavesWork(result.outcome, result.urgency) ? null : tx.now,
    });
    if (result.appointment) await this.inbox.addAppointment(tx, call, result.appointment);
    if (!needsOwner(result.outcome)) return;
    const mail = reportMail(
      { ...view, deskName: desk.name, transfers },
      result,
      desk.reportLanguage,
      this.config.publicUrl,
    );
    for (const to of desk.reportEmails)
      await tx.enqueue('send-mail', { to, ...mail } satisfies MailMessage, {
        jobKey: `report:${view.id}:${to}`,
      });
  }
}
