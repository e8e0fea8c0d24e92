import { addDays, tidyWays, type CalendarDate, type Minor, type WayToPay } from '@madoguchi/kernel';
import { dueOn } from './billing-month.js';

export { waysToPay, type BankDetails, type WayToPay } from '@madoguchi/kernel';

/** All but the card: the client pays by itself, until a day. */
export type SentWay = Exclude<WayToPay, 'card'>;

export const isSent = (way: WayToPay): way is SentWay => way !== 'card';

/** Stripe charges no card less than 50 yen. */
export const SMALLEST_CHARGE_MINOR = 50;

/** What a convenience store takes at its counter. */
const counter = { leastMinor: 120, mostMinor: 300_000 } as const;

/**
 * What is left of what the platform offers and the plan allows. A deposit is taken on the page that stores the card, so until
 * it is paid only the card is left.
 */
export function offeredWays(
  platform: readonly WayToPay[],
  plan: readonly WayToPay[],
  depositDueMinor: Minor,
): WayToPay[] {
  if (depositDueMinor > 0) return ['card'];
  return tidyWays(platform.filter((way) => plan.includes(way)));
}

/** An amount that no counter takes is asked for by bank transfer. */
export function wayForAmount(way: WayToPay, dueMinor: Minor): WayToPay {
  if (way !== 'konbini') return way;
  return dueMinor >= counter.leastMinor && dueMinor <= counter.mostMinor ? 'konbini' : 'transfer';
}

/** No rest of an invoice that was sent or charged already may be smaller: nobody could pay it. */
export const smallestRest = (way: WayToPay): Minor =>
  way === 'konbini' ? counter.leastMinor : SMALLEST_CHARGE_MINOR;

/** Days between the invoice and its due day that a client has at least to go to the bank. */
const DAYS_AT_LEAST = 10;

/** The end of the month of issue like every invoice, but never sooner than a person can pay. */
export function sentDueOn(issuedOn: CalendarDate): CalendarDate {
  const least = addDays(issuedOn, DAYS_AT_LEAST);
  const end = dueOn(issuedOn);
  return end > least ? end : least;
}
