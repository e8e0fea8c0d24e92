import i18next from 'i18next';
import { currentLanguage } from './index';

// The product serves Japan first: instants are shown on Japanese clocks wherever the reader is.
const zone = 'Asia/Tokyo';
const locale = () => (currentLanguage() === 'ja' ? 'ja-JP' : 'en-GB');

const widenBrackets = (text: string) =>
  currentLanguage() === 'ja' ? text.replace(/\(([^)]*)\)/g, '\uFF08$1\uFF09') : text;

const calendar = (date: string) => new Date(`${date.slice(0, 10)}T00:00:00Z`);

/** 38280 -> the amount with its currency word, as the language writes it. */
export const formatYen = (amountMinor: number): string => {
  const amount = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 }).format(Math.abs(amountMinor));
  return i18next.t(amountMinor < 0 ? 'common:yenMinus' : 'common:yen', { amount });
};

/** The price of one unit as its exact text of yen ("1220.5"): a price may have parts of a yen, an amount never. */
export const formatUnitPrice = (price: string): string => {
  const [whole, decimals] = price.split('.');
  const amount = new Intl.NumberFormat('en-US').format(Number(whole));
  return i18next.t('common:yen', { amount: decimals === undefined ? amount : `${amount}.${decimals}` });
};

export const formatNumber = (value: number, digits = 0): string =>
  new Intl.NumberFormat('en-US', { maximumFractionDigits: digits }).format(value);

/** Calendar date (YYYY-MM-DD) with weekday; the year only where it helps. */
export const formatDate = (date: string, withYear = true): string =>
  widenBrackets(
    new Intl.DateTimeFormat(locale(), {
      ...(withYear ? { year: 'numeric' } : {}),
      month: currentLanguage() === 'ja' ? 'long' : 'short',
      day: 'numeric',
      weekday: 'short',
      timeZone: 'UTC',
    }).format(calendar(date)),
  );

/** A day as short as it can be told, for the axis of a plot. */
export const formatTick = (date: string): string =>
  widenBrackets(
    new Intl.DateTimeFormat(locale(), {
      month: 'numeric',
      day: 'numeric',
      weekday: 'short',
      timeZone: 'UTC',
    }).format(calendar(date)),
  );

export const formatMonth = (date: string): string =>
  new Intl.DateTimeFormat(locale(), { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    calendar(date),
  );

/** Instant (ISO) as day, weekday and 24 h clock in Japan. */
export const formatMoment = (instant: string): string => {
  const at = new Date(instant);
  const day = new Intl.DateTimeFormat(locale(), {
    month: currentLanguage() === 'ja' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
    timeZone: zone,
  }).format(at);
  const time = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(at);
  return currentLanguage() === 'ja' ? widenBrackets(`${day}${time}`) : `${day}, ${time}`;
};

/** A deadline as people say it: what ends at midnight is good until the day before. */
export const formatDeadline = (instant: string): string => {
  const lastMinute = formatMoment(new Date(Date.parse(instant) - 60_000).toISOString());
  return /23:59$/.test(lastMinute) ? lastMinute.replace(/,? ?23:59$/, '') : formatMoment(instant);
};

/** An instant that may be read years later, such as a signature. */
export const formatMomentOfYear = (instant: string): string => {
  const year = dateInJapan(new Date(instant)).slice(0, 4);
  return i18next.t('common:momentOfYear', { year, moment: formatMoment(instant) });
};

/** Calendar date in Japan of an instant, for comparing with plain dates. */
export const dateInJapan = (instant: Date): string => {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant);
  return parts.slice(0, 10);
};
