import type { FieldProblem } from './refusal.js';

/** One opening on one weekday; 1 = Monday … 7 = Sunday, `HH:MM`, closing at midnight is `24:00`. */
export interface OpeningHours {
  readonly weekday: number;
  readonly opensAt: string;
  readonly closesAt: string;
}

/** When somebody answers in a usual week; a day may have several spans. */
export interface ServiceHours {
  readonly spans: readonly OpeningHours[];
  readonly closedOnHolidays: boolean;
  /** What days and times cannot say. */
  readonly note: string | null;
}

/** Four a day. */
export const MOST_SPANS = 28;

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
export const weekdays: readonly number[] = [1, 2, 3, 4, 5];
export const everyDay: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

export const openingsOn = (
  days: readonly number[],
  opensAt: string,
  closesAt: string,
): readonly OpeningHours[] => days.map((weekday) => ({ weekday, opensAt, closesAt }));

/** Weekdays nine to six: what stands where words say nothing we understand. */
export const usualHours: readonly OpeningHours[] = openingsOn(weekdays, '09:00', '18:00');

export const isClock = (text: string): boolean => clock.test(text);
export const isClosingTime = (text: string): boolean => clock.test(text) || text === '24:00';

/** What is wrong with the openings, by path; empty when nothing is. */
export function problemsOfHours(hours: readonly OpeningHours[], at = 'hours'): FieldProblem[] {
  const problems: FieldProblem[] = [];
  hours.forEach((span, i) => {
    const { weekday, opensAt, closesAt } = span;
    const path = `${at}.${i}`;
    if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7)
      problems.push({ path: `${path}.weekday`, reason: 'outOfRange', params: { min: 1, max: 7 } });
    if (!isClock(opensAt)) problems.push({ path: `${path}.opensAt`, reason: 'notATime' });
    else if (!isClosingTime(closesAt)) problems.push({ path: `${path}.closesAt`, reason: 'notATime' });
    else if (closesAt <= opensAt) problems.push({ path: `${path}.closesAt`, reason: 'closesBeforeOpening' });
    else if (hours.slice(0, i).some((other) => spansOverlap(other, span)))
      problems.push({ path, reason: 'hoursOverlap' });
  });
  return problems;
}

export const spansOverlap = (one: OpeningHours, other: OpeningHours): boolean =>
  one.weekday === other.weekday && one.opensAt < other.closesAt && other.opensAt < one.closesAt;

/** Monday first, earliest first; spans that touch are one. */
export function tidySpans(spans: readonly OpeningHours[]): OpeningHours[] {
  const tidied: OpeningHours[] = [];
  for (const { weekday, opensAt, closesAt } of [...spans].sort(
    (a, b) => a.weekday - b.weekday || (a.opensAt < b.opensAt ? -1 : 1),
  )) {
    const last = tidied.at(-1);
    if (last?.weekday === weekday && last.closesAt >= opensAt)
      tidied[tidied.length - 1] = {
        ...last,
        closesAt: last.closesAt > closesAt ? last.closesAt : closesAt,
      };
    else tidied.push({ weekday, opensAt, closesAt });
  }
  return tidied;
}

/** Whether somebody answers on that weekday from one time to the other without a break. */
export const coversSpan = (spans: readonly OpeningHours[], wanted: OpeningHours): boolean =>
  tidySpans(spans).some(
    ({ weekday, opensAt, closesAt }) =>
      weekday === wanted.weekday && opensAt <= wanted.opensAt && wanted.closesAt <= closesAt,
  );

/** The same days, times, holidays and note, however they are put. */
export const areSameHours = (some: ServiceHours, others: ServiceHours): boolean =>
  some.closedOnHolidays === others.closedOnHolidays &&
  some.note === others.note &&
  JSON.stringify(tidySpans(some.spans)) === JSON.stringify(tidySpans(others.spans));
