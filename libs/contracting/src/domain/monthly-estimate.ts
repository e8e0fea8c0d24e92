import {
  applyBps,
  minor,
  planMonth,
  proRata,
  type Bps,
  type Minor,
  type PlanPrice,
  type RoundingMode,
} from '@madoguchi/kernel';

/** Consumption tax on services in Japan. */
export const TAX_BPS: Bps = 1000;

export interface CostRange {
  readonly lowMinor: Minor;
  readonly likelyMinor: Minor;
  readonly highMinor: Minor;
}

export const withTax = (amountMinor: Minor, mode: RoundingMode = 'down'): Minor =>
  minor(amountMinor + applyBps(amountMinor, TAX_BPS, mode));

/** One full month with this many answered calls, with tax; set-up and success fees come on top. */
export const monthWithTax = (plan: PlanPrice, units: number, mode: RoundingMode): Minor =>
  withTax(planMonth(plan, { calls: units, successes: 0 }).totalMinor, mode);

/** Call volumes swing: three tenths fewer and three tenths more than expected. */
export const monthlyEstimate = (plan: PlanPrice, expectedUnits: number, mode: RoundingMode): CostRange => ({
  lowMinor: monthWithTax(plan, proRata(expectedUnits, 7, 10, 'down'), mode),
  likelyMinor: monthWithTax(plan, expectedUnits, mode),
  highMinor: monthWithTax(plan, proRata(expectedUnits, 13, 10, 'up'), mode),
});
