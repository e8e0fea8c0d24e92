import { joinNights, type OpeningHours, problemsOfHours, splitNights } from '@madoguchi/kernel';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

/** A span as it is typed; one that closes at or before its opening ends on the next day. */
interface TypedSpan {
  readonly id: string;
  readonly opensAt: string;
  readonly closesAt: string;
}
/** A weekday of the form; a closed one keeps what was typed. */
export interface DayRow {
  readonly day: Weekday;
  readonly isOpen: boolean;
  readonly spans: readonly TypedSpan[];
}

export const MOST_SPANS_A_DAY = 4;

export const newSpan = (opensAt = '09:00', closesAt = '18:00'): TypedSpan => ({
  id: crypto.randomUUID(),
  opensAt,
  closesAt,
});

export function rowsOf(spans: readonly OpeningHours[]): DayRow[] {
  const typed = joinNights(spans);
  return weekdays.map((day) => {
    const own = typed.filter(({ weekday }) => weekday === day);
    return {
      day,
      isOpen: own.length > 0,
      spans: own.length > 0 ? own.map(({ opensAt, closesAt }) => newSpan(opensAt, closesAt)) : [newSpan()],
    };
  });
}

const typedIn = (rows: readonly DayRow[]): OpeningHours[] =>
  rows
    .filter(({ isOpen }) => isOpen)
    .flatMap(({ day, spans }) => spans.map(({ opensAt, closesAt }) => ({ weekday: day, opensAt, closesAt })));

export const spansOf = (rows: readonly DayRow[]): OpeningHours[] => splitNights(typedIn(rows));

export interface DayProblem {
  readonly day: Weekday;
  readonly what: 'missing' | 'overlap';
}

/** The first thing to mend of each day. A night that runs into the next day's hours is told of the later day. */
export function problemsOfRows(rows: readonly DayRow[]): DayProblem[] {
  const missing = rows.filter(
    ({ isOpen, spans }) => isOpen && spans.some(({ opensAt, closesAt }) => !opensAt || !closesAt),
  );
  if (missing.length > 0) return missing.map(({ day }) => ({ day, what: 'missing' }));
  const kept = spansOf(rows);
  const days = problemsOfHours(kept).map(({ path }) => kept[Number(path.split('.')[1])]!.weekday);
  return weekdays.filter((day) => days.includes(day)).map((day) => ({ day, what: 'overlap' }));
}
