import type { CalendarDate, Instant } from '@madoguchi/kernel';
import type { Outcome } from '../domain/call.js';
import type { OutboundOutcome } from '../domain/outbound-call.js';
import type { AppointmentView } from './views.js';

export type CallDirection = 'inbound' | 'outbound';

/** What a client asks of a desk. It names nobody on either side. */
export interface DeskRequestView {
  readonly id: string;
  readonly deskId: string;
  readonly deskName: string;
  readonly reportId: string | null;
  /** The call that the report is of. */
  readonly interactionId: string | null;
  /** About a report that is urgent and still open. */
  readonly urgent: boolean;
  readonly text: string;
  readonly askedAt: Instant;
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
}

/** How many calls of one Japanese day and hour ended in one way. */
export interface VolumeCell {
  readonly day: CalendarDate;
  readonly hour: number;
  /** Of calls that we made it is what came of trying, also when nobody answered. */
  readonly outcome: Outcome | OutboundOutcome | 'abandoned';
  readonly calls: number;
}

export const reasonSpans = ['week', 'month'] as const;
export type ReasonSpan = (typeof reasonSpans)[number];

/** How many calls of one Japanese week (from Monday) or month ended in one way. */
export interface ReasonCell {
  /** The span's first day, also when the days asked for begin later. */
  readonly start: CalendarDate;
  readonly outcome: VolumeCell['outcome'];
  readonly calls: number;
}

export interface DigestView {
  /** `HH:MM` in Japan. */
  readonly sendTime: string;
  /** Whether a day without calls is told too. */
  readonly whenQuiet: boolean;
}

/** An appointment with the call that brought it. */
export interface AppointmentLineView {
  readonly appointment: AppointmentView;
  readonly deskName: string;
  /** Null for a call that came in. */
  readonly campaignName: string | null;
  readonly calledAt: Instant;
  /** Whom the call was with. */
  readonly company: string | null;
  readonly phone: string | null;
  readonly decidedAt: Instant | null;
  readonly hasBriefing: boolean;
}

export interface AppointmentPageView {
  readonly items: readonly AppointmentLineView[];
  /** Of the client, or of the desk that was asked for. */
  readonly toDecide: number;
  readonly next: string | null;
}
