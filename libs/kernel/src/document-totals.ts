import type { CalendarDate } from './calendar.js';
import { allocate, type Bps, divide, type Minor, type RoundingMode, sum, WHOLE_BPS } from './money.js';

/** How the tax of a document of this day will be rounded; `null` is one made today. */
export type DocumentRounding = (on: CalendarDate | null) => RoundingMode;

export interface TaxedLine {
  readonly amountMinor: Minor;
  readonly taxRateBps: Bps;
}

export interface RateTotal {
  readonly rateBps: Bps;
  readonly taxableMinor: Minor;
  readonly taxMinor: Minor;
}

export interface DocumentTotals {
  /** Highest rate first. */
  readonly rates: readonly RateTotal[];
  readonly taxableMinor: Minor;
  readonly taxMinor: Minor;
  readonly totalMinor: Minor;
}

/**
 * Totals of one document. Tax is rounded once per rate per document, never per line: the law of qualified invoices.
 * @param included the amounts of the lines already hold their tax, as shops show prices to consumers; then `taxable` is what
 * is left without it, and the total is the sum of the lines to the yen.
 */
export function documentTotals(
  lines: readonly TaxedLine[],
  mode: RoundingMode,
  included = false,
): DocumentTotals {
  const rates = [...new Set(lines.map((line) => line.taxRateBps))]
    .sort((a, b) => b - a)
    .map((rateBps) => {
      const amountMinor = sum(
        lines.filter((line) => line.taxRateBps === rateBps).map((line) => line.amountMinor),
      );
      const whole = BigInt(WHOLE_BPS + (included ? rateBps : 0));
      const taxMinor = divide(BigInt(amountMinor) * BigInt(rateBps), whole, mode);
      return { rateBps, taxableMinor: included ? amountMinor - taxMinor : amountMinor, taxMinor };
    });
  const taxableMinor = sum(rates.map((rate) => rate.taxableMinor));
  const taxMinor = sum(rates.map((rate) => rate.taxMinor));
  return { rates, taxableMinor, taxMinor, totalMinor: sum([taxableMinor, taxMinor]) };
}

/**
 * A document's tax line by line, for who lists it so: the parts add up to it, whatever they round to. A line that takes
 * something back carries none, for it has made the tax smaller already.
 */
export function spreadTax(taxMinor: Minor, amounts: readonly Minor[]): Minor[] {
  const weights = amounts.map((amountMinor) => (amountMinor > 0 ? amountMinor : 0));
  return taxMinor === 0 ? weights.map(() => 0) : allocate(taxMinor, weights);
}
