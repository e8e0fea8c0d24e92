import type { Minor, RoundingMode } from '@madoguchi/kernel';
import { withAdvance, type Advance } from './advance.js';
import { totalWithTax } from './month-total.js';
import { rate, type MonthShape, type PlanTerms, type RatedLine, type UsageCount } from './rating.js';
import { withWaiver, type Waiver } from './waiver.js';

/** Everything that makes a month cost what it costs. */
export interface MonthFacts {
  readonly plan: PlanTerms;
  readonly shape: MonthShape;
  readonly usage: UsageCount;
  readonly corrections: readonly RatedLine[];
  readonly advance: Advance;
  readonly waiver: Waiver | null;
  /** How the tax of its document is rounded. */
  readonly mode: RoundingMode;
}

export const changeKinds = [
  'plan',
  'advance',
  'days',
  'setUp',
  'calls',
  'appointments',
  'corrections',
  'waiver',
  'other',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface ChangeReason {
  readonly kind: ChangeKind;
  /** Tax included. */
  readonly amountMinor: Minor;
}

/**
 * Why two months differ. One fact after the other is exchanged and the month rated again, so the reasons add up to the
 * difference to the yen, whatever the plan looks like and however tax was rounded. `other` is what documents as issued
 * differ from our rating, and the yen by which tax was rounded another way; it is zero as long as nothing but these facts decides.
 */
export function explainChange(
  before: MonthFacts & { readonly totalMinor: Minor },
  after: MonthFacts & { readonly totalMinor: Minor },
): ChangeReason[] {
  const steps: [ChangeKind, Partial<MonthFacts>][] = [
    // A plan and what is paid in advance by it change together; without another plan it is only the advance.
    [before.plan === after.plan ? 'advance' : 'plan', { plan: after.plan, advance: after.advance }],
    ['days', { shape: { ...after.shape, isFirst: before.shape.isFirst } }],
    ['setUp', { shape: after.shape }],
    ['calls', { usage: { ...before.usage, billableCalls: after.usage.billableCalls } }],
    ['appointments', { usage: after.usage }],
    ['corrections', { corrections: after.corrections }],
    ['waiver', { waiver: after.waiver }],
  ];
  let facts: MonthFacts = { ...before, mode: after.mode };
  let total = totalOfFacts(facts);
  const explained = steps.map(([kind, change]): ChangeReason => {
    const next = { ...facts, ...change };
    const nextTotal = totalOfFacts(next);
    const amountMinor = nextTotal - total;
    [facts, total] = [next, nextTotal];
    return { kind, amountMinor };
  });
  const rated = explained.reduce((all, { amountMinor }) => all + amountMinor, 0);
  const other: ChangeReason = { kind: 'other', amountMinor: after.totalMinor - before.totalMinor - rated };
  return [...explained, other].filter(({ amountMinor }) => amountMinor !== 0);
}

export const totalOfFacts = ({ plan, shape, usage, corrections, advance, waiver, mode }: MonthFacts): Minor =>
  totalWithTax(withWaiver(withAdvance(rate(plan, shape, usage), advance), waiver, mode, corrections), mode);
