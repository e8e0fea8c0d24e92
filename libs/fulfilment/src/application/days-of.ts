import { addDays, type CalendarDate, parseCalendarDate, Refusal } from '@madoguchi/kernel';

export const MAX_DAYS = 366;

/** First and last Japanese day of what is asked for; the last thirty when nothing is said. @throws Refusal BAD_INPUT `notADay`, `periodTooLong` */
export function daysOf(
  from: string | null,
  until: string | null,
  today: CalendarDate,
): [CalendarDate, CalendarDate] {
  const last = until === null ? today : parseCalendarDate(until);
  if (!last || last < '2000-01-01' || last > '2200-01-01') throw Refusal.field('until', 'notADay');
  const first = from === null ? addDays(last, -29) : parseCalendarDate(from);
  if (!first) throw Refusal.field('from', 'notADay');
  // Years far away have no clock to speak of.
  if (first < '2000-01-01' || first > '2200-01-01') throw Refusal.field('from', 'notADay');
  if (last < first || last > addDays(first, MAX_DAYS))
    throw Refusal.field('until', 'periodTooLong', { days: MAX_DAYS });
  return [first, last];
}
