import type { Tx } from '@madoguchi/platform/database';
import type { MailMessage } from '@madoguchi/platform/mail';
import { Injectable } from '@nestjs/common';
import { fallenMail } from '../domain/briefing.js';
import { SlotStore } from '../store/slot.store.js';

/** Whoever was told of a meeting in their time is told, once, that there is none. */
@Injectable()
export class TellOfFallenMeeting {
  constructor(private readonly slots: SlotStore) {}

  async execute(tx: Tx, clientId: string, appointmentId: string): Promise<void> {
    const told = await this.slots.toldOf(tx, clientId, appointmentId);
    const briefing = told && (await this.slots.briefing(tx, clientId, appointmentId));
    if (!briefing) return;
    const { to, language, reason } = told;
    await tx.enqueue('send-mail', { to, ...fallenMail(briefing, reason, language) } satisfies MailMessage, {
      jobKey: `fell:${appointmentId}`,
    });
  }
}
