import { sum, type Minor, type RoundingMode } from '@madoguchi/kernel';
import { documentTotals, standardRateOn, type DocumentTotals } from './document-tax.js';
import type { Rating } from './rating.js';

/** The month as a document would total it: each line at the rate of its own period, tax once per rate. */
export const totalsOfRating = (rating: Rating, mode: RoundingMode): DocumentTotals =>
  documentTotals(
    rating.lines.map(({ amountMinor, period }) => ({
      amountMinor,
      taxRateBps: standardRateOn(period.endsOn),
    })),
    mode,
  );

/** Tax included. */
export const totalWithTax = (rating: Rating, mode: RoundingMode): Minor =>
  totalsOfRating(rating, mode).totalMinor;

/** What corrections take off, without tax: zero or negative. */
export const correctionsIn = (rating: Rating): Minor =>
  sum(rating.lines.filter(({ kind }) => kind === 'correction').map(({ amountMinor }) => amountMinor));
