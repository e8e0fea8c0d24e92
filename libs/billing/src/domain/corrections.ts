import { daysIn, type Minor } from '@madoguchi/kernel';
import type { BillingMonth } from './billing-month.js';
import { rate, type MonthShape, type PlanTerms, type RatedLine, type UsageCount } from './rating.js';

/** A unit that an accepted dispute made free, of a month that is billed already. */
export interface LateUnit {
  readonly usageId: string;
  readonly kind: 'call' | 'appointment';
}

/** A billed month: how it was rated, and how many units of it still count after earlier corrections. */
export interface BilledMonth {
  readonly month: BillingMonth;
  readonly plan: PlanTerms;
  readonly shape: MonthShape;
  readonly counted: Pick<UsageCount, 'billableCalls' | 'acceptedAppointments'>;
  /** Of a month that the client was let off or given back in part or whole: what it still pays of it; null otherwise. */
  readonly keptMinor?: Minor | null;
  /** Oldest first. */
  readonly freed: readonly LateUnit[];
}

export interface Corrections {
  readonly lines: readonly RatedLine[];
  /** Units whose price is given back by these lines; the others wait for the next document. */
  readonly settled: readonly (LateUnit & { readonly month: BillingMonth })[];
}

/**
 * Gives back what the freed units made each month dearer: the month as it was billed less the month without them. So a call
 * within the included ones gives back nothing, and tiers would need no second rule.
 * A document never falls below zero: units that do not fit into `roomMinor` are left for a later one.
 */
export function correct(months: readonly BilledMonth[], roomMinor: Minor): Corrections {
  const lines: RatedLine[] = [];
  const settled: (LateUnit & { month: BillingMonth })[] = [];
  let room = roomMinor;
  for (const billed of months) {
    const before = worth(billed, []);
    let taken: readonly LateUnit[] = [];
    let creditMinor = 0;
    for (let count = 1; count <= billed.freed.length; count += 1) {
      const units = billed.freed.slice(0, count);
      // What was waived or given back already is not given a second time.
      const credit = Math.min(before - worth(billed, units), billed.keptMinor ?? Infinity);
      if (credit > room) break;
      [taken, creditMinor] = [units, credit];
    }
    if (taken.length === 0) continue;
    room -= creditMinor;
    lines.push(lineOf(billed, taken.length, creditMinor));
    settled.push(...taken.map(({ usageId, kind }) => ({ usageId, kind, month: billed.month })));
  }
  return { lines, settled };
}

/** What a billed month comes to without some of its units, before tax. */
export const worth = (
  { plan, shape, counted }: Pick<BilledMonth, 'plan' | 'shape' | 'counted'>,
  without: readonly LateUnit[],
): Minor => {
  const calls = without.filter(({ kind }) => kind === 'call').length;
  return rate(plan, shape, {
    billableCalls: counted.billableCalls - calls,
    freeCalls: 0,
    acceptedAppointments: counted.acceptedAppointments - (without.length - calls),
  }).taxableMinor;
};

const lineOf = ({ shape }: BilledMonth, quantity: number, creditMinor: Minor): RatedLine => ({
  kind: 'correction',
  period: shape.period,
  quantity,
  unitMinor: null,
  amountMinor: creditMinor === 0 ? 0 : -creditMinor,
  part:
    daysIn(shape.period) < shape.daysInMonth
      ? { days: daysIn(shape.period), daysInMonth: shape.daysInMonth }
      : null,
  includedUnits: null,
});
