const standardRatePercent = 10;

/** Whole yen with consumption tax, for showing a price; the invoice rounds once per document and decides. */
export const withTax = (amountMinor: number): number =>
  Math.floor((amountMinor * (100 + standardRatePercent)) / 100);
