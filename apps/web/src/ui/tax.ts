import type { RoundingMode } from '../graphql/generated/graphql';

const standardRatePercent = 10;
/** The same in hundredths of a percent. */
export const standardRateBps = 1_000;

const rounded: Readonly<Record<RoundingMode, (amount: number) => number>> = {
  DOWN: Math.floor,
  HALF_UP: Math.round,
  UP: Math.ceil,
};

/** Whole yen with consumption tax, for showing a price; the invoice rounds once per document, in its issuer's way, and decides. */
export const withTax = (amountMinor: number, mode: RoundingMode = 'DOWN'): number =>
  rounded[mode]((amountMinor * (100 + standardRatePercent)) / 100);
