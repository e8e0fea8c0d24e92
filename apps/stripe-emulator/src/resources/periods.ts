export interface Interval {
  interval: string;
  interval_count: number;
}

/** `times` intervals after `start` (epoch seconds). Months are counted in UTC and clamp: 31 January + 1 month is 28 February. */
export function addInterval(start: number, { interval, interval_count: count }: Interval, times = 1): number {
  const n = count * times;
  if (interval === 'day') return start + n * 86_400;
  if (interval === 'week') return start + n * 7 * 86_400;
  const from = new Date(start * 1000);
  const months = interval === 'year' ? 12 * n : n;
  const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1);
  const { year, month } = { year: new Date(first).getUTCFullYear(), month: new Date(first).getUTCMonth() };
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(from.getUTCDate(), lastDay);
  return Date.UTC(year, month, day) / 1000 + (start % 86_400);
}

/** The period that contains `now`, counted from the anchor so that a short month shortens nothing after it. */
export function periodAt(anchor: number, interval: Interval, now: number): { start: number; end: number } {
  let n = 0;
  if (now >= anchor) while (addInterval(anchor, interval, n + 1) <= now) n += 1;
  else while (addInterval(anchor, interval, n) > now) n -= 1;
  return { start: addInterval(anchor, interval, n), end: addInterval(anchor, interval, n + 1) };
}

interface AnchorConfig {
  day_of_month: number;
  hour?: number;
  minute?: number;
  month?: number;
  second?: number;
}

/** The next moment that matches the configuration, in UTC; a day that a month does not have means its last day. */
export function anchorFrom(config: AnchorConfig, now: number): number {
  const today = new Date(now * 1000);
  const time =
    config.hour === undefined
      ? now % 86_400
      : config.hour * 3600 + (config.minute ?? 0) * 60 + (config.second ?? 0);
  for (let ahead = 0; ; ahead += 1) {
    const first = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + ahead, 1));
    if (config.month !== undefined && first.getUTCMonth() + 1 !== config.month) continue;
    const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
    const at = first.getTime() / 1000 + (Math.min(config.day_of_month, lastDay) - 1) * 86_400 + time;
    if (at >= now) return at;
  }
}
