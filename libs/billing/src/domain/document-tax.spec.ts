import fc from 'fast-check';
import { documentTotals, standardRateOn } from './document-tax.js';

test('tax is rounded once per rate: three lines of 105 yen owe 31 yen, not 30', () => {
  const lines = Array.from({ length: 3 }, () => ({ amountMinor: 105, taxRateBps: 1_000 }));
  expect(documentTotals(lines, 'down')).toMatchObject({ taxableMinor: 315, taxMinor: 31, totalMinor: 346 });
});

test('mixed rates are totalled apart, highest first', () => {
  const totals = documentTotals(
    [
      { amountMinor: 1_005, taxRateBps: 800 },
      { amountMinor: 999, taxRateBps: 1_000 },
    ],
    'down',
  );
  expect(totals.rates).toEqual([
    { rateBps: 1_000, taxableMinor: 999, taxMinor: 99 },
    { rateBps: 800, taxableMinor: 1_005, taxMinor: 80 },
  ]);
});

test('totals agree with exact rationals for any document and mode', () => {
  const line = fc.record({ amountMinor: fc.nat(10_000_000), taxRateBps: fc.constantFrom(1_000, 800, 0) });
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 40 }),
      fc.constantFrom('down', 'half_up', 'up'),
      (lines, mode) => {
        const totals = documentTotals(lines, mode);
        for (const rate of totals.rates) {
          const exact = lines
            .filter((each) => each.taxRateBps === rate.rateBps)
            .reduce((all, each) => all + BigInt(each.amountMinor) * BigInt(rate.rateBps), 0n);
          const tax = BigInt(rate.taxMinor) * 10_000n;
          if (mode === 'down') expect(tax <= exact && exact - tax < 10_000n).toBe(true);
          else if (mode === 'up') expect(tax >= exact && tax - exact < 10_000n).toBe(true);
          else expect(tax - exact <= 5_000n && exact - tax < 5_000n).toBe(true);
        }
        expect(totals.totalMinor).toBe(totals.taxableMinor + totals.taxMinor);
      },
    ),
    { numRuns: 1_000 },
  );
});

test('an empty document owes nothing', () => {
  expect(documentTotals([], 'down')).toEqual({ rates: [], taxableMinor: 0, taxMinor: 0, totalMinor: 0 });
});

test('the rate is the one in force on the day', () => {
  expect([standardRateOn('2026-11-30'), standardRateOn('2019-09-30')]).toEqual([1_000, 800]);
  expect(() => standardRateOn('1980-01-01')).toThrow(RangeError);
});
