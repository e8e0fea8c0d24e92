import { divide, minor, WHOLE_BPS, type Bps, type Minor } from './money.js';

/** Yen with up to four decimals, as text (`12.5`): a price of one unit is no amount, and no float may touch it. */
export type UnitPrice = string;

const DECIMALS = 4;
const SCALE = 10n ** BigInt(DECIMALS);
const shape = /^\d{1,6}(\.\d{1,4})?$/;

export const isUnitPrice = (text: string): boolean => shape.test(text);

/** @throws RangeError for a text that is no price */
function scaled(price: UnitPrice): bigint {
  if (!isUnitPrice(price)) throw new RangeError(`Not a unit price: ${price}`);
  const [whole = '', decimals = ''] = price.split('.');
  return BigInt(whole + decimals.padEnd(DECIMALS, '0'));
}

const decimalText = (digits: bigint, decimals: number): string => {
  const text = String(digits).padStart(decimals + 1, '0');
  return `${text.slice(0, -decimals)}.${text.slice(-decimals)}`.replace(/\.?0+$/, '');
};

/** The shortest text of the same price: `012.50` → `12.5`. */
export const tidyUnitPrice = (price: UnitPrice): UnitPrice => decimalText(scaled(price), DECIMALS);

/** `units × price`, rounded down once. */
export const priceOfUnits = (price: UnitPrice, units: number): Minor =>
  divide(BigInt(minor(units)) * scaled(price), SCALE, 'down');

/** Whole yen that are never less than the price. */
export const atMostMinor = (price: UnitPrice): Minor => divide(scaled(price), SCALE, 'up');

/** Null when the price has a part of a yen. */
export const wholeMinor = (price: UnitPrice): Minor | null =>
  scaled(price) % SCALE === 0n ? atMostMinor(price) : null;

export const isDearer = (price: UnitPrice, than: UnitPrice): boolean => scaled(price) > scaled(than);

/** The price with a rate on top, exactly: no yen is rounded before there is an amount. */
export const unitPriceWith = (price: UnitPrice, rate: Bps): string =>
  decimalText(scaled(price) * BigInt(WHOLE_BPS + rate), DECIMALS + 4);
