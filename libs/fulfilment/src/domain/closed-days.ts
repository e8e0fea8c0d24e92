import { addDays, type CalendarDate, parseCalendarDate } from '@madoguchi/kernel';
import type { Problems } from './words.js';

/** Days on which a desk rests of its own accord, both ends included: the turn of the year, an inventory. */
export interface ClosedPeriod {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly name: string;
}

/** Why a day is off, in both languages; what the client named itself reads the same in both. */
export interface RestName {
  readonly ja: string;
  readonly en: string;
}
export interface RestDay extends RestName {
  readonly day: CalendarDate;
}

/** What is known of public holidays; null for an ordinary day. */
export type HolidayCalendar = (day: CalendarDate) => RestName | null;

export interface DaysOff {
  readonly restsOnHolidays: boolean;
  readonly closedDays: readonly ClosedPeriod[];
}

const MAX_DAYS = 62;

/** Checks and cleans what was typed, in the order of the days. */
export function cleanClosedDays(
  typed: readonly ClosedPeriod[],
  path: string,
  problems: Problems,
): ClosedPeriod[] {
  return typed
    .map(({ from, until, name }, i) => {
      const at = `${path}.${i}`;
      if (!parseCalendarDate(from)) problems.add({ path: `${at}.from`, reason: 'invalid' });
      else if (!parseCalendarDate(until)) problems.add({ path: `${at}.until`, reason: 'invalid' });
      else if (until < from) problems.add({ path: `${at}.until`, reason: 'endsBeforeItStarts' });
      else if (until > addDays(from, MAX_DAYS))
        problems.add({ path: `${at}.until`, reason: 'closedTooLong', params: { days: MAX_DAYS } });
      return { from, until, name: problems.text(`${at}.name`, name, { max: 40 }) };
    })
    .sort((a, b) => a.from.localeCompare(b.from));
}

/** Why nobody works that day; null on a day of work. The client's own name for a day goes before the calendar's. */
export function restOn(
  { restsOnHolidays, closedDays }: DaysOff,
  day: CalendarDate,
  holiday: HolidayCalendar,
): RestName | null {
  const own = closedDays.find(({ from, until }) => from <= day && day <= until);
  if (own) return { ja: own.name, en: own.name };
  return restsOnHolidays ? holiday(day) : null;
}

/** The days of rest from a day on, so many days ahead, in order. */
export function restDays(
  off: DaysOff,
  from: CalendarDate,
  days: number,
  holiday: HolidayCalendar,
): RestDay[] {
  const found: RestDay[] = [];
  for (let ahead = 0, day = from; ahead < days; ahead += 1, day = addDays(from, ahead)) {
    const name = restOn(off, day, holiday);
    if (name) found.push({ day, ...name });
  }
  return found;
}
