import { sum, type Minor, type RoundingMode } from '@madoguchi/kernel';
import { totalWithTax } from './month-total.js';
import { withCorrections, withLines, type RatedLine, type Rating } from './rating.js';
import { SMALLEST_CHARGE_MINOR } from './ways-to-pay.js';

/** What a client is let off of a month, before its bill is out. */
export interface Waiver {
  /** Without tax; null: whatever the month comes to. */
  readonly amountMinor: Minor | null;
  /** The client reads it on the bill. */
  readonly reason: string;
}

/**
 * The month with a line that takes it off: never more than the month itself comes to, and nothing of the next month's base fee.
 * First what is let off, then what earlier months are owed. A rest too small for any payment is waived as well, else the bill
 * could never go out and the payees would wait for good.
 */
export function withWaiver(
  rating: Rating,
  waiver: Waiver | null,
  mode: RoundingMode,
  corrections: readonly RatedLine[] = [],
): Rating {
  const roomMinor = sum(
    rating.lines.filter(({ kind }) => kind !== 'advance').map((line) => line.amountMinor),
  );
  const amountMinor = Math.min(waiver?.amountMinor ?? roomMinor, roomMinor);
  if (!waiver || amountMinor <= 0) return withCorrections(rating, corrections);
  const less = (minor: Minor) =>
    withCorrections(withLines(rating, [...rating.lines, lineOf(rating, minor, waiver)]), corrections);
  const month = less(amountMinor);
  const totalMinor = totalWithTax(month, mode);
  return totalMinor > 0 && totalMinor < SMALLEST_CHARGE_MINOR
    ? less(Math.min(amountMinor + month.taxableMinor, roomMinor))
    : month;
}

const lineOf = ({ period }: Rating, amountMinor: Minor, { reason }: Waiver): RatedLine => ({
  kind: 'waiver',
  period,
  quantity: 1,
  unitMinor: null,
  amountMinor: -amountMinor,
  part: null,
  includedUnits: null,
  reason,
});

/** What the payees' shares are worked out from besides what is billed. */
export const waivedIn = (rating: Rating): Minor =>
  -sum(rating.lines.filter(({ kind }) => kind === 'waiver').map(({ amountMinor }) => amountMinor)) || 0;
