import { dateAt, daysIn, type CalendarDate, type Instant } from '@madoguchi/kernel';
import { forecastUnits, type UnitForecast } from './forecast.js';
import type { Rating, UsageFact } from './rating.js';

/** Billable calls at the end of the month. Appointments are not forecast: whether one is accepted is the owner's decision. */
export function forecastOfMonth(rating: Rating, today: CalendarDate): UnitForecast {
  const { startsOn, endsOn } = rating.period;
  const elapsedDays = today < startsOn ? 0 : daysIn({ startsOn, endsOn: today > endsOn ? endsOn : today });
  return forecastUnits(rating.billableCalls, elapsedDays, daysIn(rating.period), rating.includedUnits);
}

export interface DayCount {
  readonly on: CalendarDate;
  /** Calls of this day that count. */
  readonly units: number;
}

/** Days with counted calls, in order: what a plot of the month is drawn from. */
export function countedByDay(records: readonly (UsageFact & { readonly occurredAt: Instant })[]): DayCount[] {
  const days = new Map<CalendarDate, number>();
  for (const { kind, billable, freedAt, occurredAt } of records) {
    if (kind !== 'call' || !billable || freedAt) continue;
    const on = dateAt(occurredAt);
    days.set(on, (days.get(on) ?? 0) + 1);
  }
  return [...days].map(([on, units]) => ({ on, units })).sort((a, b) => (a.on < b.on ? -1 : 1));
}
