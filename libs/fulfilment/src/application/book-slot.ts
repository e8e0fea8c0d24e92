import { Refusal } from '@madoguchi/kernel';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import type { MailMessage } from '@madoguchi/platform/mail';
import { Injectable } from '@nestjs/common';
import { type Briefing, briefingMail } from '../domain/briefing.js';
import { SlotStore } from '../store/slot.store.js';
import { knownId } from './known-id.js';
import type { SlotView, StoredCampaign } from './outbound-views.js';

/** A seat in the client's calendar, and the hand-over to whoever will sit there. */
@Injectable()
export class BookSlot {
  constructor(
    private readonly config: Config,
    private readonly slots: SlotStore,
  ) {}

  /** The slot, locked until the end of the transaction, with room in it. @throws Refusal NOT_FOUND, CONFLICT `slotTaken` */
  async free(tx: Tx, campaign: StoredCampaign, slotId: string): Promise<SlotView> {
    const slot = await this.slots.lock(tx, campaign.clientId, knownId(slotId));
    if (!slot || slot.deskId !== campaign.deskId) throw Refusal.notFound();
    if (slot.closedAt || slot.booked >= slot.capacity || slot.startsAt <= tx.now)
      throw new Refusal('CONFLICT', 'slotTaken');
    return slot;
  }

  async book(tx: Tx, slot: SlotView, appointmentId: string, briefing: Briefing): Promise<void> {
    await this.slots.book(tx, slot.id, appointmentId);
    const { emails, language } = await this.slots.receivers(tx, slot.deskId);
    const page = `${this.config.publicUrl.replace(/\/$/, '')}/owner/appointments/${appointmentId}`;
    for (const to of emails)
      await tx.enqueue('send-mail', { to, ...briefingMail(briefing, language, page) } satisfies MailMessage, {
        jobKey: `briefing:${appointmentId}:${to}`,
      });
  }
}
