import {
  addDays,
  type CalendarDate,
  dateAt,
  type Instant,
  MINUTE_MS,
  type OpeningHours,
  startOfDay,
  weekday,
} from '@madoguchi/kernel';

/** When a desk works; one without any hours works around the clock. */
export interface WorkingTimes {
  readonly hours: readonly OpeningHours[];
  /** Days on which it rests whatever the weekday. */
  readonly isHoliday: (day: CalendarDate) => boolean;
}

interface Span {
  readonly from: number;
  readonly until: number;
}

/** A desk that opens a minute a week would otherwise be walked through for centuries. */
const FARTHEST_DAYS = 1_500;

/** The moment at which so many minutes of the desk's work have passed since `from`; fractions count. */
export function addWorkingMinutes(times: WorkingTimes, from: Instant, minutes: number): Instant {
  let left = minutes * MINUTE_MS;
  let last = from.getTime();
  for (const span of spansFrom(times, from)) {
    const length = span.until - span.from;
    if (left <= length) return new Date(span.from + left);
    left -= length;
    last = span.until;
  }
  return new Date(last);
}

/** Whole minutes of the desk's work between two moments; 0 when `until` comes first. */
export function workingMinutesBetween(times: WorkingTimes, from: Instant, until: Instant): number {
  let worked = 0;
  for (const span of spansFrom(times, from)) {
    if (span.from >= until.getTime()) break;
    worked += Math.min(span.until, until.getTime()) - span.from;
  }
  return (worked - (worked % MINUTE_MS)) / MINUTE_MS;
}

/** The desk's openings from a moment on, in order; the first one begins at the moment when that lies inside. */
function* spansFrom(times: WorkingTimes, from: Instant): Generator<Span> {
  const start = from.getTime();
  let day = dateAt(from);
  for (let walked = 0; walked < FARTHEST_DAYS; walked += 1, day = addDays(day, 1))
    for (const span of spansOn(times, day))
      if (span.until > start) yield { from: Math.max(span.from, start), until: span.until };
}

function spansOn({ hours, isHoliday }: WorkingTimes, day: CalendarDate): Span[] {
  const midnight = startOfDay(day).getTime();
  const at = (clock: string) => {
    const [hour, minute] = clock.split(':').map(Number) as [number, number];
    return midnight + (hour * 60 + minute) * MINUTE_MS;
  };
  if (hours.length === 0) return [{ from: midnight, until: at('24:00') }];
  if (isHoliday(day)) return [];
  const today = weekday(day);
  return hours
    .filter((opening) => opening.weekday === today)
    .map(({ opensAt, closesAt }) => ({ from: at(opensAt), until: at(closesAt) }))
    .sort((a, b) => a.from - b.from);
}
