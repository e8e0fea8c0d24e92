import { type Instant, type OpeningHours, dateAt, weekday } from '@madoguchi/kernel';
import type { Urgency } from './call.js';
import { clockAt } from './campaign.js';
import { type DaysOff, type HolidayCalendar, restOn } from './closed-days.js';
import { isPhone, phoneDigits, type Problems, searchable } from './words.js';

export const ruleTimes = ['always', 'open', 'closed'] as const;
export type RuleTime = (typeof ruleTimes)[number];
/** What has a way to somebody and tells whether they were reached; the report of the call goes out by itself. */
export const reachChannels = ['phone'] as const;
export type ReachChannel = (typeof reachChannels)[number];

/** Somebody of the client, and how they want to hear of it. `who` is a name as it stands among the transfer targets, where there is one. */
export interface Reach {
  readonly who: string;
  readonly channel: ReachChannel;
}

/** What is urgent, how much, and whom to reach in what order. Any of the words and any of the callers is enough; what is empty asks nothing. */
export interface UrgencyRule {
  readonly name: string;
  readonly words: readonly string[];
  /** Numbers, digits only. */
  readonly callers: readonly string[];
  /** Within or outside of the desk's hours. */
  readonly during: RuleTime;
  readonly urgency: Exclude<Urgency, 'normal'>;
  readonly reach: readonly Reach[];
}

const MAX_EACH = 20;
const MAX_REACH = 5;

/** Checks and cleans what was typed. */
export function cleanUrgencyRules(
  typed: readonly UrgencyRule[],
  path: string,
  problems: Problems,
): UrgencyRule[] {
  return typed.map((rule, i) => {
    const at = `${path}.${i}`;
    const tooMany = (field: 'words' | 'callers' | 'reach', max: number) => {
      if (rule[field].length > max)
        problems.add({ path: `${at}.${field}`, reason: 'tooMany', params: { max } });
    };
    tooMany('words', MAX_EACH);
    tooMany('callers', MAX_EACH);
    tooMany('reach', MAX_REACH);
    if (rule.words.length === 0 && rule.callers.length === 0 && rule.during === 'always')
      problems.add({ path: `${at}.words`, reason: 'ruleAsksNothing' });
    return {
      name: problems.text(`${at}.name`, rule.name, { max: 40 }),
      words: rule.words.map((word, j) => problems.text(`${at}.words.${j}`, word, { max: 40 })),
      callers: rule.callers.map((number, j) => {
        const digits = phoneDigits(number);
        if (!isPhone(digits)) problems.add({ path: `${at}.callers.${j}`, reason: 'notAPhone' });
        return digits;
      }),
      during: rule.during,
      urgency: rule.urgency,
      reach: rule.reach.map(({ who, channel }, j) => ({
        who: problems.text(`${at}.reach.${j}.who`, who, { max: 40 }),
        channel,
      })),
    };
  });
}

/** What of a call the rules look at. */
export interface CallSoFar {
  readonly draft: object | null;
  readonly callerNumber: string | null;
  readonly offeredAt: Instant;
}

export interface UrgencyHint {
  readonly rule: UrgencyRule;
  /** The word that was noted; null when it was not a word that decided. */
  readonly word: string | null;
  /** Whether the caller's number decided. */
  readonly byCaller: boolean;
}

/** The most urgent rule that fits what is known of the call so far, the earlier one of equals; null when none does. It decides nothing. */
export function urgencyHint(
  rules: readonly UrgencyRule[],
  call: CallSoFar,
  isOpen: boolean,
): UrgencyHint | null {
  const said = searchable(...textsOf(call.draft));
  const fits = rules.flatMap((rule) => {
    const word = rule.words.find((one) => said.includes(searchable(one))) ?? null;
    const byCaller = call.callerNumber !== null && rule.callers.includes(call.callerNumber);
    if (rule.during !== 'always' && (rule.during === 'open') !== isOpen) return [];
    if (rule.words.length + rule.callers.length > 0 && word === null && !byCaller) return [];
    return [{ rule, word, byCaller }];
  });
  return fits.find(({ rule }) => rule.urgency === 'now') ?? fits[0] ?? null;
}

/** Whether the desk's hours say open at that moment. */
export function isOpenAt(
  hours: readonly OpeningHours[],
  off: DaysOff,
  at: Instant,
  holiday: HolidayCalendar,
): boolean {
  const [day, time] = [dateAt(at), clockAt(at)];
  if (restOn(off, day, holiday) !== null) return false;
  return hours.some((span) => span.weekday === weekday(day) && span.opensAt <= time && time < span.closesAt);
}

/** Choices and ids of steps are no words of anybody. */
const notWords = new Set(['jumps', 'declined', 'outcome', 'urgency']);

/** The texts a draft holds, wherever a screen keeps them. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (notWords.has(key) ? [] : textsOf(one)));
}
