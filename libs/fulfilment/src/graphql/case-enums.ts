import { registerEnumType } from '@nestjs/graphql';
import type { CaseScope } from '../application/case-views.js';
import type { DeadlineState } from '../domain/case-clock.js';
import type { CaseState, ClosingCode, CustomerLanguage, EntryKind, Rung, Severity } from '../domain/case.js';

export const CaseStateEnum = {
  OPEN: 'open',
  WAITING_CUSTOMER: 'waiting_customer',
  WAITING_CLIENT: 'waiting_client',
  CLOSED: 'closed',
} as const satisfies Record<string, CaseState>;
registerEnumType(CaseStateEnum, { name: 'CaseState' });

export const SeverityEnum = {
  LOW: 'low',
  NORMAL: 'normal',
  HIGH: 'high',
  CRITICAL: 'critical',
} as const satisfies Record<string, Severity>;
registerEnumType(SeverityEnum, { name: 'CaseSeverity' });

export const CustomerLanguageEnum = { JA: 'ja', EN: 'en' } as const satisfies Record<
  string,
  CustomerLanguage
>;
registerEnumType(CustomerLanguageEnum, {
  name: 'CustomerLanguage',
  description: 'In which a customer is written to',
});

export const RungEnum = {
  AGENT: 'agent',
  SUPERVISOR: 'supervisor',
  CLIENT: 'client',
} as const satisfies Record<string, Rung>;
registerEnumType(RungEnum, { name: 'CaseRung', description: 'Who has the case on the ladder of escalation' });

export const EscalateToEnum = { SUPERVISOR: 'supervisor', CLIENT: 'client' } as const;
registerEnumType(EscalateToEnum, { name: 'EscalateCaseTo' });

export const ClosingCodeEnum = {
  RESOLVED: 'resolved',
  EXPLAINED: 'explained',
  COMPENSATED_BY_CLIENT: 'compensated_by_client',
  UNFOUNDED: 'unfounded',
  NO_CONTACT: 'no_contact',
  HANDED_OVER: 'handed_over',
} as const satisfies Record<string, ClosingCode>;
registerEnumType(ClosingCodeEnum, { name: 'CaseClosingCode' });

export const ReplyChannelEnum = { MAIL: 'mail', PHONE: 'phone' } as const;
registerEnumType(ReplyChannelEnum, { name: 'CaseReplyChannel' });

export const DeadlineStateEnum = {
  RUNNING: 'running',
  SOON: 'soon',
  MISSED: 'missed',
  MET: 'met',
  STANDING: 'standing',
} as const satisfies Record<string, DeadlineState>;
registerEnumType(DeadlineStateEnum, {
  name: 'CaseDeadlineState',
  description:
    'SOON: 80 % of the time is used up. STANDING: the clock stands while somebody else has to act.',
});

export const EntryKindEnum = {
  OPENED: 'opened',
  CALL: 'call',
  NOTE: 'note',
  REPLY_MAIL: 'reply_mail',
  REPLY_PHONE: 'reply_phone',
  CUSTOMER_MAIL: 'customer_mail',
  QUESTION: 'question',
  ANSWER: 'answer',
  INSTRUCTION: 'instruction',
  ASSIGNED: 'assigned',
  SEVERITY: 'severity',
  LANGUAGE: 'language',
  WAITING_CUSTOMER: 'waiting_customer',
  RESUMED: 'resumed',
  ESCALATED: 'escalated',
  CLOSED: 'closed',
  REOPENED: 'reopened',
} as const satisfies Record<string, EntryKind>;
registerEnumType(EntryKindEnum, { name: 'CaseEntryKind' });

export const EntrySideEnum = { DESK: 'desk', CLIENT: 'client', CUSTOMER: 'customer' } as const;
registerEnumType(EntrySideEnum, { name: 'CaseEntrySide' });

export const CaseScopeEnum = {
  OPEN: 'open',
  MINE: 'mine',
  URGENT: 'urgent',
  ASKED: 'asked',
  CLOSED: 'closed',
} as const satisfies Record<string, CaseScope>;
registerEnumType(CaseScopeEnum, {
  name: 'CaseScope',
  description: 'URGENT: a deadline is close or missed. ASKED: the client has to answer.',
});
