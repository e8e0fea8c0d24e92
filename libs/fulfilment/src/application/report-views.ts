import type { Instant } from '@madoguchi/kernel';
import type { Outcome, Urgency } from '../domain/call.js';
import type { UsageRuleName } from '../domain/usage-rules.js';
import type { CallCorrectionView, AppointmentView, CallbackView, NumberedLink } from './views.js';

/** One line of the owner's inbox. It names no agent: a client never rates a person. */
export interface ReportView {
  readonly id: string;
  readonly interactionId: string;
  /** When the call came in. */
  readonly at: Instant;
  readonly deskName: string;
  readonly outcome: Outcome;
  readonly urgency: Urgency;
  readonly callerName: string | null;
  readonly callerKana: string | null;
  /** The number to call: as told, otherwise as shown by the telephone. */
  readonly callbackNumber: string | null;
  readonly message: string | null;
  /** What the call was about; null when nobody said. */
  readonly topic: string | null;
  readonly talkSeconds: number;
  readonly billable: boolean;
  /** Null where the plan prices no calls. */
  readonly rule: UsageRuleName | null;
  /** It was charged once, and a correction or an objection made it free. */
  readonly freed: boolean;
  /** Oldest first. */
  readonly corrections: readonly Omit<CallCorrectionView, 'by'>[];
  readonly doneAt: Instant | null;
  readonly appointment: AppointmentView | null;
  /** Whether the client found it helpful; null while they did not say. */
  readonly helpful: boolean | null;
  /** Urgent and still open: such reports come first. */
  readonly standsFirst: boolean;
  /** Where it stands in the inbox; a list goes on after it. */
  readonly place: string;
  /** What the client said with it. */
  readonly remark: string | null;
  /** To whom the call was put through, in order. */
  readonly transfers: readonly ReportedTransfer[];
  /** The case the call belongs to, and the orders it brought. */
  readonly case: NumberedLink | null;
  readonly orders: readonly NumberedLink[];
  /** Whether the appointment has a page for the client’s salesperson. */
  readonly hasBriefing: boolean;
  /** The newest promise to call this caller back, and what became of it. */
  readonly callback: ReportedCallback | null;
}

/** A try to put a call through, as its client reads it: the client's own people by name, colleagues of the desk without. */
export interface ReportedTransfer {
  readonly kind: 'outside' | 'colleague';
  readonly to: string | null;
  readonly at: Instant;
  readonly answered: boolean;
  readonly putThrough: boolean;
}

export type ReportedCallback = Pick<CallbackView, 'dueAt' | 'state' | 'outcome' | 'endedAt' | 'resultNote'>;

export interface ReportPageView {
  readonly items: readonly ReportView[];
  /** How many match the question, on all pages. */
  readonly total: number;
  /** How many of the inbox (or desk) still wait for the owner, whatever was searched. */
  readonly open: number;
  /** Where the list goes on; null at its end. */
  readonly next: string | null;
}
