import { WebhookApi } from '@madoguchi/identity/contract';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { CallCorrected } from '../contract/index.js';
import { needsOwner } from '../domain/call.js';
import { correctionMail, withdrawnMail } from '../domain/correction-mail.js';
import { DeskStore } from '../store/desk.store.js';
import { meetingStands } from '../domain/result.js';
import { InboxStore } from '../store/inbox.store.js';
import { CALL_CORRECTED } from './outside-events.js';
import { reportData } from './when-call-reported.js';

/** Whoever was told of a call, by webhook or in the chat of its desk, is told what it says now. It names no agent. */
@Reaction(CallCorrected)
export class WhenCallCorrected implements ReactionHandler<CallCorrected> {
  constructor(
    private readonly config: Config,
    private readonly inbox: InboxStore,
    private readonly desks: DeskStore,
    private readonly webhooks: WebhookApi,
  ) {}

  async react({ interactionId }: CallCorrected, tx: Tx): Promise<void> {
    const report = await this.inbox.ofCall(tx, interactionId);
    const desk = report && (await this.desks.byId(tx, report.deskId));
    const last = report?.corrections.at(-1);
    if (!report || !desk || !last) return;
    const call = {
      deskName: report.deskName,
      callerNumber: report.callbackNumber,
      offeredAt: report.at,
      became: report,
    };
    const change = { before: last.former, after: report, reason: last.reason };
    const { publicUrl } = this.config;
    const { appointment, deskName } = report;
    const stands = appointment && meetingStands(appointment.status) ? appointment : null;
    // It fell with the correction that found a meeting; what is put right after that has none.
    const fell = last.former.outcome === 'appointment' && appointment?.status === 'withdrawn';
    const mail = fell
      ? withdrawnMail(deskName, appointment, last.reason, desk.reportLanguage, publicUrl)
      : correctionMail(call, change, stands, desk.reportLanguage, publicUrl);
    const told = needsOwner(report.outcome) || needsOwner(last.former.outcome);
    const text = told ? `${mail.subject}\n${mail.text}` : null;
    const data = { ...reportData(report), correctedAt: last.at.toISOString(), reason: last.reason };
    for (const companyId of [report.clientId, report.operatorId])
      await this.webhooks.announce(tx, {
        companyId,
        subjectId: report.deskId,
        event: CALL_CORRECTED,
        data,
        text,
      });
  }
}
