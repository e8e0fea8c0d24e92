import { WebhookApi } from '@madoguchi/identity/contract';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { InteractionEnded } from '../contract/index.js';
import { needsOwner } from '../domain/call.js';
import { reportMail } from '../domain/report-mail.js';
import { holdsSeat } from '../domain/result.js';
import { DeskStore } from '../store/desk.store.js';
import { InboxStore } from '../store/inbox.store.js';
import { APPOINTMENT_MADE, CALL_REPORTED, MESSAGE_CREATED } from './outside-events.js';
import type { ReportView } from './report-views.js';

/** A recorded call is told to the addresses that both sides gave, and to the chats of its desk. It names no agent. */
@Reaction(InteractionEnded)
export class WhenCallReported implements ReactionHandler<InteractionEnded> {
  constructor(
    private readonly config: Config,
    private readonly inbox: InboxStore,
    private readonly desks: DeskStore,
    private readonly webhooks: WebhookApi,
  ) {}

  async react({ interactionId }: InteractionEnded, tx: Tx): Promise<void> {
    const report = await this.inbox.ofCall(tx, interactionId);
    const desk = report && (await this.desks.byId(tx, report.deskId));
    if (!report || !desk) return;
    const { appointment } = report;
    const text = needsOwner(report.outcome) ? this.textOf(report, desk) : null;
    const data = reportData(report);
    for (const companyId of [report.clientId, report.operatorId]) {
      const about = { companyId, subjectId: report.deskId };
      await this.webhooks.announce(tx, { ...about, event: CALL_REPORTED, data, text });
      if (report.outcome === 'message')
        await this.webhooks.announce(tx, { ...about, event: MESSAGE_CREATED, data, text: null });
      if (appointment)
        // The chat has read of it with the call already.
        await this.webhooks.announce(tx, {
          ...about,
          event: APPOINTMENT_MADE,
          data: {
            appointmentId: appointment.id,
            interactionId,
            deskId: report.deskId,
            withWhom: appointment.withWhom,
            startsAt: appointment.startsAt.toISOString(),
            note: appointment.note,
            slotId: appointment.slotId,
            booked: holdsSeat(appointment),
            wished: appointment.wished,
          },
          text: null,
        });
    }
  }

  private textOf(report: ReportView, desk: { reportLanguage: 'ja' | 'en' }): string {
    const { deskName, callbackNumber: callerNumber, at: offeredAt, transfers } = report;
    const call = { deskName, callerNumber, offeredAt, transfers, became: report };
    const mail = reportMail(call, report, desk.reportLanguage, this.config.publicUrl);
    return `${mail.subject}\n${mail.text}`;
  }
}

/** What a report carries outside. */
export const reportData = (report: ReportView & { deskId: string }) => ({
  reportId: report.id,
  interactionId: report.interactionId,
  deskId: report.deskId,
  deskName: report.deskName,
  calledAt: report.at.toISOString(),
  outcome: report.outcome,
  urgency: report.urgency,
  callerName: report.callerName,
  callbackNumber: report.callbackNumber,
  message: report.message,
  topic: report.topic,
  talkSeconds: report.talkSeconds,
  billable: report.billable,
  rule: report.rule,
  transfers: report.transfers.map(({ at, ...transfer }) => ({ ...transfer, at: at.toISOString() })),
});
