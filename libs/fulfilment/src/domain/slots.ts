import {
  addDays,
  type CalendarDate,
  dateAt,
  DAY_MS,
  type FieldProblem,
  type Instant,
  MINUTE_MS,
  parseCalendarDate,
  plusMs,
  Refusal,
  weekday,
} from '@madoguchi/kernel';
import { clockAt, clockOn } from './campaign.js';
import { Problems } from './words.js';

/** A weekly pattern, or single days when `weekdays` is left out. */
export interface SlotPattern {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** 1 = Monday … 7 = Sunday; empty means every day of the span. */
  readonly weekdays: readonly number[];
  /** `HH:MM` in Japan. */
  readonly times: readonly string[];
  readonly minutes: number;
  readonly capacity: number;
  /** Whose times they are; left out where the client decides who comes. */
  readonly salespersonId?: string | null | undefined;
  /** Whether public holidays and the desk's own days off are left out. */
  readonly withoutRestDays: boolean;
  /** Days of rest within the span. */
  readonly except: readonly CalendarDate[];
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
const MAX_DAYS = 92;
export const MAX_SLOTS = 1000;

const isSlotLength = (minutes: number) => Number.isInteger(minutes) && minutes >= 15 && minutes <= 480;
const badLength: FieldProblem = { path: 'minutes', reason: 'outOfRange', params: { min: 15, max: 480 } };

/** @throws Refusal BAD_INPUT `outOfRange` */
export function checkSlotMinutes(minutes: number): void {
  if (!isSlotLength(minutes)) throw new Refusal('BAD_INPUT', undefined, { fields: [badLength] });
}

/** The moments the pattern stands for, those ahead of us only. @throws Refusal BAD_INPUT with every problem by field */
export function slotsOf(
  pattern: SlotPattern,
  now: Instant,
  isRestDay: (day: CalendarDate) => boolean,
): Instant[] {
  const { from, until, weekdays, times, minutes, capacity, except } = pattern;
  const problems = new Problems();
  const dates = [
    ['from', from],
    ['until', until],
    ...except.map((day, i) => [`except.${i}`, day] as const),
  ] as const;
  for (const [path, day] of dates) if (!parseCalendarDate(day)) problems.add({ path, reason: 'invalid' });
  problems.refuse();
  if (until < from) problems.add({ path: 'until', reason: 'endsBeforeItStarts' });
  if (until > addDays(from, MAX_DAYS)) problems.add({ path: 'until', reason: 'spanTooLong' });
  if (weekdays.some((day) => !Number.isInteger(day) || day < 1 || day > 7))
    problems.add({ path: 'weekdays', reason: 'outOfRange', params: { min: 1, max: 7 } });
  if (times.length === 0) problems.add({ path: 'times', reason: 'required' });
  times.forEach((time, i) => {
    if (!clock.test(time)) problems.add({ path: `times.${i}`, reason: 'notATime' });
  });
  if (!isSlotLength(minutes)) problems.add(badLength);
  if (!Number.isInteger(capacity) || capacity < 1 || capacity > 50)
    problems.add({ path: 'capacity', reason: 'outOfRange', params: { min: 1, max: 50 } });
  else if (pattern.salespersonId && capacity > 1)
    problems.add({ path: 'capacity', reason: 'onePersonOneMeeting' });
  problems.refuse();
  const days: CalendarDate[] = [];
  for (let day = from; day <= until; day = addDays(day, 1))
    if (
      (weekdays.length === 0 || weekdays.includes(weekday(day))) &&
      !except.includes(day) &&
      !(pattern.withoutRestDays && isRestDay(day))
    )
      days.push(day);
  const moments = days
    .flatMap((day) => [...new Set(times)].map((time) => clockOn(day, time)))
    .filter((at) => at.getTime() > now.getTime() && at.getTime() < now.getTime() + 2 * 365 * DAY_MS)
    .sort((a, b) => a.getTime() - b.getTime());
  if (moments.length === 0) problems.add({ path: 'until', reason: 'noSlots' });
  if (moments.length > MAX_SLOTS) problems.add({ path: 'until', reason: 'spanTooLong' });
  const second = moments.findIndex(
    (at, i) => i > 0 && at.getTime() < endOf(moments[i - 1]!, minutes).getTime(),
  );
  if (second > 0) {
    const startsAt = moments[second - 1]!;
    problems.add(overlapOf({ startsAt, endsAt: endOf(startsAt, minutes) }));
  }
  problems.refuse();
  return moments;
}

const endOf = (startsAt: Instant, minutes: number): Instant => plusMs(startsAt, minutes * MINUTE_MS);

/** What to say when a slot that is wished would run into this one. */
export const overlapOf = ({ startsAt, endsAt }: { startsAt: Instant; endsAt: Instant }): FieldProblem => ({
  path: 'times',
  reason: 'slotOverlaps',
  params: { day: dateAt(startsAt), from: clockAt(startsAt), until: clockAt(endsAt) },
});
