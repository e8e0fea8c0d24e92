import { AnnounceCase } from './application/announce-case.js';
import { AssignCase } from './application/assign-case.js';
import { CaseAddresses, MailReader } from './application/case-mail-ports.js';
import { CaseReaders } from './application/case-readers.js';
import { CloseCase } from './application/close-case.js';
import { EscalateCase } from './application/escalate-case.js';
import { InstructCase } from './application/instruct-case.js';
import { JoinCall } from './application/join-call.js';
import { OpenCase } from './application/open-case.js';
import { PauseCase } from './application/pause-case.js';
import { RaiseSafetyAlarm } from './application/raise-safety-alarm.js';
import { ReceiveCaseMail } from './application/receive-case-mail.js';
import { ReadCaseReport } from './application/read-case-report.js';
import { ReadCases } from './application/read-cases.js';
import { ReopenCase } from './application/reopen-case.js';
import { ReplyToCase } from './application/reply-to-case.js';
import { SetCaseRules } from './application/set-case-rules.js';
import { SetCaseLanguage } from './application/set-case-language.js';
import { SetCaseSeverity } from './application/set-case-severity.js';
import { ViewCases } from './application/view-cases.js';
import { WarnAboutDeadlines } from './application/warn-about-deadlines.js';
import { WhenAlarmRaised } from './application/when-alarm-raised.js';
import { WhenCaseClosed } from './application/when-case-closed.js';
import { WhenCaseEscalated } from './application/when-case-escalated.js';
import { WhenCaseOpened } from './application/when-case-opened.js';
import { WhenCaseWrittenTo } from './application/when-case-written-to.js';
import { WriteCaseNote } from './application/write-case-note.js';
import { MimeMailReader } from './gateways/mime-mail-reader.js';
import { SignedCaseAddresses } from './gateways/signed-case-addresses.js';
import { CaseProgressResolver } from './graphql/case-progress.resolver.js';
import { ReadCaseDraft } from './application/read-case-draft.js';
import { SaveCaseDraft } from './application/save-case-draft.js';
import { CaseDraftResolver } from './graphql/case-draft.resolver.js';
import { CaseWorkResolver } from './graphql/case-work.resolver.js';
import { CaseResolver } from './graphql/case.resolver.js';
import { CaseDeskStore } from './store/case-desk.store.js';
import { CaseListStore } from './store/case-list.store.js';
import { CaseReportStore } from './store/case-report.store.js';
import { CaseWarningStore } from './store/case-warning.store.js';
import { CaseStore } from './store/case.store.js';
import { InboundMailStore } from './store/inbound-mail.store.js';

/** Cases: matters that outlive one call, with their deadlines, their story and what they teach. */
export const casesProviders = [
  CaseStore,
  CaseDeskStore,
  CaseListStore,
  CaseReportStore,
  CaseWarningStore,
  InboundMailStore,
  ViewCases,
  CaseReaders,
  AnnounceCase,
  { provide: CaseAddresses, useClass: SignedCaseAddresses },
  { provide: MailReader, useClass: MimeMailReader },
  RaiseSafetyAlarm,
  OpenCase,
  JoinCall,
  AssignCase,
  WriteCaseNote,
  ReplyToCase,
  PauseCase,
  InstructCase,
  SetCaseLanguage,
  SetCaseSeverity,
  EscalateCase,
  CloseCase,
  ReopenCase,
  SetCaseRules,
  ReadCases,
  ReadCaseReport,
  WarnAboutDeadlines,
  ReceiveCaseMail,
  WhenCaseOpened,
  WhenCaseClosed,
  WhenCaseWrittenTo,
  WhenCaseEscalated,
  WhenAlarmRaised,
  CaseResolver,
  CaseWorkResolver,
  ReadCaseDraft,
  SaveCaseDraft,
  CaseDraftResolver,
  CaseProgressResolver,
];
