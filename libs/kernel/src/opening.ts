import {
  addDays,
  addMonths,
  daysIn,
  endOfMonth,
  startOfMonth,
  type CalendarDate,
  type Period,
} from './calendar.js';
import { standardRateOn } from './consumption-tax.js';
import { documentTotals, spreadTax, type DocumentRounding } from './document-totals.js';
import { sum, type Minor, type RoundingMode } from './money.js';
import { planMonth, type PlanPrice } from './plan-price.js';

/** A plan with what is asked for around its months. What is missing in plans from before it existed is not asked for. */
export interface OpeningPlan extends PlanPrice {
  readonly initialFeeMinor: Minor;
  readonly baseInAdvance?: boolean;
  readonly depositMinor?: Minor;
}

/** The days on which a contract runs in a month. */
export interface MonthDays {
  readonly period: Period;
  readonly daysInMonth: number;
}

/** `minimum`: what a month without a single call falls short of the plan's minimum. */
export type AskedKind = 'deposit' | 'initial' | 'base' | 'minimum';

/** One thing a client is asked to pay, as a paper lists it. */
export interface AskedPart {
  readonly kind: AskedKind;
  /** What a base fee or a minimum is for. */
  readonly period: Period | null;
  readonly netMinor: Minor;
  /** Its part of the document's tax, which is rounded once for all; a deposit is not taxed. */
  readonly taxMinor: Minor;
  readonly totalMinor: Minor;
}

export interface AskedSum {
  readonly parts: readonly AskedPart[];
  readonly taxMinor: Minor;
  readonly totalMinor: Minor;
}

/** A later bill, and what it comes to at least: a month without a call. */
export interface LaterBill extends AskedSum {
  readonly on: CalendarDate;
}

/** What a contract costs from its first payment on, when nobody ends it or changes its plan. */
export interface Opening {
  /** Before service begins: with the way of paying. */
  readonly atOnce: AskedSum;
  readonly next: LaterBill;
  /** The first bill that every later month is like; a month may still differ by its days. */
  readonly monthly: LaterBill;
}

interface Line {
  readonly kind: AskedKind;
  readonly period: Period;
  readonly amountMinor: Minor;
}

/** The base fee of the days a contract runs in a month: pro rata by calendar days, rounded down once. */
export const baseOfDays = (plan: PlanPrice, { period, daysInMonth }: MonthDays): Minor =>
  planMonth(plan, { calls: 0, successes: 0 }, { days: daysIn(period), daysInMonth }).baseMinor;

/** What is billed before a month, in the order of the paper; the set-up fee before the first one only. */
export function billedAhead(plan: OpeningPlan, days: MonthDays, isFirst: boolean): Line[] {
  const initial: Line[] =
    isFirst && plan.initialFeeMinor > 0
      ? [{ kind: 'initial', period: days.period, amountMinor: plan.initialFeeMinor }]
      : [];
  return [...initial, { kind: 'base', period: days.period, amountMinor: baseOfDays(plan, days) }];
}

/**
 * The sums a client meets after signing. Invoices are made of the same parts by the same functions, so what is shown is what is asked for.
 * @param rounding the issuer's, which may change before a later document
 */
export function openingOf(plan: OpeningPlan, startsOn: CalendarDate, rounding: DocumentRounding): Opening {
  const first = monthOf(startsOn);
  const second = monthOf(addMonths(startOfMonth(startsOn), 1));
  const third = monthOf(addMonths(startOfMonth(startsOn), 2));
  const ahead = plan.baseInAdvance ? billedAhead(plan, first, true) : [];
  const later = (on: CalendarDate, lines: readonly Line[]): LaterBill => ({
    on,
    ...askedSum(lines, rounding(on)),
  });
  return {
    atOnce: withDeposit(askedSum(ahead, rounding(null)), plan.depositMinor ?? 0),
    next: later(dayAfter(first), billAfter(plan, first, second, true)),
    monthly: later(dayAfter(second), billAfter(plan, second, third, false)),
  };
}

const monthOf = (day: CalendarDate): MonthDays => {
  const endsOn = endOfMonth(day);
  return { period: { startsOn: day, endsOn }, daysInMonth: daysIn({ startsOn: startOfMonth(day), endsOn }) };
};

const dayAfter = ({ period }: MonthDays): CalendarDate => addDays(period.endsOn, 1);

/** The bill after a month without use. */
function billAfter(plan: OpeningPlan, month: MonthDays, following: MonthDays, isFirst: boolean): Line[] {
  const { topUpMinor } = planMonth(
    plan,
    { calls: 0, successes: 0 },
    { days: daysIn(month.period), daysInMonth: month.daysInMonth },
  );
  const topUp: Line = { kind: 'minimum', period: month.period, amountMinor: topUpMinor };
  return plan.baseInAdvance
    ? [topUp, ...billedAhead(plan, following, false)]
    : [...billedAhead(plan, month, isFirst), topUp];
}

function askedSum(lines: readonly Line[], mode: RoundingMode): AskedSum {
  const asked = lines.filter(({ amountMinor }) => amountMinor > 0);
  const { taxMinor, totalMinor } = documentTotals(
    asked.map(({ amountMinor, period }) => ({ amountMinor, taxRateBps: standardRateOn(period.endsOn) })),
    mode,
  );
  const taxes = spreadTax(
    taxMinor,
    asked.map(({ amountMinor }) => amountMinor),
  );
  const parts = asked.map(({ kind, period, amountMinor }, index) => ({
    kind,
    period: kind === 'initial' ? null : period,
    netMinor: amountMinor,
    taxMinor: taxes[index]!,
    totalMinor: sum([amountMinor, taxes[index]!]),
  }));
  return { parts, taxMinor, totalMinor };
}

const withDeposit = (asked: AskedSum, depositMinor: Minor): AskedSum =>
  depositMinor === 0
    ? asked
    : {
        parts: [
          ...asked.parts,
          { kind: 'deposit', period: null, netMinor: depositMinor, taxMinor: 0, totalMinor: depositMinor },
        ],
        taxMinor: asked.taxMinor,
        totalMinor: sum([asked.totalMinor, depositMinor]),
      };
