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

/** An exact number of ten-thousandths as whole yen. */
function roundedTenThousandths(exact: bigint, mode: 'down' | 'half_up' | 'up'): bigint {
  const [whole, rest] = [exact / 10_000n, exact % 10_000n];
  const goesUp = mode === 'up' ? rest > 0n : mode === 'half_up' && rest >= 5_000n;
  return whole + (goesUp ? 1n : 0n);
}

test('totals agree with exact rationals for any document and mode', () => {
  const line = fc.record({ amountMinor: fc.nat(10_000_000), taxRateBps: fc.constantFrom(1_000, 800, 0) });
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 40 }),
      fc.constantFrom('down', 'half_up', 'up'),
      (lines, mode) => {
        // Reckoned apart: every rate that stands on a line, its lines added up, its tax as an exact fraction rounded once.
        const rates = [...new Set(lines.map(({ taxRateBps }) => taxRateBps))].sort((a, b) => b - a);
        const expected = rates.map((rateBps) => {
          const taxable = lines
            .filter(({ taxRateBps }) => taxRateBps === rateBps)
            .reduce((all, { amountMinor }) => all + BigInt(amountMinor), 0n);
          return {
            rateBps,
            taxableMinor: Number(taxable),
            taxMinor: Number(roundedTenThousandths(taxable * BigInt(rateBps), mode)),
          };
        });
        const total = (key: 'taxableMinor' | 'taxMinor') =>
          expected.reduce((all, rate) => all + rate[key], 0);
        expect(documentTotals(lines, mode)).toEqual({
          rates: expected,
          taxableMinor: total('taxableMinor'),
          taxMinor: total('taxMinor'),
          totalMinor: total('taxableMinor') + total('taxMinor'),
        });
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
