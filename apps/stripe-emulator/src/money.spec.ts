import fc from 'fast-check';
import { decodeForm } from './http/form.js';
import { amountFrom, divideRounded, multiply, processingFee, taxOf } from './resources/money.js';

const amounts = fc.integer({ min: -99_999_999, max: 99_999_999 });

test('rounding is to the nearest yen and symmetric about zero', () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 100_000 }), (n, d) => {
      const rounded = divideRounded(BigInt(n), BigInt(d));
      expect(Math.abs(rounded * d - n) * 2).toBeLessThanOrEqual(d);
      expect(divideRounded(BigInt(-n), BigInt(d)) + rounded).toBe(0);
    }),
  );
});

test('inclusive tax and its base make the amount, and exclusive tax of that base comes back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom(8, 10), (amount, percentage) => {
      const tax = taxOf(amount, percentage, true);
      expect(Math.abs(taxOf(amount - tax, percentage, false) - tax)).toBeLessThanOrEqual(1);
    }),
  );
});

test.each([
  [3, '220.5', 662],
  [1, '0.5', 1],
  [-1, '0.5', -1],
  [7, '-10.1', -71],
  [0, '12.3', 0],
])('%d times %s is %d', (quantity, unit, yen) => expect(multiply(quantity, unit)).toBe(yen));

test('yen stay yen, and Stripe keeps 3.6 %', () => {
  expect(amountFrom(30_000, undefined)).toEqual({ whole: 30_000, decimal: '30000' });
  expect(amountFrom(undefined, '220.5')).toEqual({ whole: null, decimal: '220.5' });
  expect(() => amountFrom(1, '1')).toThrow('exactly one');
  expect([processingFee(10_000), processingFee(44_700), processingFee(1)]).toEqual([360, 1_609, 0]);
});

test('any nested parameters survive the form encoding', () => {
  const key = fc.stringMatching(/^[a-z_]{1,8}$/).filter((k) => k !== '__proto__');
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      fc.string({ unit: 'binary' }).map((s) => s.toWellFormed()),
      fc.dictionary(key, tie('node'), { minKeys: 1, maxKeys: 3 }),
    ),
  }));
  const encode = (value: unknown, name: string): string[] =>
    typeof value === 'string'
      ? [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`]
      : Object.entries(value as object).flatMap(([k, v]) => encode(v, `${name}[${k}]`));
  fc.assert(
    fc.property(fc.dictionary(key, tree.node, { maxKeys: 4 }), (given) => {
      const text = Object.entries(given)
        .flatMap(([k, v]) => encode(v, k))
        .join('&');
      expect(JSON.parse(JSON.stringify(decodeForm(text)))).toEqual(JSON.parse(JSON.stringify(given)));
    }),
  );
});
