import { addDays, addMonths, endOfMonth, type CalendarDate } from '@madoguchi/kernel';

/** The part of the signed terms that decides when a contract may end. */
export interface TermRule {
  readonly startsOn: CalendarDate;
  readonly minimumTermMonths: number;
  readonly noticeDays: number;
}

/**
 * Last day of the minimum term: the day before the matching day of the last month, or that month's last day when it has
 * no matching day (Civil Code, article 143). Without a minimum term it is the first day itself.
 */
export function minimumTermEndsOn({ startsOn, minimumTermMonths }: TermRule): CalendarDate {
  if (minimumTermMonths === 0) return startsOn;
  const matching = addMonths(startsOn, minimumTermMonths);
  return matching.slice(8) === startsOn.slice(8) ? addDays(matching, -1) : matching;
}

/**
 * First day the contract can end when it is cancelled on `requestedOn`: the end of the calendar month in which the notice
 * has run out (and service has begun), but not before the minimum term is over.
 */
export function earliestEndOn(rule: TermRule, requestedOn: CalendarDate): CalendarDate {
  const noticeEndsOn = addDays(requestedOn, rule.noticeDays);
  const monthEnd = endOfMonth(noticeEndsOn < rule.startsOn ? rule.startsOn : noticeEndsOn);
  const minimumEnd = minimumTermEndsOn(rule);
  return minimumEnd > monthEnd ? minimumEnd : monthEnd;
}
