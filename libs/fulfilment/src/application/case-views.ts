import type { CalendarDate, Instant } from '@madoguchi/kernel';
import type { AnswerPromise, CaseClock, DeadlineState } from '../domain/case-clock.js';
import type { CaseRules } from '../domain/case-rules.js';
import type { CaseState, ClosingCode, EntryKind, Rung, Severity } from '../domain/case.js';
import type { NewCase } from '../domain/new-case.js';
import type { ReportLanguage } from '../domain/report-mail.js';
import type { WorkingTimes } from '../domain/working-time.js';
import type { Outcome, Urgency } from '../domain/call.js';
import type { ReportView } from './report-views.js';
import type { Parties } from './views.js';

/** A desk as its cases need it. */
export interface CaseDesk extends Omit<Parties, 'producerId'> {
  readonly deskName: string;
  readonly times: WorkingTimes;
  readonly rules: CaseRules;
  readonly reportEmails: readonly string[];
  readonly reportLanguage: ReportLanguage;
}

/** A case as it is stored. */
export interface StoredCase
  extends Omit<NewCase, 'answered'>, AnswerPromise, CaseClock, Omit<Parties, 'producerId'> {
  readonly id: string;
  readonly number: number;
  readonly state: CaseState;
  readonly rung: Rung;
  readonly assignedTo: string | null;
  readonly openedAt: Instant;
  readonly respondedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly closingCode: ClosingCode | null;
  readonly closingLine: string | null;
  readonly reopened: number;
  readonly deskName: string;
}

export interface DeadlineView {
  readonly state: DeadlineState;
  readonly dueAt: Instant | null;
  readonly doneAt: Instant | null;
}

/** A case as people see it at a moment. The assignee has a name for the operator only: a client never rates a person. */
export interface CaseView extends StoredCase {
  readonly respond: DeadlineView;
  readonly resolve: DeadlineView;
  readonly assigneeName: string | null;
}

/** One line of a case's story. `personName` is null for the desk's people when a client reads. */
export interface CaseEntryView {
  readonly id: string;
  readonly at: Instant;
  readonly kind: EntryKind;
  readonly side: 'desk' | 'client' | 'customer';
  readonly personName: string | null;
  readonly text: string | null;
  readonly detail: string | null;
  readonly interactionId: string | null;
}

/** A call of a case as both sides read it. */
export interface CaseCallView extends Pick<
  ReportView,
  'interactionId' | 'at' | 'callerName' | 'callbackNumber' | 'message' | 'transfers'
> {
  /** Null before the agent has recorded it. */
  readonly outcome: Outcome | null;
  readonly urgency: Urgency | null;
}

export interface NewEntry {
  readonly kind: EntryKind;
  readonly text?: string | null;
  readonly detail?: string | null;
  readonly requestId?: string | null;
  readonly interactionId?: string | null;
}

/** Which cases a list shows. */
export type CaseScope = 'open' | 'mine' | 'urgent' | 'asked' | 'closed';

export interface CaseQuestion {
  readonly scope: CaseScope;
  readonly deskId: string | null;
  readonly search: string | null;
  readonly first: number;
  readonly offset: number;
}

export interface CaseCountsView {
  readonly open: number;
  readonly mine: number;
  /** Waiting for an answer of the client. */
  readonly asked: number;
  readonly soon: number;
  readonly missed: number;
}

export interface CasePageView extends CaseCountsView {
  readonly total: number;
  readonly items: readonly CaseView[];
}

/** An earlier case of the same client, with what was answered. */
export interface PrecedentView {
  readonly id: string;
  readonly number: number;
  readonly category: string;
  readonly product: string | null;
  readonly happened: string;
  readonly closedAt: Instant;
  readonly closingCode: ClosingCode;
  readonly closingLine: string;
  /** The last thing the customer was told. */
  readonly answer: string | null;
  /** Share of the asked letters that stand in it, 0–1. */
  readonly likeness: number;
}

export interface AlarmView {
  readonly id: string;
  readonly deskId: string;
  readonly deskName: string;
  readonly category: string;
  readonly product: string;
  readonly caseIds: readonly string[];
  readonly days: number;
  readonly raisedAt: Instant;
}

/** The call on an agent's screen as cases see it. */
export interface CaseOfCallView {
  readonly joined: CaseView | null;
  /** Open cases of the same number at the same desk. */
  readonly sameCaller: readonly CaseView[];
}

/** Counts of the cases opened in a month. `…Decided`: the promise was kept or missed; `…Met`: kept. */
export interface CaseReportLine {
  readonly opened: number;
  readonly closed: number;
  readonly respondDecided: number;
  readonly respondMet: number;
  readonly resolveDecided: number;
  readonly resolveMet: number;
}

export interface CaseReportDay {
  readonly day: CalendarDate;
  readonly opened: number;
  readonly closed: number;
}

export interface CaseReportView {
  readonly month: string;
  readonly total: CaseReportLine;
  readonly byCategory: readonly (CaseReportLine & { readonly category: string })[];
  readonly bySeverity: readonly (CaseReportLine & { readonly severity: Severity })[];
  readonly byDay: readonly CaseReportDay[];
  readonly endings: readonly { readonly code: ClosingCode; readonly count: number }[];
}
