import { Temporal } from 'temporal-polyfill';

/** A moment on the time line. Taken from the transaction (`tx.now`), never from the machine inside a domain. */
export type Instant = Date;

/** Milliseconds in units people speak of. */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

export const plusMs = (at: Instant, ms: number): Instant => new Date(at.getTime() + ms);

/** Parses ISO 8601 with an offset or `Z`; undefined when the text is not such a moment. */
export function parseInstant(text: string): Instant | undefined {
  try {
    return new Date(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    return undefined;
  }
}
