import { Refusal } from '@madoguchi/kernel';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import type { MailMessage } from '@madoguchi/platform/mail';
import { Injectable } from '@nestjs/common';
import { type Briefing, briefingMail } from '../domain/briefing.js';
import { SlotStore } from '../store/slot.store.js';
import { knownId } from './known-id.js';
import type { SlotView } from './outbound-views.js';

/** Whose calendar it is. */
interface Calendar {
  readonly clientId: string;
  readonly deskId: string;
}
type LockedSlot = SlotView & { readonly closedAt: Date | null };

/** A seat in the client's calendar, and the hand-over to whoever will sit there. */
@Injectable()
export class BookSlot {
  constructor(
    private readonly config: Config,
    private readonly slots: SlotStore,
  ) {}

  /**
   * The slot, locked until the end of the transaction. Whoever also writes a unit takes the slot first, so that two who book never
   * wait for each other. @throws Refusal NOT_FOUND
   */
  async locked(tx: Tx, calendar: Calendar, slotId: string): Promise<LockedSlot> {
    const slot = await this.slots.lock(tx, calendar.clientId, knownId(slotId));
    if (!slot || slot.deskId !== calendar.deskId) throw Refusal.notFound();
    return slot;
  }

  /** @throws Refusal CONFLICT `slotTaken` when nobody else has room in it */
  refuseTaken(tx: Tx, slot: LockedSlot): void {
    if (slot.closedAt || slot.booked >= slot.capacity || slot.startsAt <= tx.now)
      throw new Refusal('CONFLICT', 'slotTaken');
  }

  /** Whether the client has opened times that lie ahead, full ones included. */
  hasCalendar(tx: Tx, deskId: string): Promise<boolean> {
    return this.slots.anyAhead(tx, deskId);
  }

  seat(tx: Tx, slot: SlotView, appointmentId: string): Promise<void> {
    return this.slots.book(tx, slot.id, appointmentId);
  }

  /** As `handOver`, for a meeting that is booked already. */
  async handOverOf(tx: Tx, clientId: string, slot: SlotView, appointmentId: string): Promise<void> {
    const briefing = await this.slots.briefing(tx, clientId, appointmentId);
    if (briefing) await this.handOver(tx, slot, briefing);
  }

  /** Mails what has to be known to whoever decides on the meeting, and to whoever will sit there. */
  async handOver(tx: Tx, slot: SlotView, briefing: Briefing): Promise<void> {
    const { appointmentId } = briefing;
    const { emails, language } = await this.slots.receivers(tx, slot);
    const page = `${this.config.publicUrl.replace(/\/$/, '')}/owner/appointments/${appointmentId}`;
    for (const to of emails)
      await tx.enqueue('send-mail', { to, ...briefingMail(briefing, language, page) } satisfies MailMessage, {
        jobKey: `briefing:${appointmentId}:${to}`,
      });
    await this.tellSalesperson(tx, slot, briefing);
  }

  /** Mails the hand-over to the person whose time it is, if it is anybody's; who decides on it has a mail of their own. */
  async tellSalesperson(tx: Tx, slot: SlotView, briefing: Briefing): Promise<void> {
    const { salesperson: to, language } = await this.slots.receivers(tx, slot);
    if (to)
      await tx.enqueue('send-mail', { to, ...briefingMail(briefing, language, null) } satisfies MailMessage, {
        jobKey: `briefing:${briefing.appointmentId}:salesperson`,
      });
  }
}
