import { minor, proRata, sum, type Minor } from './money.js';
import { priceOverage, type OveragePart, type OverageTiers } from './overage.js';

/** The price terms of a plan, without tax. */
export interface PlanPrice {
  readonly baseMinor: Minor;
  readonly includedUnits: number;
  /** Of a call beyond the included ones; with tiers the dearest of them, in whole yen upwards. */
  readonly overageMinor: Minor;
  /** What such calls really cost when it is not one price in whole yen. */
  readonly overageTiers?: OverageTiers | null;
  readonly successFeeMinor: Minor;
  /** A month comes to at least this much, the set-up fee aside; missing in plans from before it existed. */
  readonly minimumMinor?: Minor;
}

/** A month's price, part by part. */
export interface MonthPrice {
  readonly baseMinor: Minor;
  readonly includedUnits: number;
  readonly overageUnits: number;
  /** Calls beyond the included ones by their price; the amounts add up to `overageMinor`. */
  readonly overage: readonly OveragePart[];
  readonly overageMinor: Minor;
  readonly successMinor: Minor;
  /** What is missing to the minimum. */
  readonly topUpMinor: Minor;
  readonly totalMinor: Minor;
}

/**
 * The one place that turns units into yen: plan editor, proposal, quote and invoice all ask it. The set-up fee is not part of it.
 * Base, included units, tiers and minimum of a part month are pro rata by calendar days, each rounded down once.
 * @param part days of a part month and days of the whole one
 * @throws RangeError for counts that are no counts, and for a price that is no amount any more
 */
export function planMonth(
  plan: PlanPrice,
  { calls, successes }: { readonly calls: number; readonly successes: number },
  { days, daysInMonth }: { readonly days: number; readonly daysInMonth: number } = {
    days: 1,
    daysInMonth: 1,
  },
): MonthPrice {
  for (const count of [calls, successes])
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a count of units: ${count}`);
  const baseMinor = proRata(plan.baseMinor, days, daysInMonth, 'down');
  const includedUnits = proRata(plan.includedUnits, days, daysInMonth, 'down');
  const overageUnits = calls > includedUnits ? calls - includedUnits : 0;
  const overage = plan.overageTiers
    ? priceOverage(plan.overageTiers, overageUnits, { days, daysInMonth })
    : onePrice(plan.overageMinor, overageUnits);
  const overageMinor = sum(overage.map(({ amountMinor }) => amountMinor));
  const successMinor = minor(successes * plan.successFeeMinor);
  const usedMinor = sum([baseMinor, overageMinor, successMinor]);
  const least = proRata(plan.minimumMinor ?? 0, days, daysInMonth, 'down');
  const topUpMinor = least > usedMinor ? least - usedMinor : 0;
  return {
    baseMinor,
    includedUnits,
    overageUnits,
    overage,
    overageMinor,
    successMinor,
    topUpMinor,
    totalMinor: sum([usedMinor, topUpMinor]),
  };
}

const onePrice = (priceMinor: Minor, units: number): OveragePart[] =>
  units === 0
    ? []
    : [
        {
          from: 1,
          upTo: null,
          units,
          unitPrice: String(priceMinor),
          amountMinor: minor(units * priceMinor),
          cappedAt: null,
        },
      ];
