import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant.js';

/** A day without a time, as `YYYY-MM-DD`. Contracts, periods and invoices are dated in days of the issuer's zone. */
export type CalendarDate = string & { readonly __calendarDate?: true };

/** Both ends belong to the period. */
export interface Period {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

/** Japan has one zone; another country brings its own through the same argument. */
export const JAPAN = 'Asia/Tokyo';

const plain = (date: CalendarDate) => Temporal.PlainDate.from(date);
const text = (date: Temporal.PlainDate) => date.toString() as CalendarDate;

/** `YYYY-MM-DD` of an existing day; undefined for anything else (31 February included). */
export function parseCalendarDate(value: string): CalendarDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  try {
    return text(Temporal.PlainDate.from(value, { overflow: 'reject' }));
  } catch {
    return undefined;
  }
}

/** The day it is at `instant` for somebody in `zone`. */
export const dateAt = (instant: Instant, zone = JAPAN): CalendarDate =>
  text(Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate());

/** The hour and minute it is at `instant` for somebody in `zone`, as `HH:MM`. */
export const timeAt = (instant: Instant, zone = JAPAN): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });

/** The first moment of the day in `zone`. */
export const startOfDay = (date: CalendarDate, zone = JAPAN): Instant =>
  new Date(plain(date).toZonedDateTime(zone).epochMilliseconds);

export const addDays = (date: CalendarDate, days: number): CalendarDate => text(plain(date).add({ days }));

/** A day that the target month does not have becomes its last day: 31 January + 1 month = 28 or 29 February. */
export const addMonths = (date: CalendarDate, months: number): CalendarDate =>
  text(plain(date).add({ months }));

export const startOfMonth = (date: CalendarDate): CalendarDate => text(plain(date).with({ day: 1 }));

export const endOfMonth = (date: CalendarDate): CalendarDate => {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return `${date.slice(0, 8)}${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
};

const DAY_MS = 86_400_000;

/** Counted in UTC, which has no summer time. */
export const daysIn = ({ startsOn, endsOn }: Period): number =>
  (Date.parse(endsOn) - Date.parse(startsOn)) / DAY_MS + 1;

export const isWithin = (date: CalendarDate, { startsOn, endsOn }: Period): boolean =>
  startsOn <= date && date <= endsOn;

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: CalendarDate): number => plain(date).dayOfWeek;
