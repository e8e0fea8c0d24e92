import {
  addDays,
  addMonths,
  dateAt,
  startOfDay,
  type CalendarDate,
  type FieldProblem,
  type Instant,
} from '@madoguchi/kernel';

/** A quote holds for two weeks, counted in whole days. */
export const QUOTE_DAYS = 14;
/** Service may be booked a year ahead. */
export const LATEST_START_MONTHS = 12;
export const MOST_UNITS = 100_000;

export type QuoteStatus = 'open' | 'signed' | 'expired' | 'withdrawn';
/** What is written down; expiry comes by itself. */
export type StoredQuoteStatus = Exclude<QuoteStatus, 'expired'>;

export function checkQuoteRequest(
  request: { readonly startsOn: CalendarDate; readonly expectedUnits: number },
  today: CalendarDate,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const latest = addMonths(today, LATEST_START_MONTHS);
  if (request.startsOn < today)
    problems.push({ path: 'startsOn', reason: 'startsInThePast', params: { today } });
  if (request.startsOn > latest)
    problems.push({ path: 'startsOn', reason: 'startsTooLate', params: { latest } });
  const units = request.expectedUnits;
  if (!Number.isSafeInteger(units) || units < 0 || units > MOST_UNITS)
    problems.push({ path: 'expectedUnits', reason: 'unitsOutOfRange', params: { max: MOST_UNITS } });
  return problems;
}

/** First moment the quote no longer holds: after its 14th day, or after the day service was to begin. */
export function quoteExpiresAt(now: Instant, startsOn: CalendarDate): Instant {
  const lastDay = addDays(dateAt(now), QUOTE_DAYS);
  return startOfDay(addDays(startsOn < lastDay ? startsOn : lastDay, 1));
}

export const quoteStatusAt = (
  quote: { readonly status: StoredQuoteStatus; readonly expiresAt: Instant },
  now: Instant,
): QuoteStatus => (quote.status === 'open' && now >= quote.expiresAt ? 'expired' : quote.status);
