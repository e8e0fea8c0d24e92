import type { FieldProblem } from '@madoguchi/kernel';

/** One opening on one weekday; 1 = Monday … 7 = Sunday, `HH:MM`, closing at midnight is `24:00`. */
export interface OpeningHours {
  readonly weekday: number;
  readonly opensAt: string;
  readonly closesAt: string;
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
const weekdays = [1, 2, 3, 4, 5];
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const kanji = '月火水木金土日';

const opening = (weekday: number, opensAt: string, closesAt: string): OpeningHours => ({
  weekday,
  opensAt,
  closesAt,
});

/** Weekdays nine to six: what a desk gets when the bundle's words say nothing we understand. */
export const usualHours: readonly OpeningHours[] = weekdays.map((day) => opening(day, '09:00', '18:00'));

/** Reads a producer's words (「平日9:00〜18:00」「毎日24時間」「月〜土 8時〜翌2時」) into openings; never fails. */
export function hoursFromWords(words: string): OpeningHours[] {
  const text = words.normalize('NFKC');
  const spans = spansIn(text);
  if (!/(休日|土日祝?)[はも]?終日/.test(text)) return spans;
  return [
    ...spans.filter(({ weekday }) => weekday <= 5),
    ...[6, 7].map((day) => opening(day, '00:00', '24:00')),
  ];
}

function spansIn(text: string): OpeningHours[] {
  const days = daysIn(text);
  if (/24時間|24\/7|24 hours/i.test(text)) return days.map((day) => opening(day, '00:00', '24:00'));
  const span =
    /(\d{1,2})(?:[:時](\d{2})?分?)?\s*[〜~～\-–—−から]+\s*(翌)?\s*(?:朝)?(\d{1,2})(?:[:時](\d{2})?分?)?/.exec(
      text,
    );
  if (!span) return [...usualHours];
  const opensAt = hhmm(span[1]!, span[2]);
  const closesAt = hhmm(span[4]!, span[5]);
  if (!clock.test(opensAt) || !isTime(closesAt)) return [...usualHours];
  if (!span[3] && opensAt < closesAt) return days.map((day) => opening(day, opensAt, closesAt));
  // Past midnight: the night belongs to two days, and no shift is longer than a day.
  const morning = closesAt < opensAt ? closesAt : opensAt;
  return days.flatMap((day) => [
    opening(day, opensAt, '24:00'),
    ...(morning > '00:00' ? [opening((day % 7) + 1, '00:00', morning)] : []),
  ]);
}

/** Whether the producer's words promise service on public holidays. */
export const worksOnHolidays = (words: string): boolean =>
  /24時間|年中無休|毎日|祝|24\/7|365/.test(words.normalize('NFKC'));

/** What is wrong with the openings, by path; empty when nothing is. */
export function problemsOfHours(hours: readonly OpeningHours[]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  hours.forEach(({ weekday, opensAt, closesAt }, i) => {
    const path = `hours.${i}`;
    if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7)
      problems.push({ path: `${path}.weekday`, reason: 'outOfRange', params: { min: 1, max: 7 } });
    if (!clock.test(opensAt)) problems.push({ path: `${path}.opensAt`, reason: 'notATime' });
    else if (!isTime(closesAt)) problems.push({ path: `${path}.closesAt`, reason: 'notATime' });
    else if (closesAt <= opensAt) problems.push({ path: `${path}.closesAt`, reason: 'closesBeforeOpening' });
    else if (
      hours.some(
        (other, j) =>
          j < i && other.weekday === weekday && other.opensAt < closesAt && opensAt < other.closesAt,
      )
    )
      problems.push({ path, reason: 'hoursOverlap' });
  });
  return problems;
}

const isTime = (text: string) => clock.test(text) || text === '24:00';
const hhmm = (hour: string, minute = '00') => `${hour.padStart(2, '0')}:${minute}`;

function daysIn(text: string): number[] {
  if (/毎日|年中無休|全日|365/.test(text)) return everyDay;
  const range = /([月火水木金土日])\s*(?:曜日?)?\s*[〜~～\-–−]\s*([月火水木金土日])/.exec(text);
  if (range) {
    const from = kanji.indexOf(range[1]!) + 1;
    const length = ((kanji.indexOf(range[2]!) + 1 - from + 7) % 7) + 1;
    return Array.from({ length }, (_, i) => ((from - 1 + i) % 7) + 1).sort();
  }
  if (/土日/.test(text)) return /平日/.test(text) ? everyDay : [6, 7];
  if (/平日/.test(text)) return /土/.test(text) ? [...weekdays, 6] : weekdays;
  return /24時間/.test(text) ? everyDay : weekdays;
}
