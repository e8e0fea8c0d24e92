import { proRata, type Minor } from './money.js';
import { priceOfUnits, type UnitPrice } from './unit-price.js';

/** The price of calls up to this many beyond the included ones; the last step has no end. */
export interface PriceStep {
  readonly upTo: number | null;
  readonly unitPrice: UnitPrice;
}

/**
 * `graduated`: each call costs the price of the step it falls into.
 * `volume`: all calls cost the price of the step their number reaches, but never more than the first calls of a later step would.
 */
export type OverageMode = 'graduated' | 'volume';
export interface OverageTiers {
  readonly mode: OverageMode;
  readonly steps: readonly PriceStep[];
}

/** Calls beyond the included ones that share a price: one line of a bill, rounded down once. */
export interface OveragePart {
  readonly from: number;
  readonly upTo: number | null;
  readonly units: number;
  readonly unitPrice: UnitPrice;
  readonly amountMinor: Minor;
  /** Volume: this many calls, at the price of their step, would cost less, so no more is owed. */
  readonly cappedAt: number | null;
}

interface Step {
  readonly from: number;
  readonly upTo: number | null;
  readonly unitPrice: UnitPrice;
}

/** Steps of a part month end at their number pro rata by days, rounded down; those without a call are gone. */
function stepsOf({ steps }: OverageTiers, days: number, daysInMonth: number): Step[] {
  let before = 0;
  const found: Step[] = [];
  for (const { upTo, unitPrice } of steps) {
    const end = upTo === null ? null : proRata(upTo, days, daysInMonth, 'down');
    if (end !== null && end <= before) continue;
    found.push({ from: before + 1, upTo: end, unitPrice });
    before = end ?? before;
  }
  return found;
}

export function priceOverage(
  tiers: OverageTiers,
  units: number,
  { days, daysInMonth }: { readonly days: number; readonly daysInMonth: number },
): OveragePart[] {
  if (units === 0) return [];
  const steps = stepsOf(tiers, days, daysInMonth);
  const reached = steps.filter(({ from }) => from <= units);
  return tiers.mode === 'graduated'
    ? reached.map((step) => graduated(step, units))
    : [volume(reached.at(-1)!, steps.slice(reached.length), units)];
}

function graduated(step: Step, units: number): OveragePart {
  const last = step.upTo === null || step.upTo > units ? units : step.upTo;
  const own = last - step.from + 1;
  return { ...step, units: own, amountMinor: priceOfUnits(step.unitPrice, own), cappedAt: null };
}

function volume(step: Step, later: readonly Step[], units: number): OveragePart {
  let amountMinor = priceOfUnits(step.unitPrice, units);
  let cappedAt: number | null = null;
  for (const { from, unitPrice } of later) {
    const least = priceOfUnits(unitPrice, from);
    if (least < amountMinor) [amountMinor, cappedAt] = [least, from];
  }
  return { ...step, units, amountMinor, cappedAt };
}
