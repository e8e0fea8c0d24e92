import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import type { MailMessage } from '@madoguchi/platform/mail';
import { Injectable } from '@nestjs/common';
import { leavesWork, needsOwner } from '../domain/call.js';
import type { Recorded } from '../domain/correction.js';
import { correctionMail, withdrawnMail } from '../domain/correction-mail.js';
import type { ProposedAppointment } from '../domain/result.js';
import { searchable } from '../domain/words.js';
import type { LockedCall } from '../store/call.store.js';
import { InboxStore } from '../store/inbox.store.js';
import type { AppointmentView } from './views.js';

interface Correction {
  readonly id: string;
  readonly before: Recorded;
  readonly after: Recorded;
  readonly reason: string;
}

/** The owner's inbox says what the call says now, is open again when there is something to do, and a mail tells what changed. */
@Injectable()
export class TellOfCorrection {
  constructor(
    private readonly config: Config,
    private readonly inbox: InboxStore,
  ) {}

  appointmentOf(tx: Tx, interactionId: string): Promise<AppointmentView | null> {
    return this.inbox.appointmentOf(tx, interactionId);
  }

  /** @param withdrawn the meeting that fell away with it */
  async execute(
    tx: Tx,
    { view, desk }: LockedCall,
    correction: Correction,
    appointment: ProposedAppointment | null,
    withdrawn: ProposedAppointment | null = null,
  ): Promise<void> {
    const { before, after } = correction;
    await this.inbox.corrected(tx, view.id, {
      searchText: searchable(
        after.callerName,
        after.callerKana,
        after.callbackNumber,
        view.callerNumber,
        after.message,
        appointment?.withWhom ?? null,
        appointment?.note ?? null,
      ),
      // A meeting is done when it is decided, whatever else was put right.
      leavesWork: after.outcome === 'appointment' ? null : leavesWork(after.outcome, after.urgency),
    });
    if (!needsOwner(before.outcome) && !needsOwner(after.outcome)) return;
    const call = { ...view, deskName: desk.name, became: await this.inbox.becameOf(tx, view.id) };
    const { reportLanguage } = desk;
    const { publicUrl } = this.config;
    const mail = withdrawn
      ? withdrawnMail(desk.name, withdrawn, correction.reason, reportLanguage, publicUrl)
      : correctionMail(call, correction, appointment, reportLanguage, publicUrl);
    for (const to of desk.reportEmails)
      await tx.enqueue('send-mail', { to, ...mail } satisfies MailMessage, {
        jobKey: `correction:${correction.id}:${to}`,
      });
  }
}
