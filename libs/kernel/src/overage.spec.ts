import fc from 'fast-check';
import { sum } from './money.js';
import { priceOverage, type OverageTiers } from './overage.js';
import { planMonth } from './plan-price.js';
import {
  atMostMinor,
  isUnitPrice,
  priceOfUnits,
  tidyUnitPrice,
  unitPriceWith,
  wholeMinor,
} from './unit-price.js';

const whole = { days: 30, daysInMonth: 30 };
const amounts = (tiers: OverageTiers, units: number, part = whole) =>
  priceOverage(tiers, units, part).map((each) => [each.from, each.units, each.unitPrice, each.amountMinor]);
const cost = (tiers: OverageTiers, units: number, part = whole) =>
  sum(priceOverage(tiers, units, part).map(({ amountMinor }) => amountMinor));

const steps = [
  { upTo: 50, unitPrice: '220.5' },
  { upTo: 100, unitPrice: '180.25' },
  { upTo: null, unitPrice: '150' },
];

test('graduated: each call costs the price of its step, and each step is rounded down once', () => {
  const tiers: OverageTiers = { mode: 'graduated', steps };
  expect(amounts(tiers, 0)).toEqual([]);
  expect(amounts(tiers, 50)).toEqual([[1, 50, '220.5', 11_025]]);
  expect(amounts(tiers, 101)).toEqual([
    [1, 50, '220.5', 11_025],
    [51, 50, '180.25', 9_012], // 9,012.5
    [101, 1, '150', 150],
  ]);
});

test('volume: all calls cost the price their number reaches, never more than the next step would', () => {
  const tiers: OverageTiers = { mode: 'volume', steps };
  expect(amounts(tiers, 3)).toEqual([[1, 3, '220.5', 661]]); // 661.5
  expect(priceOverage(tiers, 50, whole)).toMatchObject([{ amountMinor: 9_192, cappedAt: 51 }]); // 51 × 180.25, not 11,025
  expect(amounts(tiers, 51)).toEqual([[51, 51, '180.25', 9_192]]);
  expect(amounts(tiers, 200)).toEqual([[101, 200, '150', 30_000]]);
});

test('a part month has shorter steps, rounded down; a step without a call is gone', () => {
  expect(amounts({ mode: 'graduated', steps }, 60, { days: 16, daysInMonth: 31 })).toEqual([
    [1, 25, '220.5', 5_512], // 50 × 16/31 = 25.8
    [26, 26, '180.25', 4_686], // up to 100 × 16/31 = 51.6
    [52, 9, '150', 1_350],
  ]);
  const early = [
    { upTo: 10, unitPrice: '300' },
    { upTo: null, unitPrice: '100' },
  ];
  expect(amounts({ mode: 'volume', steps: early }, 2, { days: 1, daysInMonth: 31 })).toEqual([
    [1, 2, '100', 200],
  ]);
});

test('a price is a text of yen with at most four decimals', () => {
  for (const good of ['0', '12', '12.5', '0.0001', '100000', '012.50']) expect(isUnitPrice(good)).toBe(true);
  for (const bad of ['', '.5', '12.', '-1', '1e3', '1.00001', '１２', '1,000', ' 1', '12.5\n'])
    expect(isUnitPrice(bad)).toBe(false);
  expect(['012.50', '3.0', '0.0500', '100'].map(tidyUnitPrice)).toEqual(['12.5', '3', '0.05', '100']);
  expect(['12.5', '12', '0.0001'].map(atMostMinor)).toEqual([13, 12, 1]);
  expect(['12.5', '12.0'].map(wholeMinor)).toEqual([null, 12]);
  expect(['12.5', '220', '0.3333'].map((price) => unitPriceWith(price, 1_000))).toEqual([
    '13.75',
    '242',
    '0.36663',
  ]);
  expect(() => priceOfUnits('abc', 1)).toThrow(RangeError);
});

const price = fc
  .tuple(fc.nat(5_000), fc.nat(9_999))
  .map(([yen, part]) => tidyUnitPrice(`${yen}.${String(part).padStart(4, '0')}`));
const someSteps = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 4 }),
    fc.array(price, { minLength: 5, maxLength: 5 }),
  )
  .map(([ends, prices]) =>
    [...ends.sort((a, b) => a - b), null].map((upTo, index) => ({ upTo, unitPrice: prices[index]! })),
  );
const falling = someSteps.map((found) => {
  const prices = found.map(({ unitPrice }) => unitPrice).sort((a, b) => Number(b) - Number(a));
  return found.map(({ upTo }, index) => ({ upTo, unitPrice: prices[index]! }));
});
const part = fc.integer({ min: 1, max: 31 }).map((days) => ({ days, daysInMonth: 31 }));

test('graduated: one more call costs between nothing and the price of its step, whatever the prices', () => {
  fc.assert(
    fc.property(someSteps, fc.nat(600), part, (found, units, days) => {
      const tiers: OverageTiers = { mode: 'graduated', steps: found };
      const more = priceOverage(tiers, units + 1, days);
      const difference = sum(more.map(({ amountMinor }) => amountMinor)) - cost(tiers, units, days);
      expect(difference).toBeGreaterThanOrEqual(0);
      expect(difference).toBeLessThanOrEqual(atMostMinor(more.at(-1)!.unitPrice));
      expect(sum(more.map((each) => each.units))).toBe(units + 1);
    }),
  );
});

test('volume: more calls never cost less, and never more than graduated would', () => {
  fc.assert(
    fc.property(falling, fc.nat(600), part, (found, units, days) => {
      const tiers: OverageTiers = { mode: 'volume', steps: found };
      expect(cost(tiers, units + 1, days)).toBeGreaterThanOrEqual(cost(tiers, units, days));
      const graduated = { ...tiers, mode: 'graduated' } as const;
      // Graduated rounds down once per step, volume once.
      expect(cost(tiers, units, days)).toBeLessThanOrEqual(cost(graduated, units, days) + found.length);
    }),
  );
});

test('a part is its units times its price, rounded down once, unless a later step caps it', () => {
  fc.assert(
    fc.property(
      falling,
      fc.constantFrom('graduated', 'volume' as const),
      fc.nat(600),
      part,
      (found, mode, units, days) => {
        for (const each of priceOverage({ mode, steps: found }, units, days)) {
          const exact = BigInt(each.units) * BigInt(each.unitPrice.split('.')[0] + (each.unitPrice.split('.')[1] ?? '').padEnd(4, '0')); // prettier-ignore
          if (each.cappedAt === null) expect(BigInt(each.amountMinor)).toBe(exact / 10_000n);
          else expect(BigInt(each.amountMinor)).toBeLessThan(exact / 10_000n);
        }
      },
    ),
  );
});

test('one tier without an end is the same as one price', () => {
  fc.assert(
    fc.property(
      fc.nat(5_000),
      fc.nat(300),
      part,
      fc.constantFrom('graduated', 'volume' as const),
      (yen, calls, days, mode) => {
        const plan = { baseMinor: 9_800, includedUnits: 20, overageMinor: yen, successFeeMinor: 0 };
        const tiers: OverageTiers = { mode, steps: [{ upTo: null, unitPrice: String(yen) }] };
        expect(planMonth({ ...plan, overageTiers: tiers }, { calls, successes: 0 }, days)).toEqual(
          planMonth(plan, { calls, successes: 0 }, days),
        );
      },
    ),
  );
});
