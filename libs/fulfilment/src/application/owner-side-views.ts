import type { CalendarDate, Instant } from '@madoguchi/kernel';
import type { Outcome } from '../domain/call.js';

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
  readonly outcome: Outcome | 'abandoned';
  readonly calls: number;
}

export interface DigestView {
  /** `HH:MM` in Japan. */
  readonly sendTime: string;
  /** Whether a day without calls is told too. */
  readonly whenQuiet: boolean;
}
