import { weekday, type CalendarDate } from '@madoguchi/kernel';
import calendar from '@holiday-jp/holiday_jp';

const SATURDAY = 6;

/** 銀行法施行令 5条: Saturdays, Sundays, national holidays, and 31 December to 3 January. */
export const banksRest = (day: CalendarDate): boolean => {
  const monthDay = day.slice(5);
  return weekday(day) >= SATURDAY || monthDay === '12-31' || monthDay <= '01-03' || day in calendar.holidays;
};
