import { minor, proRata, sum, type Minor } from './money.js';

/** The price terms of a plan, without tax. */
export interface PlanPrice {
  readonly baseMinor: Minor;
  readonly includedUnits: number;
  readonly overageMinor: Minor;
  readonly successFeeMinor: Minor;
  /** A month comes to at least this much, the set-up fee aside; missing in plans from before it existed. */
  readonly minimumMinor?: Minor;
}

/** A month's price, part by part. */
export interface MonthPrice {
  readonly baseMinor: Minor;
  readonly includedUnits: number;
  readonly overageUnits: number;
  readonly overageMinor: Minor;
  readonly successMinor: Minor;
  /** What is missing to the minimum. */
  readonly topUpMinor: Minor;
  readonly totalMinor: Minor;
}

/**
 * The one place that turns units into yen: plan editor, proposal, quote and invoice all ask it. The set-up fee is not part of it.
 * Base, included units and minimum of a part month are pro rata by calendar days, each rounded down once.
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
  const overageMinor = minor(overageUnits * plan.overageMinor);
  const successMinor = minor(successes * plan.successFeeMinor);
  const usedMinor = sum([baseMinor, overageMinor, successMinor]);
  const least = proRata(plan.minimumMinor ?? 0, days, daysInMonth, 'down');
  const topUpMinor = least > usedMinor ? least - usedMinor : 0;
  return {
    baseMinor,
    includedUnits,
    overageUnits,
    overageMinor,
    successMinor,
    topUpMinor,
    totalMinor: sum([usedMinor, topUpMinor]),
  };
}
