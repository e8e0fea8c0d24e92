import {
  applyBps,
  divide,
  planMonth,
  sum,
  type Minor,
  type OverageTiers,
  type ServiceHours,
} from '@madoguchi/kernel';
import type { CostRange } from './cost.js';
import { callsBetween, type Volume } from './figures.js';
import type { FunctionCode, Knowledge } from './knowledge.js';
import type { TrackRecord } from './track-record.js';

/** A plan as the catalogue publishes it; amounts without tax. */
export interface OfferedPlan {
  readonly id: string;
  readonly baseMinor: Minor;
  readonly includedUnits: number;
  readonly overageMinor: Minor;
  readonly overageTiers?: OverageTiers | null;
  readonly successFeeMinor: Minor;
  readonly initialFeeMinor: Minor;
  readonly minimumMinor?: Minor;
}

export interface OfferedBundle {
  readonly id: string;
  readonly functionCodes: readonly string[];
  readonly prefectures: readonly string[];
  readonly hours: ServiceHours;
  /** New clients it can still take in this month and in the next. */
  readonly placesFree: readonly [number, number];
  /** Null while nothing was measured. */
  readonly trackRecord: TrackRecord | null;
  /** ISO 639-1. */
  readonly languages: readonly string[];
  readonly producerPrefecture: string | null;
  readonly plans: readonly OfferedPlan[];
}

export interface Need {
  readonly code: FunctionCode;
  readonly probability: number;
}

const outbound: readonly string[] = ['appointment_setting', 'customer_followup', 'phone_survey'];
const taxBps = 1000;
/** Meetings a month that setting appointments brings, in a bad, usual and good month. */
const meetings = [2, 4, 8] as const;
const spread = [70, 100, 140] as const;

/** Without tax, for so many units in one month. */
export function monthlyMinor(plan: OfferedPlan, units: number, successes: number): Minor {
  return planMonth(plan, { calls: units, successes }).totalMinor;
}

const withTax = (amount: Minor): Minor => sum([amount, applyBps(amount, taxBps)]);

/** One month's bill with tax. */
export const monthlyWithTax = (plan: OfferedPlan, units: number, successes: number): Minor =>
  withTax(monthlyMinor(plan, units, successes));

/** The needs that a bundle meets by taking calls: how many come in, nobody but the owner knows. */
const callsTaken = (
  { functionCodes }: Pick<OfferedBundle, 'functionCodes'>,
  needs: readonly Need[],
): Need[] => needs.filter(({ code }) => functionCodes.includes(code) && !outbound.includes(code));

export const restsOnVolume = (
  bundle: Pick<OfferedBundle, 'functionCodes'>,
  needs: readonly Need[],
): boolean => callsTaken(bundle, needs).length > 0;

/** Calls a month the bundle would take over. Outbound work is planned, so it is what the plan includes. */
export function expectedUnits(
  knowledge: Knowledge,
  bundle: Pick<OfferedBundle, 'functionCodes'>,
  plan: OfferedPlan,
  needs: readonly Need[],
  volume: Volume,
): number {
  const taken = callsTaken(bundle, needs);
  if (taken.length === 0) return plan.includedUnits;
  const shares = taken.map(
    ({ code }) => knowledge.functions.find((entry) => entry.code === code)?.volumeShare ?? 1,
  );
  const share = shares.reduce((most, value) => Math.max(most, value), 0);
  const calls = volume.callsPerDay * volume.daysPerMonth;
  return Math.max(1, divide(BigInt(Math.trunc(calls * share * 100)), 100n, 'half_up'));
}

export function priceOf(plan: OfferedPlan, units: number, setsAppointments: boolean): CostRange {
  const at = (index: 0 | 1 | 2): Minor => {
    const volume = divide(BigInt(units) * BigInt(spread[index]), 100n, 'up');
    return monthlyWithTax(plan, volume, setsAppointments ? meetings[index] : 0);
  };
  return { lowMinor: at(0), likelyMinor: at(1), highMinor: at(2) };
}

/** The same calls a month if as many came a day as that. */
export const unitsAt = (expectedUnits: number, volume: Volume, callsPerDay: number): number =>
  Math.ceil((expectedUnits * callsPerDay) / volume.callsPerDay);

/** The usual month's bill at both ends of a guess, or of a band. */
export interface GuessedBill {
  readonly fewestCalls: number;
  readonly mostCalls: number;
  readonly lowMinor: Minor;
  readonly highMinor: Minor;
}

/** Null where the owner told by number how many calls there are: then quiet and busy months say it all. */
export function guessedBill(plan: OfferedPlan, expectedUnits: number, volume: Volume): GuessedBill | null {
  if (volume.known && !volume.band) return null;
  const [fewestCalls, mostCalls] = callsBetween(volume);
  const billAt = (calls: number): Minor => monthlyWithTax(plan, unitsAt(expectedUnits, volume, calls), 0);
  return { fewestCalls, mostCalls, lowMinor: billAt(fewestCalls), highMinor: billAt(mostCalls) };
}
