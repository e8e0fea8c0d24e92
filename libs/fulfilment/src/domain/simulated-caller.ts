/**
 * Numbers that Japan's numbering plan does not assign (a second block of 0000), so that nobody real is ever shown.
 * Few enough that callers come back, which is what gives an agent a history to look at.
 */
const numbers: readonly string[] = [
  ...Array.from({ length: 30 }, (_, i) => `0900000${String(1001 + i * 137).padStart(4, '0')}`),
  ...Array.from({ length: 18 }, (_, i) => `0300000${String(10 + i * 53).padStart(3, '0')}`),
];
const WITHHELD_EVERY = 12;

/** A caller's number for a random whole number `dice` ≥ 0; null is a caller who withholds it. */
export const simulatedCaller = (dice: number): string | null =>
  dice % WITHHELD_EVERY === 0 ? null : numbers[dice % numbers.length]!;
