const standardRatePercent = 10;
/** The same in hundredths of a percent. */
export const standardRateBps = 1_000;

/** Whole yen with consumption tax, for showing a price; the invoice rounds once per document and decides. */
export const withTax = (amountMinor: number): number =>
  Math.floor((amountMinor * (100 + standardRatePercent)) / 100);
