import { applyBps, divide, sum, type Minor } from '@madoguchi/kernel';
import type { CostRange } from './cost.js';
import type { Volume } from './figures.js';
import type { FunctionCode, Knowledge } from './knowledge.js';
import { expectedUnits, priceOf, type Need, type OfferedBundle, type OfferedPlan } from './offer.js';

/** A desk costs something whatever it does: at most this part of the base fee comes off. */
const mostOffBps = 5000;

export type ScopeRefusal = 'notInBundle' | 'mainStays';

export interface ReducedScope {
  readonly leftOut: readonly string[];
  /** Without tax. */
  readonly baseMinor: Minor;
  readonly takenOffMinor: Minor;
  /** The floor held: the parts are worth more than can come off. */
  readonly atFloor: boolean;
  readonly expectedUnits: number;
  readonly monthlyWithTax: CostRange;
}

export interface ScopeQuestion {
  readonly bundle: Pick<OfferedBundle, 'functionCodes'>;
  readonly plan: OfferedPlan;
  readonly leftOut: readonly string[];
  /** The measure the proposal is about; without it there is no proposal. */
  readonly main: string;
  readonly needs: readonly Need[];
  readonly volume: Volume;
  /** What each function costs alone, per month, without tax. */
  readonly references: ReadonlyMap<string, Minor>;
}

/**
 * A bundle without some of its functions. Off the base fee comes what the left-out functions cost alone, in proportion to what
 * all functions cost alone, at most half. Included units and the price of a call stay. An estimate until the producer agrees.
 */
export function reduceScope(
  knowledge: Knowledge,
  { bundle, plan, leftOut, main, needs, volume, references }: ScopeQuestion,
): ReducedScope | ScopeRefusal {
  const out = [...new Set(leftOut)].sort();
  if (!out.every((code) => bundle.functionCodes.includes(code))) return 'notInBundle';
  if (out.includes(main) || out.length >= bundle.functionCodes.length) return 'mainStays';
  const worth = (codes: readonly string[]): Minor => sum(codes.map((code) => references.get(code) ?? 0));
  const all = worth(bundle.functionCodes);
  const offBps = all === 0 ? 0 : divide(BigInt(worth(out)) * 10_000n, BigInt(all), 'down');
  const takenOffMinor = applyBps(plan.baseMinor, Math.min(offBps, mostOffBps));
  const smaller = { ...plan, baseMinor: plan.baseMinor - takenOffMinor };
  const kept = {
    ...bundle,
    functionCodes: bundle.functionCodes.filter((code) => !out.includes(code)),
  };
  const units = expectedUnits(knowledge, kept, smaller, needs, volume);
  return {
    leftOut: out,
    baseMinor: smaller.baseMinor,
    takenOffMinor,
    atFloor: offBps > mostOffBps,
    expectedUnits: units,
    monthlyWithTax: priceOf(smaller, units, main === ('appointment_setting' satisfies FunctionCode)),
  };
}
