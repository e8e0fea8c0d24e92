import {
  addDays,
  type CalendarDate,
  dateAt,
  DAY_MS,
  type FieldProblem,
  type Instant,
  plusMs,
  Refusal,
} from '@madoguchi/kernel';

/** What makes an incident one that has to be reported (施行規則7条): sensitive data, a loss of property, a wrongful purpose, more than 1,000 people. */
export const leakGrounds = ['sensitive', 'property', 'wrongful', 'many'] as const;
export type LeakGround = (typeof leakGrounds)[number];
/** 速報 and 確報. */
export const leakReports = ['quick', 'final'] as const;
export type LeakReport = (typeof leakReports)[number];

export interface LeakFacts {
  readonly what: string;
  /** When anybody here learned of it: the clock runs from then, not from when it was understood. */
  readonly noticedAt: Instant;
  readonly grounds: readonly LeakGround[];
  /** Null while nobody knows. */
  readonly people: number | null;
  /** Whose data it was. */
  readonly clientIds: readonly string[];
}

export type LeakDraft = Pick<LeakFacts, 'grounds' | 'people' | 'clientIds'>;

const MANY_PEOPLE = 1000;
const MOST_WORDS = 2000;
const MOST_NOTE = 500;
const MOST_CLIENTS = 200;
const OLDEST_DAYS = 3660;
/** With the day on which it was noticed as the first, the stricter of the two ways to count. */
const quickDays = { aim: 3, limit: 5 } as const;
const finalDays = { usual: 30, wrongful: 60 } as const;

const nthDay = (noticedAt: Instant, n: number): CalendarDate => addDays(dateAt(noticedAt), n - 1);

export interface LeakDeadlines {
  readonly quickAimOn: CalendarDate;
  readonly quickLimitOn: CalendarDate;
  readonly finalOn: CalendarDate;
}

/** Null where nothing has to be reported. */
export const deadlinesOf = ({
  noticedAt,
  grounds,
}: Pick<LeakFacts, 'noticedAt' | 'grounds'>): LeakDeadlines | null =>
  grounds.length === 0
    ? null
    : {
        quickAimOn: nthDay(noticedAt, quickDays.aim),
        quickLimitOn: nthDay(noticedAt, quickDays.limit),
        finalOn: nthDay(noticedAt, grounds.includes('wrongful') ? finalDays.wrongful : finalDays.usual),
      };

export type LeakReportState = 'not_needed' | 'open' | 'soon' | 'late' | 'done';

/** From so many days before the deadline on a report is urgent; the quick one from its first day. */
const FINAL_SOON_DAYS = 7;

export function stateOf(
  report: LeakReport,
  deadlines: LeakDeadlines | null,
  doneOn: CalendarDate | null,
  today: CalendarDate,
): LeakReportState {
  if (doneOn !== null) return 'done';
  if (!deadlines) return 'not_needed';
  if (report === 'quick') return today > deadlines.quickLimitOn ? 'late' : 'soon';
  if (today > deadlines.finalOn) return 'late';
  return today >= addDays(deadlines.finalOn, -FINAL_SOON_DAYS) ? 'soon' : 'open';
}

/** Every morning while it is urgent or late. */
export const mustBeReminded = (state: LeakReportState): boolean => state === 'soon' || state === 'late';

/** @throws Refusal BAD_INPUT with every problem by field */
export function checkLeak(typed: LeakFacts, now: Instant): LeakFacts {
  const fields: FieldProblem[] = [];
  const what = wordsOf('what', typed.what, MOST_WORDS, fields);
  if (typed.noticedAt > now || typed.noticedAt < plusMs(now, -OLDEST_DAYS * DAY_MS))
    fields.push({ path: 'noticedAt', reason: 'leakMoment' });
  if (fields.length > 0) throw new Refusal('BAD_INPUT', undefined, { fields });
  return { what, noticedAt: typed.noticedAt, ...checkAssessment(typed) };
}

/** More than a thousand people are a ground by themselves. @throws Refusal BAD_INPUT */
export function checkAssessment({ grounds, people, clientIds }: LeakDraft): LeakDraft {
  if (clientIds.length > MOST_CLIENTS) throw Refusal.field('clientIds', 'tooMany', { max: MOST_CLIENTS });
  if (people !== null && (!Number.isInteger(people) || people < 0))
    throw Refusal.field('people', 'tooSmall', { min: 0 });
  const isMany = people !== null && people > MANY_PEOPLE;
  return {
    grounds: leakGrounds.filter((ground) => grounds.includes(ground) || (ground === 'many' && isMany)),
    people,
    clientIds: [...new Set(clientIds)],
  };
}

/** @throws Refusal BAD_INPUT */
export function checkReported(
  doneOn: CalendarDate,
  note: string,
  leak: { noticedAt: Instant },
  now: Instant,
) {
  const fields: FieldProblem[] = [];
  const words = wordsOf('note', note, MOST_NOTE, fields);
  if (doneOn > dateAt(now) || doneOn < dateAt(leak.noticedAt))
    fields.push({ path: 'doneOn', reason: 'leakDay' });
  if (fields.length > 0) throw new Refusal('BAD_INPUT', undefined, { fields });
  return { doneOn, note: words };
}

/** What clients are told, in the admin's own words. @throws Refusal BAD_INPUT */
export function checkToldWords(typed: string): string {
  const fields: FieldProblem[] = [];
  const words = wordsOf('words', typed, MOST_WORDS, fields);
  if (fields.length > 0) throw new Refusal('BAD_INPUT', undefined, { fields });
  return words;
}

function wordsOf(path: string, typed: string, max: number, fields: FieldProblem[]): string {
  const words = typed.trim();
  if (words === '') fields.push({ path, reason: 'required' });
  else if ([...words].length > max) fields.push({ path, reason: 'tooLong', params: { max } });
  return words;
}
