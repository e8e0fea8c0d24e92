import type { CalendarDate } from '@madoguchi/kernel';
import calendar from '@holiday-jp/holiday_jp';
import type { RestName } from '../domain/closed-days.js';

/** National holidays of Japan, substitute ones included, as the Cabinet Office publishes them (1970–2050). */
export const isHoliday = (day: CalendarDate): boolean => day in calendar.holidays;

export const holidayName = (day: CalendarDate): RestName | null => {
  const known = (calendar.holidays as Record<string, { name: string; name_en: string } | undefined>)[day];
  return known ? { ja: known.name, en: known.name_en } : null;
};
