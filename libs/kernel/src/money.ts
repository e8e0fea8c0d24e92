/**
 * Amounts in the currency's smallest unit, as safe integers. JPY has no minor unit: 1 minor = 1 yen.
 * This is the only file of the product that may round.
 */
export type Minor = number;
export type Currency = 'JPY';
/** Basis points: 10,000 = the whole. */
export type Bps = number;
export type RoundingMode = 'down' | 'half_up' | 'up';

export const WHOLE_BPS: Bps = 10_000;

export function minor(value: number): Minor {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not an amount in minor units: ${value}`);
  return value;
}

/** Integer division with an explicit rounding mode; exact because it runs on bigint. `up` and `down` are seen from zero. */
export function divide(numerator: bigint, denominator: bigint, mode: RoundingMode): Minor {
  if (denominator <= 0n) throw new RangeError('Denominator must be positive');
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  const quotient = size / denominator;
  const rest = size % denominator;
  const up = mode === 'up' ? rest > 0n : mode === 'half_up' ? rest * 2n >= denominator : false;
  const rounded = up ? quotient + 1n : quotient;
  return minor(Number(negative ? -rounded : rounded));
}

/** `amount × rate`, rounded once. */
export const applyBps = (amount: Minor, rate: Bps, mode: RoundingMode = 'down'): Minor =>
  divide(BigInt(minor(amount)) * BigInt(rate), BigInt(WHOLE_BPS), mode);

/** `amount × part ÷ whole`, rounded once; for part months. */
export const proRata = (amount: Minor, part: number, whole: number, mode: RoundingMode = 'down'): Minor =>
  divide(BigInt(minor(amount)) * BigInt(part), BigInt(whole), mode);

export const sum = (amounts: Iterable<Minor>): Minor => {
  let total = 0;
  for (const amount of amounts) total += amount;
  return minor(total);
};

/**
 * Splits `total` by `weights` so that the parts add up to the whole (largest remainder; ties go to the earlier part).
 * @throws RangeError when no weight is positive or one is negative.
 */
export function allocate(total: Minor, weights: readonly number[]): Minor[] {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0))
    throw new RangeError('Weights must be whole and not negative');
  const whole = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (whole === 0n) throw new RangeError('At least one weight must be positive');
  const sign = total < 0 ? -1 : 1;
  const size = BigInt(Math.abs(minor(total)));
  const parts = weights.map((weight) => ({
    share: (size * BigInt(weight)) / whole,
    rest: (size * BigInt(weight)) % whole,
  }));
  const missing = Number(size - parts.reduce((all, part) => all + part.share, 0n));
  const byRest = parts
    .map((_, index) => index)
    .sort((a, b) => compare(parts[b]!.rest, parts[a]!.rest) || a - b);
  const extra = new Set(byRest.slice(0, missing));
  return parts.map((part, index) => minor(sign * (Number(part.share) + (extra.has(index) ? 1 : 0)) || 0));
}

const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);

/** The amount as Stripe wants it. One table of exponents, so that a yen is never multiplied by a hundred. */
const stripeExponent: Record<Currency, number> = { JPY: 0 };
export const toStripeAmount = (amount: Minor, currency: Currency): number =>
  minor(amount) * 10 ** stripeExponent[currency];
