import type { FieldProblem, Minor } from '@madoguchi/kernel';
import { grouped } from './wording.js';

/** What happens to calls once the owner's limit of the month is reached. */
export const atCapChoices = ['go_on', 'message_only', 'stop'] as const;
export type AtCap = (typeof atCapChoices)[number];

/** What an owner wants to be told, and to spend at most in a month. */
export interface SpendingRule {
  /** Per cent of the included units, and of the limit if there is one. */
  readonly firstAlertPercent: number;
  readonly secondAlertPercent: number;
  /** Whole yen per month; null without a limit. The set-up fee is not part of it. */
  readonly capMinor: Minor | null;
  /** Whether the limit is meant with tax. */
  readonly capWithTax: boolean;
  readonly atCap: AtCap;
}

export const defaultRule: SpendingRule = {
  firstAlertPercent: 80,
  secondAlertPercent: 100,
  capMinor: null,
  capWithTax: true,
  atCap: 'go_on',
};

const MOST_MINOR = 100_000_000;

/** @param floorMinor what a whole month costs without a single call, in the terms of the limit */
export function problemsOfRule(rule: SpendingRule, floorMinor: Minor): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const path of ['firstAlertPercent', 'secondAlertPercent'] as const) {
    if (rule[path] < 1) problems.push({ path, reason: 'tooSmall', params: { min: 1 } });
    if (rule[path] > 100) problems.push({ path, reason: 'tooLarge', params: { max: 100 } });
  }
  if (rule.firstAlertPercent >= rule.secondAlertPercent)
    problems.push({ path: 'secondAlertPercent', reason: 'alertsOutOfOrder' });
  if (rule.capMinor === null) {
    if (rule.atCap !== 'go_on') problems.push({ path: 'capMinor', reason: 'capMissing' });
  } else if (rule.capMinor < floorMinor || rule.capMinor < 1)
    problems.push({ path: 'capMinor', reason: 'capBelowBase', params: { min: grouped(floorMinor) } });
  else if (rule.capMinor > MOST_MINOR)
    problems.push({ path: 'capMinor', reason: 'tooLarge', params: { max: grouped(MOST_MINOR) } });
  return problems;
}

/** Where a month stands. `costMinor` says what it would cost with that many counted calls, in the terms of the limit. */
export interface Position {
  readonly billableCalls: number;
  readonly includedUnits: number;
  readonly costMinor: (calls: number) => Minor;
}

const MOST_CALLS = 1_000_000;

/** By so much another way of rounding tax, chosen after the limit, moves a total. */
const ROUNDING_MINOR = 1;

/**
 * How many counted calls fit under the limit: one more would cost more than it. -1 when not even none does, by more than the yen of
 * rounding: that shuts no desk.
 */
export function callsWithin(limitMinor: Minor, costMinor: Position['costMinor']): number {
  const idle = costMinor(0);
  if (idle > limitMinor + ROUNDING_MINOR) return -1;
  const capMinor = Math.max(limitMinor, idle);
  let [fits, tooMany] = [0, MOST_CALLS];
  if (costMinor(tooMany) <= capMinor) return MOST_CALLS;
  while (tooMany - fits > 1) {
    const middle = Math.trunc((fits + tooMany) / 2);
    if (costMinor(middle) <= capMinor) fits = middle;
    else tooMany = middle;
  }
  return fits;
}

/** The next counted call would cost more than the owner allows. */
export const isCapReached = (rule: SpendingRule, position: Position): boolean =>
  rule.capMinor !== null && position.billableCalls >= callsWithin(rule.capMinor, position.costMinor);

export interface Alert {
  readonly basis: 'included' | 'cap';
  readonly percent: number;
}

/** Every alert whose mark is passed; who was told already is remembered elsewhere. */
export function alertsDue(rule: SpendingRule, position: Position): Alert[] {
  const { billableCalls, includedUnits, costMinor } = position;
  const percents = [rule.firstAlertPercent, rule.secondAlertPercent];
  const included = percents
    .filter((percent) => includedUnits > 0 && billableCalls * 100 >= includedUnits * percent)
    .map((percent): Alert => ({ basis: 'included', percent }));
  const { capMinor } = rule;
  if (capMinor === null) return included;
  const spent = costMinor(billableCalls);
  const cap = percents
    .filter((percent) => (percent === 100 ? isCapReached(rule, position) : spent * 100 >= capMinor * percent))
    .map((percent): Alert => ({ basis: 'cap', percent }));
  return [...included, ...cap];
}
