import { applyBps, sum, type Bps, type CalendarDate, type Minor, type RoundingMode } from '@madoguchi/kernel';

/** Japanese consumption tax, standard rate. The rate of a line is decided by the last day of its period. */
const standardRates: readonly { readonly from: CalendarDate; readonly rateBps: Bps }[] = [
  { from: '2019-10-01', rateBps: 1_000 },
  { from: '2014-04-01', rateBps: 800 },
];

export function standardRateOn(date: CalendarDate): Bps {
  const rate = standardRates.find(({ from }) => from <= date);
  if (!rate) throw new RangeError(`No consumption tax rate is known for ${date}`);
  return rate.rateBps;
}

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

/** Totals of one document. Tax is rounded once per rate per document, never per line: the law of qualified invoices. */
export function documentTotals(lines: readonly TaxedLine[], mode: RoundingMode): DocumentTotals {
  const rates = [...new Set(lines.map((line) => line.taxRateBps))]
    .sort((a, b) => b - a)
    .map((rateBps) => {
      const taxableMinor = sum(
        lines.filter((line) => line.taxRateBps === rateBps).map((line) => line.amountMinor),
      );
      return { rateBps, taxableMinor, taxMinor: applyBps(taxableMinor, rateBps, mode) };
    });
  const taxableMinor = sum(rates.map((rate) => rate.taxableMinor));
  const taxMinor = sum(rates.map((rate) => rate.taxMinor));
  return { rates, taxableMinor, taxMinor, totalMinor: sum([taxableMinor, taxMinor]) };
}
