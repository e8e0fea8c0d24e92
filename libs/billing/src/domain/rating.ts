import {
  daysIn,
  planMonth,
  sum,
  wholeMinor,
  type CalendarDate,
  type Instant,
  type Minor,
  type OverageMode,
  type OveragePart,
  type Period,
  type PlanPrice,
  type UnitPrice,
} from '@madoguchi/kernel';
import { contractDays, periodOfMonth, type BillingMonth } from './billing-month.js';

/** The money terms of a signed plan, all in minor units and without tax. */
export interface PlanTerms extends PlanPrice {
  readonly initialFeeMinor: Minor;
}

export interface RatedContract {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate | null;
  readonly plan: PlanTerms;
}

/** How many units of each kind happened in the month; free units are counted so that they can be shown. */
export interface UsageCount {
  readonly billableCalls: number;
  readonly freeCalls: number;
  readonly acceptedAppointments: number;
}

/**
 * `correction` takes back units of an earlier month whose dispute was accepted after that month was billed. `advance` is the
 * next month's base fee, `prepaid` stands in place of a base fee that the document before has billed. `waiver` is what the client
 * is let off.
 */
export type LineKind =
  'base' | 'initial' | 'overage' | 'success' | 'minimum' | 'correction' | 'advance' | 'prepaid' | 'waiver';

/** Part of a month that was charged: `days` of `daysInMonth`. */
export interface PartMonth {
  readonly days: number;
  readonly daysInMonth: number;
}

export interface RatedLine {
  readonly kind: LineKind;
  /** Of a correction: the month that was billed before. */
  readonly period: Period;
  readonly quantity: number;
  /** Null for a waiver and a correction, whose units' worth depends on the others of their month, and where `unitPrice` says it. */
  readonly unitMinor: Minor | null;
  /** The price of a unit when it has a part of a yen. */
  readonly unitPrice?: UnitPrice;
  /** Without tax; negative for a correction and a waiver only. Less than `quantity × price` where `part` or `step` says why. */
  readonly amountMinor: Minor;
  readonly part: PartMonth | null;
  /** Units of the month the plan includes, printed on the overage line. */
  readonly includedUnits: number | null;
  /** Of a prepaid line: what the document before billed for this month and no credit note took back. */
  readonly paidMinor?: Minor;
  /** Of a waiver: why, for the client. */
  readonly reason?: string;
  /** Of a plan with tiers: the step whose price the line has. */
  readonly step?: Pick<OveragePart, 'from' | 'upTo' | 'cappedAt'> & { readonly mode: OverageMode };
}

export interface Rating {
  readonly period: Period;
  readonly lines: readonly RatedLine[];
  readonly taxableMinor: Minor;
  readonly billableCalls: number;
  readonly freeCalls: number;
  readonly acceptedAppointments: number;
  readonly includedUnits: number;
  readonly overageUnits: number;
}

/** The days a contract runs in a month, and whether it is the month of the set-up fee. */
export interface MonthShape {
  readonly period: Period;
  readonly daysInMonth: number;
  readonly isFirst: boolean;
}

/** Undefined when the contract does not run in that month. */
export function shapeOf(contract: Omit<RatedContract, 'plan'>, month: BillingMonth): MonthShape | undefined {
  const period = contractDays(contract, month);
  return (
    period && {
      period,
      daysInMonth: daysIn(periodOfMonth(month)),
      isFirst: period.startsOn === contract.startsOn,
    }
  );
}

/** What a contract owes for one month, in arrears and without tax; undefined when it did not run that month. */
export function rateMonth(
  contract: RatedContract,
  month: BillingMonth,
  usage: UsageCount,
): Rating | undefined {
  const shape = shapeOf(contract, month);
  return shape && rate(contract.plan, shape, usage);
}

/**
 * Base fee and included units of a part month are pro rata by calendar days, each rounded down once.
 * The base line is always there, also at 0 yen, so that no document is without content.
 * @throws RangeError for counts that are no counts.
 */
export function rate(plan: PlanTerms, shape: MonthShape, usage: UsageCount): Rating {
  const { billableCalls, freeCalls, acceptedAppointments } = usage;
  if (!Number.isSafeInteger(freeCalls) || freeCalls < 0)
    throw new RangeError(`Not a count of units: ${freeCalls}`);
  const { period, daysInMonth } = shape;
  const days = daysIn(period);
  const part = days < daysInMonth ? { days, daysInMonth } : null;
  const price = planMonth(
    plan,
    { calls: billableCalls, successes: acceptedAppointments },
    { days, daysInMonth },
  );
  const { includedUnits, overageUnits } = price;

  const line = (
    kind: LineKind,
    quantity: number,
    unitMinor: Minor,
    more: Partial<RatedLine> = {},
  ): RatedLine => ({
    kind,
    period,
    quantity,
    unitMinor,
    amountMinor: sum([quantity * unitMinor]),
    part: null,
    includedUnits: null,
    ...more,
  });
  const lines: RatedLine[] = [
    line('base', 1, plan.baseMinor, {
      amountMinor: price.baseMinor,
      part,
    }),
  ];
  if (shape.isFirst && plan.initialFeeMinor > 0) lines.push(line('initial', 1, plan.initialFeeMinor));
  lines.push(...overageLines(plan, price.overage, { period, includedUnits, part }));
  if (acceptedAppointments > 0 && plan.successFeeMinor > 0)
    lines.push(line('success', acceptedAppointments, plan.successFeeMinor));
  if (price.topUpMinor > 0)
    lines.push(line('minimum', 1, plan.minimumMinor ?? 0, { amountMinor: price.topUpMinor, part }));

  return {
    period,
    lines,
    taxableMinor: sum(lines.map((each) => each.amountMinor)),
    billableCalls,
    freeCalls,
    acceptedAppointments,
    includedUnits,
    overageUnits,
  };
}

/** One line per price, each rounded down once; calls that cost nothing have none. */
function overageLines(
  { overageTiers }: PlanTerms,
  parts: readonly OveragePart[],
  common: Pick<RatedLine, 'period' | 'includedUnits' | 'part'>,
): RatedLine[] {
  return parts.flatMap(({ units, unitPrice, amountMinor, from, upTo, cappedAt }) => {
    const unitMinor = wholeMinor(unitPrice);
    if (unitMinor === 0) return [];
    return {
      ...common,
      kind: 'overage',
      quantity: units,
      unitMinor,
      ...(unitMinor === null && { unitPrice }),
      amountMinor,
      ...(overageTiers && { step: { mode: overageTiers.mode, from, upTo, cappedAt } }),
    };
  });
}

/** The same month with other lines. */
export const withLines = (rating: Rating, lines: readonly RatedLine[]): Rating => ({
  ...rating,
  lines,
  taxableMinor: sum(lines.map(({ amountMinor }) => amountMinor)),
});

/** The same month with lines that take back what earlier months billed too much. */
export const withCorrections = (rating: Rating, corrections: readonly RatedLine[]): Rating =>
  withLines(rating, [...rating.lines, ...corrections]);

/** The smallest fact of a usage record that rating needs. */
export interface UsageFact {
  readonly kind: 'call' | 'appointment';
  readonly billable: boolean;
  /** Set when an accepted dispute made the unit free. */
  readonly freedAt?: Instant | null;
}

export function countUsage(records: readonly UsageFact[]): UsageCount {
  let billableCalls = 0;
  let freeCalls = 0;
  let acceptedAppointments = 0;
  for (const record of records) {
    const counts = record.billable && !record.freedAt;
    if (record.kind === 'appointment') acceptedAppointments += counts ? 1 : 0;
    else if (counts) billableCalls += 1;
    else freeCalls += 1;
  }
  return { billableCalls, freeCalls, acceptedAppointments };
}
