import type { CalendarDate } from '@madoguchi/kernel';
import calendar from '@holiday-jp/holiday_jp';

/** National holidays of Japan, substitute ones included, as the Cabinet Office publishes them (1970–2050). */
export const isHoliday = (day: CalendarDate): boolean => day in calendar.holidays;
