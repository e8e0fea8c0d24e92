import { addDays, areSameHours, endOfMonth, type CalendarDate, type ServiceHours } from '@madoguchi/kernel';
import type { SignedPlan } from './terms.js';

/** What a signed amendment brought: another plan from the first day of a month. */
export interface PlanChange {
  readonly effectiveOn: CalendarDate;
  readonly plan: SignedPlan;
}

/** The first day of the month after today's, or after the one in which service begins: a month has one price from its first to its last day. */
export const nextPlanDay = (startsOn: CalendarDate, today: CalendarDate): CalendarDate =>
  addDays(endOfMonth(startsOn > today ? startsOn : today), 1);

export const planInForce = (
  signed: SignedPlan,
  changes: readonly PlanChange[],
  day: CalendarDate,
): SignedPlan => changes.findLast(({ effectiveOn }) => effectiveOn <= day)?.plan ?? signed;

/** The wanted prices with what an amendment leaves alone: minimum term, notice, deposit, how it may be paid, and the set-up fee that was due once. */
export const changedPlan = (current: SignedPlan, { waysToPay: _, ...wanted }: SignedPlan): SignedPlan => ({
  ...wanted,
  ...(current.waysToPay && { waysToPay: current.waysToPay }),
  initialFeeMinor: current.initialFeeMinor,
  minimumTermMonths: current.minimumTermMonths,
  noticeDays: current.noticeDays,
  ...(current.depositMinor !== wanted.depositMinor && { depositMinor: current.depositMinor ?? 0 }),
});

interface Service {
  readonly functionCodes: readonly string[];
  readonly hours: ServiceHours;
  readonly languages: readonly string[];
  readonly operatorId: string;
  readonly shares: {
    readonly platformBps: number;
    readonly producerBps: number;
    readonly operatorBps: number;
  };
}

/** A newer version's plans may be taken over when nothing but prices differs: an amendment of the plan changes no work. */
export const isSameService = (signed: Service, newer: Service): boolean =>
  sameList(signed.functionCodes, newer.functionCodes) &&
  sameList(signed.languages, newer.languages) &&
  areSameHours(signed.hours, newer.hours) &&
  signed.operatorId === newer.operatorId &&
  signed.shares.producerBps === newer.shares.producerBps &&
  signed.shares.operatorBps === newer.shares.operatorBps;

const sameList = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((each) => others.includes(each));

export type AmendmentStatus = 'open' | 'signed' | 'withdrawn' | 'expired';

export const amendmentNumber = (contractNumber: string, sequence: number): string =>
  `${contractNumber}-${sequence}`;
