import type {
  Bps,
  CalendarDate,
  DunningCalendar,
  Minor,
  Period,
  RoundingMode,
  UnitPrice,
} from '@madoguchi/kernel';
import type { InvoiceState, ParkReason } from '../domain/invoice-states.js';
import type { LineKind } from '../domain/rating.js';
import type { Shares } from '../domain/split.js';
import type { SettledUnit } from './correction.store.js';

export interface DraftLine {
  readonly kind: LineKind;
  readonly description: string;
  readonly descriptionEn: string;
  readonly quantity: number;
  readonly unitMinor: Minor | null;
  readonly unitPrice: UnitPrice | null;
  readonly amountMinor: Minor;
  readonly taxRateBps: Bps;
  /** The line's part of the document's tax, for the provider's lines only. */
  readonly taxMinor: Minor;
}

export interface Draft {
  readonly contractId: string;
  readonly clientId: string;
  readonly month: string;
  readonly period: Period;
  readonly roundingMode: RoundingMode;
  readonly taxableMinor: Minor;
  readonly taxMinor: Minor;
  readonly totalMinor: Minor;
  /** Without tax: what the client is let off. The payees' shares are worked out as if it were paid. */
  readonly waivedMinor: Minor;
  readonly includedUnits: number;
  readonly billableCalls: number;
  readonly freeCalls: number;
  readonly acceptedAppointments: number;
  readonly producerId: string;
  readonly operatorId: string;
  readonly shares: Shares;
  readonly dunning: DunningCalendar;
  /** Freed units this document deals with. */
  readonly settled: readonly SettledUnit[];
  readonly lines: readonly DraftLine[];
}

/** One row as use cases work on it. */
export interface Invoice extends Omit<Draft, 'lines' | 'shares' | 'dunning' | 'settled'> {
  readonly id: string;
  readonly status: InvoiceState;
  readonly attempt: number;
  readonly platformBps: Bps;
  readonly producerBps: Bps;
  readonly operatorBps: Bps;
  readonly number: string | null;
  readonly dueOn: CalendarDate | null;
  readonly stripeInvoiceId: string | null;
  readonly stripeTotalMinor: Minor | null;
  readonly feeMinor: Minor | null;
  readonly failureReason: string | null;
  /** The card that was refused last. */
  readonly failedCardId: string | null;
  readonly parkReason: ParkReason | null;
}

export interface StoredLine extends DraftLine {
  readonly id: string;
  readonly position: number;
}
