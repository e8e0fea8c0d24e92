import type { Minor } from '@madoguchi/kernel';
import { rangeOf, type CostRange, type CostToday } from './cost.js';
import type { Volume } from './figures.js';
import { monthlyWithTax, unitsAt, type OfferedPlan } from './offer.js';

/** Of the calls handed over: how many are answered where one was missed, and how much of the interruption is gone (the rest are call-backs). */
export const effectShares = { lost: [0.7, 0.95], interruption: [0.6, 0.9] } as const;

export interface CurvePoint {
  readonly callsPerDay: number;
  readonly billMinor: Minor;
  readonly savedMinor: Minor;
}

/** What a proposal would change in a month, and from how many calls a day it pays. */
export interface Effect {
  readonly saved: CostRange;
  /** Part of all calls that would be handed over, 0 to 1. */
  readonly handedOver: number;
  /** Fewest calls a day at which the likely saving is at least the bill; null when no volume gets there. */
  readonly paysFromCallsPerDay: number | null;
  readonly curve: readonly CurvePoint[];
}

const mostCallsPerDay = 200;
const curveSteps = 10;

/** Fewest calls a day of which it is so; null when there is no such volume that we would speak of. */
function fewestCalls(holds: (callsPerDay: number) => boolean): number | null {
  for (let calls = 1; calls <= mostCallsPerDay; calls += 1) if (holds(calls)) return calls;
  return null;
}

/** From how many calls a day the bill is above what somebody part-time costs; null where it never is, or no call is counted. */
export const dearerThanHiringFrom = (
  plan: OfferedPlan,
  expectedUnits: number,
  volume: Volume,
  hiring: CostRange,
): number | null =>
  volume.callsPerDay <= 0
    ? null
    : fewestCalls(
        (calls) => monthlyWithTax(plan, unitsAt(expectedUnits, volume, calls), 0) > hiring.likelyMinor,
      );

/** Null where today's cost is not known, so that nothing is promised that nobody can measure. */
export function effectOf(
  cost: CostToday | null,
  plan: OfferedPlan,
  expectedUnits: number,
  volume: Volume,
): Effect | null {
  const calls = volume.callsPerDay * volume.daysPerMonth;
  if (cost === null || calls <= 0) return null;
  const handedOver = Math.min(1, expectedUnits / calls);
  const saving = (end: 0 | 1): number =>
    cost.parts.reduce(
      (sum, { code, monthly }) =>
        sum + (end === 0 ? monthly.lowMinor : monthly.highMinor) * handedOver * effectShares[code][end],
      0,
    );
  const saved = rangeOf(saving(0), saving(1));
  const at = (callsPerDay: number): CurvePoint => {
    const times = callsPerDay / volume.callsPerDay;
    return {
      callsPerDay,
      billMinor: monthlyWithTax(plan, unitsAt(expectedUnits, volume, callsPerDay), 0),
      savedMinor: rangeOf(saving(0) * times, saving(1) * times).likelyMinor,
    };
  };
  const pays = fewestCalls((calls) => {
    const { savedMinor, billMinor } = at(calls);
    return savedMinor >= billMinor;
  });
  const furthest = Math.max(10, Math.ceil(volume.callsPerDay * 2), Math.min(pays ?? 0, 60));
  const step = Math.ceil(furthest / curveSteps);
  return {
    saved,
    handedOver,
    paysFromCallsPerDay: pays,
    curve: Array.from({ length: curveSteps + 1 }, (_, index) => at(index * step)),
  };
}
