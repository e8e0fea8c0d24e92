import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import type { MailMessage } from '@madoguchi/platform/mail';
import { Injectable } from '@nestjs/common';
import { leavesWork, needsOwner } from '../domain/call.js';
import { reportMail } from '../domain/report-mail.js';
import type { Result } from '../domain/result.js';
import { searchable } from '../domain/words.js';
import type { LockedCall } from '../store/call.store.js';
import { InboxStore } from '../store/inbox.store.js';
import { BookSlot } from './book-slot.js';
import type { SlotView } from './outbound-views.js';
import type { AppointmentView } from './views.js';

/** What a recorded call leaves with the client: a report, a meeting with its seat in the calendar, and the mails about both. */
@Injectable()
export class ReportCall {
  constructor(
    private readonly config: Config,
    private readonly inbox: InboxStore,
    private readonly slots: BookSlot,
  ) {}

  appointmentOf(tx: Tx, interactionId: string): Promise<AppointmentView | null> {
    return this.inbox.appointmentOf(tx, interactionId);
  }

  /** @param slot locked, with room in it; null when a free time was agreed */
  async execute(tx: Tx, { view, desk }: LockedCall, result: Result, slot: SlotView | null): Promise<void> {
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
    const wished = result.appointment !== null && !slot && (await this.slots.hasCalendar(tx, view.deskId));
    const appointment = result.appointment && { ...result.appointment, wished };
    if (appointment) {
      const id = await this.inbox.addAppointment(tx, call, appointment);
      if (slot) {
        await this.slots.seat(tx, slot, id);
        await this.slots.tellSalesperson(tx, slot, {
          appointmentId: id,
          campaignName: null,
          startsAt: slot.startsAt,
          minutes: slot.minutes,
          withWhom: appointment.withWhom,
          company: null,
          phone: result.callbackNumber ?? view.callerNumber,
          said: result.message,
          note: appointment.note,
          salespersonName: slot.salespersonName,
        });
      }
    }
    if (!needsOwner(result.outcome)) return;
    const mail = reportMail(
      { ...view, deskName: desk.name, transfers, became: await this.inbox.becameOf(tx, view.id) },
      { ...result, appointment },
      desk.reportLanguage,
      this.config.publicUrl,
    );
    for (const to of desk.reportEmails)
      await tx.enqueue('send-mail', { to, ...mail } satisfies MailMessage, {
        jobKey: `report:${view.id}:${to}`,
      });
  }
}
