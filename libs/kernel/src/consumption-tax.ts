import type { CalendarDate } from './calendar.js';
import type { Bps } from './money.js';

/** Japanese consumption tax, standard rate. The rate of a line is decided by the last day of its period. */
const standardRates: readonly { readonly from: CalendarDate; readonly rateBps: Bps }[] = [
  { from: '2019-10-01', rateBps: 1_000 },
  { from: '2014-04-01', rateBps: 800 },
];

/** @throws RangeError for a day before the first known rate */
export function standardRateOn(date: CalendarDate): Bps {
  const rate = standardRates.find(({ from }) => from <= date);
  if (!rate) throw new RangeError(`No consumption tax rate is known for ${date}`);
  return rate.rateBps;
}
