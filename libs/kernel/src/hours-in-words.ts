import { everyDay, tidySpans, type OpeningHours, type ServiceHours } from './opening-hours.js';

type Language = 'ja' | 'en';

const dayNames = {
  ja: ['月', '火', '水', '木', '金', '土', '日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;
const words = {
  ja: {
    daily: '毎日',
    weekdays: '平日',
    whole: '24時間',
    next: '翌',
    to: '〜',
    and: '、',
    holidays: '（祝日は休み）',
  },
  en: {
    daily: 'Every day',
    weekdays: 'Weekdays',
    whole: '24 hours',
    next: 'next day ',
    to: '–',
    and: ', ',
    holidays: ' (closed on public holidays)',
  },
} as const;

/** 1 = Monday … 7 = Sunday. */
export const dayName = (weekday: number, language: Language): string => dayNames[language][weekday - 1]!;

/** 「平日 9:00〜18:00、土 9:00〜12:00」, as somebody would write it; a night is told once, on the day it begins. */
export function hoursInWords(hours: ServiceHours, language: Language): string {
  const { and, holidays } = words[language];
  const lines = linesOfHours(hours, language);
  const plainWeekdays = lines.length === 1 && lines[0]!.startsWith(words[language].weekdays);
  return lines.join(and) + (hours.closedOnHolidays && !plainWeekdays ? holidays : '');
}

/** One line per run of days with the same times, Monday first; nothing of holidays but that weekdays mean days without one. */
export function linesOfHours({ spans, closedOnHolidays }: ServiceHours, language: Language): string[] {
  const byDay = timesByDay(tidySpans(spans), language);
  const lines: string[] = [];
  for (let start = 0; start < 7;) {
    let end = start;
    while (end + 1 < 7 && byDay[end + 1] === byDay[start]) end += 1;
    if (byDay[start]) lines.push(`${daysInWords(start, end, closedOnHolidays, language)} ${byDay[start]}`);
    start = end + 1;
  }
  return lines;
}

function daysInWords(start: number, end: number, closedOnHolidays: boolean, language: Language): string {
  const { daily, weekdays, to } = words[language];
  if (start === 0 && end === 6) return daily;
  if (start === 0 && end === 4 && closedOnHolidays) return weekdays;
  const names = dayNames[language];
  return start === end ? names[start]! : `${names[start]!}${to}${names[end]!}`;
}

function timesByDay(spans: readonly OpeningHours[], language: Language): string[] {
  const on = (day: number) => spans.filter(({ weekday }) => weekday === day);
  const before = (day: number) => (day === 1 ? 7 : day - 1);
  const after = (day: number) => (day % 7) + 1;
  const isWhole = ({ opensAt, closesAt }: OpeningHours) => opensAt === '00:00' && closesAt === '24:00';
  const isEvening = (span: OpeningHours) => span.closesAt === '24:00' && !isWhole(span);
  /** When the night that ends on this day is over. */
  const morning = (day: number) =>
    on(day).find((span) => span.opensAt === '00:00' && !isWhole(span))?.closesAt;
  const usualMorning = everyDay.flatMap((day) =>
    on(before(day)).some(isEvening) ? (morning(day) ?? []) : [],
  )[0];
  const nightEnd = (day: number) =>
    morning(after(day)) ?? (on(after(day)).some(isWhole) ? usualMorning : undefined);
  const belongsToNight = (day: number, span: OpeningHours) =>
    span.opensAt === '00:00' &&
    !isWhole(span) &&
    (on(before(day)).some(isEvening) || (on(before(day)).some(isWhole) && span.closesAt === usualMorning));
  const { to, whole, next, and } = words[language];
  return everyDay.map((day) =>
    on(day)
      .filter((span) => !belongsToNight(day, span))
      .map((span) => {
        if (isWhole(span)) return whole;
        const end = isEvening(span) ? nightEnd(day) : undefined;
        return `${clock(span.opensAt)}${to}${end ? `${next}${clock(end)}` : clock(span.closesAt)}`;
      })
      .join(and),
  );
}

const clock = (text: string) => text.replace(/^0/, '');
