import { baseOfDays, billedAhead, daysIn, type Minor } from '@madoguchi/kernel';
import { withLines, type MonthShape, type PlanTerms, type RatedLine, type Rating } from './rating.js';

/** What a month's document has to do with base fees that are paid in advance. */
export interface Advance {
  /** This month's base fee, which the document before has billed; null when this one bills it. */
  readonly paidMinor: Minor | null;
  /** The month after, when its base fee is due with this document. */
  readonly next: { readonly plan: PlanTerms; readonly shape: MonthShape } | null;
}

export const noAdvance: Advance = { paidMinor: null, next: null };

/** The base fee of the days a contract runs in a month: pro rata by calendar days, rounded down once. */
export const baseOf = (plan: PlanTerms, shape: MonthShape | undefined): Minor =>
  shape ? baseOfDays(plan, shape) : 0;

/** What comes back of a base fee paid in advance when the contract runs on fewer days: never more than was paid. */
export function unusedOf(paidMinor: Minor, plan: PlanTerms, shape: MonthShape | undefined): Minor {
  const usedMinor = baseOf(plan, shape);
  return paidMinor > usedMinor ? paidMinor - usedMinor : 0;
}

/**
 * The month's document: a base fee that was paid before is named and costs nothing more, and the next month's is added.
 * Whatever the plan, all documents of a contract together bill every day once, as if everything were paid in arrears.
 */
export function withAdvance(rating: Rating, { paidMinor, next }: Advance): Rating {
  const own = paidMinor === null ? rating.lines : rating.lines.flatMap((line) => prepaid(line, paidMinor));
  return withLines(rating, [...own, ...(next ? linesOfNext(next) : [])]);
}

/** The document before a contract's first month: its base fee and the set-up fee, no use yet. */
export const openingOf = (next: NonNullable<Advance['next']>): Rating =>
  withAdvance(
    {
      period: next.shape.period,
      lines: [],
      taxableMinor: 0,
      billableCalls: 0,
      freeCalls: 0,
      acceptedAppointments: 0,
      includedUnits: 0,
      overageUnits: 0,
    },
    { paidMinor: null, next },
  );

function prepaid(line: RatedLine, paidMinor: Minor): RatedLine[] {
  if (line.kind === 'initial') return [];
  if (line.kind !== 'base') return [line];
  return [{ ...line, kind: 'prepaid', unitMinor: 0, amountMinor: 0, part: null, paidMinor }];
}

function linesOfNext({ plan, shape }: NonNullable<Advance['next']>): RatedLine[] {
  const { period, daysInMonth, isFirst } = shape;
  const days = daysIn(period);
  return billedAhead(plan, shape, isFirst).map(({ kind, amountMinor }) => ({
    kind: kind === 'initial' ? 'initial' : 'advance',
    period,
    quantity: 1,
    unitMinor: kind === 'initial' ? amountMinor : plan.baseMinor,
    amountMinor,
    part: kind === 'base' && days < daysInMonth ? { days, daysInMonth } : null,
    includedUnits: null,
  }));
}
