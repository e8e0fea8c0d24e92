import { invalid, unsupported } from '../http/errors.js';

const MAX_AMOUNT = 99_999_999;

/** Yen only: it has no minor unit, so an amount of 1000 is 1,000円 and nothing is ever multiplied by 100. */
export function checkCurrency(currency: string | undefined, param = 'currency'): void {
  if (!currency) throw invalid(`Missing required param: ${param}.`, param, 'parameter_missing');
  if (currency !== 'jpy') throw unsupported(`the currency "${currency}" (only jpy)`);
}

/** A payable amount in yen. */
export function checkAmount(amount: number, param = 'amount', least = 1): void {
  if (amount < least) throw invalid(`Amount must be no less than ¥${least}.`, param, 'amount_too_small');
  if (amount > MAX_AMOUNT)
    throw invalid(
      `Amount must be no more than ¥${MAX_AMOUNT.toLocaleString('en')}.`,
      param,
      'amount_too_large',
    );
}

/** Smallest card payment in yen. */
export const LEAST_PAYMENT = 50;

/** One of the two ways to give a unit price. `whole` is null when the decimal one has a fraction of a yen. */
export function amountFrom(
  amount: number | undefined,
  decimal: unknown,
): { whole: number | null; decimal: string } {
  if ((amount === undefined) === (decimal === undefined))
    throw invalid('You must specify exactly one of unit_amount or unit_amount_decimal.', 'unit_amount');
  if (amount !== undefined) return { whole: amount, decimal: String(amount) };
  const text = String(decimal);
  if (!/^-?\d{1,9}(\.\d{1,12})?$/.test(text))
    throw invalid(`Invalid decimal: ${text}`, 'unit_amount_decimal');
  return { whole: Number.isInteger(Number(text)) ? Number(text) : null, decimal: text };
}

/** quantity x decimal unit price, to the nearest yen, halves away from zero, computed without floating point. */
export function multiply(quantity: number, decimal: string): number {
  const [, sign, whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal)!;
  return divideRounded(
    BigInt(`${sign}${whole}${fraction}`) * BigInt(quantity),
    10n ** BigInt(fraction.length),
  );
}

/** Tax of one line to the nearest yen. percentage such as 10 or 8.5; inclusive tax is contained in `amount`. */
export function taxOf(amount: number, percentage: number, inclusive: boolean): number {
  const scaled = BigInt(Math.round(percentage * 10_000));
  const whole = 1_000_000n;
  return divideRounded(BigInt(amount) * scaled, inclusive ? whole + scaled : whole);
}

/** What Stripe Japan keeps: 3.6 % of a card, 3.6 % but at least 120 yen at a convenience store, 1.5 % of a bank transfer. */
export function processingFee(amount: number, method = 'card'): number {
  const share = divideRounded(BigInt(amount) * (method === 'customer_balance' ? 15n : 36n), 1_000n);
  return method === 'konbini' ? Math.max(120, share) : share;
}

export function divideRounded(numerator: bigint, denominator: bigint): number {
  const negative = numerator < 0n;
  const absolute = negative ? -numerator : numerator;
  const rounded = (2n * absolute + denominator) / (2n * denominator);
  return Number(negative ? -rounded : rounded);
}

export const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0);
