import {
  addDays,
  type CalendarDate,
  dateAt,
  DAY_MS,
  type Instant,
  MINUTE_MS,
  parseCalendarDate,
  Refusal,
  startOfDay,
  weekday,
} from '@madoguchi/kernel';
import { kana, Problems } from './words.js';

export const campaignStates = ['draft', 'running', 'paused', 'ended'] as const;
export type CampaignState = (typeof campaignStates)[number];
export type CampaignStep = 'run' | 'pause' | 'end';
export type Audience = 'business' | 'consumer';

/** What the calls are for. Only solicitation offers anything; the others ask, thank or remind, and may not turn into it. */
export const campaignKinds = ['solicitation', 'survey', 'follow_up', 'reminder'] as const;
export type CampaignKind = (typeof campaignKinds)[number];

/** The whole life of a campaign; what is not in the table cannot happen. */
export const campaignTable: Record<CampaignState, Partial<Record<CampaignStep, CampaignState>>> = {
  draft: { run: 'running', end: 'ended' },
  running: { pause: 'paused', end: 'ended' },
  paused: { run: 'running', end: 'ended' },
  ended: {},
};

/** Functions of a bundle that call people of their own accord. */
export const outboundFunctions: ReadonlySet<string> = new Set([
  'appointment_setting',
  'customer_followup',
  'phone_survey',
]);

/** When somebody may be called at all; nobody is called before 8 or after 21 o'clock (特定商取引法, its guideline). */
export const DAY_OPENS = '08:00';
export const DAY_CLOSES = '21:00';

export interface CallingRules {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
  /** `HH:MM` in Japan; the last call begins before `callsUntil`. */
  readonly callsFrom: string;
  readonly callsUntil: string;
  /** Whether people are called on public holidays; not unless the client wants it. */
  readonly callsOnHolidays: boolean;
  /** How often one contact is tried before it is given up, and how often within one day. */
  readonly attemptsMax: number;
  readonly attemptsPerDay: number;
  /** How long a contact rests after nobody answered. */
  readonly recycleHours: number;
}

/** The rules together with the calendar of the campaign's desk. */
export interface DatedRules extends CallingRules {
  /** Whether nobody is called that day, whatever the weekday. */
  readonly isRestDay: (day: CalendarDate) => boolean;
}

/** What the owner decides. The operator decides who calls. */
export interface CampaignContent extends CallingRules {
  readonly name: string;
  readonly kind: CampaignKind;
  readonly purpose: string;
  /** The kind of goods or service, or the matter, as it is told to the person called. */
  readonly offer: string;
  readonly audience: Audience;
  readonly script: string;
}

/** Two campaigns with the same offer share its refusals, however it was typed. */
export const offerKey = (offer: string): string =>
  kana(offer)
    .toLowerCase()
    .replace(/[\s・。、.,!！-]/gu, '');

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
const A_YEAR_DAYS = 366;

/** Checks and cleans what was typed. @throws Refusal BAD_INPUT with every problem by field */
export function checkCampaign(typed: CampaignContent, today: CalendarDate): CampaignContent {
  const problems = new Problems();
  const whole = (path: keyof CampaignContent & string, max: number): number => {
    const value = typed[path] as number;
    if (!Number.isInteger(value) || value < 1 || value > max)
      problems.add({ path, reason: 'outOfRange', params: { min: 1, max } });
    return value;
  };
  const content: CampaignContent = {
    name: problems.text('name', typed.name, { max: 80 }),
    kind: typed.kind,
    purpose: problems.text('purpose', typed.purpose, { max: 1000 }),
    offer: problems.text('offer', typed.offer, { max: 120 }),
    audience: typed.audience,
    script: problems.text('script', typed.script, { max: 4000 }),
    startsOn: typed.startsOn,
    endsOn: typed.endsOn,
    weekdays: [...new Set(typed.weekdays)].sort(),
    callsFrom: typed.callsFrom,
    callsUntil: typed.callsUntil,
    callsOnHolidays: typed.callsOnHolidays,
    attemptsMax: whole('attemptsMax', 10),
    attemptsPerDay: whole('attemptsPerDay', 3),
    recycleHours: whole('recycleHours', 168),
  };
  if (content.offer && !offerKey(content.offer)) problems.add({ path: 'offer', reason: 'required' });
  checkPeriod(content, today, problems);
  checkHours(content, problems);
  problems.refuse();
  return content;
}

function checkPeriod({ startsOn, endsOn }: CallingRules, today: CalendarDate, problems: Problems): void {
  if (!parseCalendarDate(startsOn)) problems.add({ path: 'startsOn', reason: 'invalid' });
  else if (!parseCalendarDate(endsOn)) problems.add({ path: 'endsOn', reason: 'invalid' });
  else if (endsOn < startsOn) problems.add({ path: 'endsOn', reason: 'endsBeforeItStarts' });
  else if (endsOn < today) problems.add({ path: 'endsOn', reason: 'periodIsOver' });
  else if (endsOn > addDays(startsOn, A_YEAR_DAYS)) problems.add({ path: 'endsOn', reason: 'periodTooLong' });
}

function checkHours({ weekdays, callsFrom, callsUntil }: CallingRules, problems: Problems): void {
  if (weekdays.length === 0) problems.add({ path: 'weekdays', reason: 'required' });
  if (weekdays.some((day) => !Number.isInteger(day) || day < 1 || day > 7))
    problems.add({ path: 'weekdays', reason: 'outOfRange', params: { min: 1, max: 7 } });
  if (!clock.test(callsFrom)) problems.add({ path: 'callsFrom', reason: 'notATime' });
  else if (callsFrom < DAY_OPENS) problems.add({ path: 'callsFrom', reason: 'tooEarlyToCall' });
  if (!clock.test(callsUntil)) problems.add({ path: 'callsUntil', reason: 'notATime' });
  else if (callsUntil > DAY_CLOSES) problems.add({ path: 'callsUntil', reason: 'tooLateToCall' });
  else if (clock.test(callsFrom) && callsUntil <= callsFrom)
    problems.add({ path: 'callsUntil', reason: 'closesBeforeOpening' });
}

/** The state after the step; the same step twice changes nothing (undefined). @throws Refusal CONFLICT `campaignCannot` */
export function step(state: CampaignState, wanted: CampaignStep): CampaignState | undefined {
  const target = { run: 'running', pause: 'paused', end: 'ended' } as const;
  if (state === target[wanted]) return undefined;
  const next = campaignTable[state][wanted];
  if (!next) throw new Refusal('CONFLICT', 'campaignCannot');
  return next;
}

/** Whether people may be called at this moment: period, weekday, days off and hours on Japanese clocks. */
export function mayCallAt(rules: DatedRules, at: Instant): boolean {
  const day = dateAt(at);
  return (
    rules.startsOn <= day &&
    day <= rules.endsOn &&
    isCallingDay(rules, day) &&
    at.getTime() >= clockOn(day, rules.callsFrom).getTime() &&
    at.getTime() < clockOn(day, rules.callsUntil).getTime()
  );
}

/** The first moment from `from` on at which people may be called; null when the campaign is over before it. */
export function nextCallableAt(rules: DatedRules, from: Instant): Instant | null {
  if (mayCallAt(rules, from)) return from;
  let day = dateAt(from) < rules.startsOn ? rules.startsOn : dateAt(from);
  for (; day <= rules.endsOn; day = addDays(day, 1)) {
    const opens = clockOn(day, rules.callsFrom);
    if (isCallingDay(rules, day) && opens.getTime() >= from.getTime()) return opens;
  }
  return null;
}

const isCallingDay = (rules: DatedRules, day: CalendarDate): boolean =>
  rules.weekdays.includes(weekday(day)) && !rules.isRestDay(day);

/** `HH:MM` of a day in Japan, which has no daylight saving. */
export function clockOn(day: CalendarDate, time: string): Instant {
  const [hours, minutes] = time.split(':').map(Number);
  return new Date(startOfDay(day).getTime() + (hours! * 60 + minutes!) * MINUTE_MS);
}

/** The `HH:MM` it is in Japan. */
export const clockAt = (at: Instant): string =>
  new Date(at.getTime() - startOfDay(dateAt(at)).getTime()).toISOString().slice(11, 16);

/** How far ahead a person may ask to be called. */
export const FARTHEST_CALLBACK_MS = 90 * DAY_MS;
