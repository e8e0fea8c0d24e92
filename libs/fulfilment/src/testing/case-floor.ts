import type { ContractingApi } from '@madoguchi/contracting/contract';
import { systemActor, type Actor } from '@madoguchi/platform/access';
import type { Config } from '@madoguchi/platform/config';
import { randomUUID } from 'node:crypto';
import { AnnounceCase } from '../application/announce-case.js';
import { AssignCase } from '../application/assign-case.js';
import { CaseReaders } from '../application/case-readers.js';
import { CloseCase } from '../application/close-case.js';
import { EscalateCase } from '../application/escalate-case.js';
import { InstructCase } from '../application/instruct-case.js';
import { JoinCall } from '../application/join-call.js';
import { type CaseToOpen, OpenCase } from '../application/open-case.js';
import { PauseCase } from '../application/pause-case.js';
import { RaiseSafetyAlarm } from '../application/raise-safety-alarm.js';
import { ReceiveCaseMail } from '../application/receive-case-mail.js';
import { ReadCaseReport } from '../application/read-case-report.js';
import { ReadCases } from '../application/read-cases.js';
import { ReopenCase } from '../application/reopen-case.js';
import { ReplyToCase } from '../application/reply-to-case.js';
import { SetCaseRules } from '../application/set-case-rules.js';
import { SetCaseLanguage } from '../application/set-case-language.js';
import { SetCaseSeverity } from '../application/set-case-severity.js';
import { ViewCases } from '../application/view-cases.js';
import { WarnAboutDeadlines } from '../application/warn-about-deadlines.js';
import { WhenAlarmRaised } from '../application/when-alarm-raised.js';
import { WhenCaseClosed } from '../application/when-case-closed.js';
import { WhenCaseEscalated } from '../application/when-case-escalated.js';
import { WhenCaseOpened } from '../application/when-case-opened.js';
import { WhenCaseWrittenTo } from '../application/when-case-written-to.js';
import { KeepDraft } from '../application/keep-draft.js';
import { ReadCaseDraft } from '../application/read-case-draft.js';
import { SaveCaseDraft } from '../application/save-case-draft.js';
import { WriteCaseNote } from '../application/write-case-note.js';
import type { CaseRules, TypedCaseRules } from '../domain/case-rules.js';
import { severities } from '../domain/case.js';
import { CaseDeskStore } from '../store/case-desk.store.js';
import { CaseListStore } from '../store/case-list.store.js';
import { CaseReportStore } from '../store/case-report.store.js';
import { CaseWarningStore } from '../store/case-warning.store.js';
import { MimeMailReader } from '../gateways/mime-mail-reader.js';
import { SignedCaseAddresses } from '../gateways/signed-case-addresses.js';
import { CaseStore } from '../store/case.store.js';
import { DraftStore } from '../store/draft.store.js';
import { InboundMailStore } from '../store/inbound-mail.store.js';
import { openFloor } from './call-floor.js';

/** Rules as a form sends them. */
export const typedAs = (rules: CaseRules): TypedCaseRules => ({
  ...rules,
  targets: severities.map((severity) => ({ severity, ...rules.targets[severity] })),
});

/** A floor with desks for consumers' cases, and the mails and events that came of them. */
export async function openCaseFloor() {
  const floor = await openFloor();
  const { db, neighbours, arrange } = floor;
  const uow = db.unitOfWork;
  const config = {
    publicUrl: 'https://madoguchi.example',
    authSecret: 'a secret for tests that is long enough',
    inboundMail: { domain: 'reply.example', secret: 'a secret that a mail server knows' },
  } as Config;
  const contracting = neighbours.contracting as ContractingApi;
  const [cases, list, desks] = [new CaseStore(), new CaseListStore(), new CaseDeskStore()];
  const warnings = new CaseWarningStore();
  const drafts = new DraftStore();
  const view = new ViewCases(list, neighbours.identity);
  const readers = new CaseReaders(neighbours.identity, desks);
  const addresses = new SignedCaseAddresses(config);
  const announce = new AnnounceCase(cases, neighbours.webhooks);
  const inbound = new InboundMailStore();
  const use = {
    ...floor.use,
    open: new OpenCase(uow, desks, cases, new RaiseSafetyAlarm(desks), view),
    join: new JoinCall(uow, cases, desks, view),
    assign: new AssignCase(uow, cases, neighbours.identity, view),
    note: new WriteCaseNote(uow, cases, view, drafts),
    caseDraft: new ReadCaseDraft(uow, cases, drafts),
    saveCaseDraft: new SaveCaseDraft(uow, cases, new KeepDraft(drafts)),
    reply: new ReplyToCase(uow, cases, view, drafts),
    pause: new PauseCase(uow, cases, desks, view),
    instruct: new InstructCase(uow, cases, desks, view),
    language: new SetCaseLanguage(uow, cases, view),
    severity: new SetCaseSeverity(uow, cases, desks, view),
    escalate: new EscalateCase(uow, cases, desks, view),
    close: new CloseCase(uow, cases, desks, view),
    reopen: new ReopenCase(uow, cases, desks, view),
    rules: new SetCaseRules(uow, desks),
    cases: new ReadCases(uow, list, cases, desks, view),
    report: new ReadCaseReport(uow, new CaseReportStore(), desks, view),
    receive: new ReceiveCaseMail(uow, new MimeMailReader(), addresses, inbound, cases, desks),
    warn: new WarnAboutDeadlines(uow, warnings, readers, config),
  };
  const reactions: Record<string, { react(payload: never, tx: never): Promise<void> }> = {
    CaseWrittenTo: new WhenCaseWrittenTo(warnings, readers, contracting, config, addresses, announce),
    CaseEscalated: new WhenCaseEscalated(warnings, readers, config, announce),
    CaseOpened: new WhenCaseOpened(announce),
    CaseClosed: new WhenCaseClosed(announce),
    SafetyAlarmRaised: new WhenAlarmRaised(desks, readers, config),
  };
  const side = async (name: string) => {
    const [clientId, operatorId, producerId] = [
      await arrange.company('client', name),
      await arrange.company('operator', name),
      await arrange.company('producer', name),
    ];
    const opened = await arrange.contract(
      { clientId, operatorId, producerId },
      { clientName: `${name}食品`, functionCodes: ['consumer_desk'] },
    );
    return {
      deskId: opened.deskId,
      contractId: opened.contract.id,
      owner: arrange.person(clientId, 'owner', `${name}-owner@example.jp`),
      supervisor: arrange.person(operatorId, 'supervisor', `${name}-sv@example.jp`),
      agent: arrange.person(operatorId, 'agent', `${name}-agent@example.jp`),
      key: arrange.key(operatorId),
    };
  };
  const seen = new Set<string>();
  /** Runs the reactions to everything published since the last time, as the worker would; the mails that wait by then. */
  const mails = async (): Promise<
    { to: string; subject: string; text: string; senderName?: string; replyTo?: string }[]
  > => {
    const { rows } = await db.owner.query<{ id: string; type: string; payload: unknown }>(
      'SELECT id, type, payload FROM platform.event ORDER BY occurred_at, id',
    );
    for (const { id, type, payload } of rows.filter((row) => !seen.has(row.id))) {
      seen.add(id);
      await uow.run(systemActor('test'), async (tx) => reactions[type]?.react(payload as never, tx as never));
    }
    const { rows: jobs } = await db.owner.query(
      `SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
       WHERE t.identifier = 'send-mail' ORDER BY j.id`,
    );
    return jobs.map(({ payload }: { payload: never }) => payload);
  };
  const open = (actor: Actor, deskId: string, change: Partial<CaseToOpen> = {}) =>
    use.open.execute(actor, {
      deskId,
      requestId: randomUUID(),
      category: '商品の不具合',
      severity: 'normal',
      happened: 'フタが閉まらない',
      ...change,
    });
  return { ...floor, use, side, mails, open, addresses };
}
export type CaseFloor = Awaited<ReturnType<typeof openCaseFloor>>;
