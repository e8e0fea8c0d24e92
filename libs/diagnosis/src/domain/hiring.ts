import { assumed, rangeOf, type Assumption, type CostRange } from './cost.js';
import type { Figures, OwnFigures } from './figures.js';

/** On top of the wage: employer's insurance and the way to work, in percent. */
const onTopPercent = [3, 10] as const;

export interface HiringCost {
  readonly monthly: CostRange;
  readonly assumptions: readonly Assumption[];
}

/** What somebody part-time at the telephone would cost in a month; there during their hours and not outside them. */
export function hiringCost(figures: Figures, own: OwnFigures = {}): HiringCost {
  const { hiringWage, hiringHours } = figures;
  const end = (index: 0 | 1): number =>
    (hiringWage[index] * hiringHours[index] * (100 + onTopPercent[index])) / 100;
  return {
    monthly: rangeOf(end(0), end(1)),
    assumptions: assumed(figures, own, ['hiringWage', 'hiringHours']),
  };
}
