import fc from 'fast-check';
import { sum } from '@madoguchi/kernel';
import { periodOfMonth } from './billing-month.js';
import { countUsage, rateMonth, type PlanTerms } from './rating.js';

const plan: PlanTerms = {
  baseMinor: 30_000,
  includedUnits: 100,
  overageMinor: 220,
  successFeeMinor: 15_000,
  initialFeeMinor: 20_000,
};
const none = { billableCalls: 0, freeCalls: 0, acceptedAppointments: 0 };
const since = (startsOn: string, endsOn: string | null = null, terms = plan) => ({
  startsOn,
  endsOn,
  plan: terms,
});

test('a whole first month owes the base, the set-up fee, each call beyond the included ones and each accepted appointment', () => {
  const rating = rateMonth(since('2026-11-01'), '2026-11', {
    billableCalls: 112,
    freeCalls: 9,
    acceptedAppointments: 2,
  })!;
  expect(rating.lines.map((line) => [line.kind, line.quantity, line.amountMinor])).toEqual([
    ['base', 1, 30_000],
    ['initial', 1, 20_000],
    ['overage', 12, 2_640],
    ['success', 2, 30_000],
  ]);
  expect(rating.taxableMinor).toBe(82_640);
});

test('a month below the minimum is topped up by a line of its own, the set-up fee aside', () => {
  const terms = { ...plan, minimumMinor: 40_000 };
  const quiet = rateMonth(since('2026-11-01', null, terms), '2026-11', { ...none, billableCalls: 110 })!;
  expect(quiet.lines.map((line) => [line.kind, line.amountMinor])).toEqual([
    ['base', 30_000],
    ['initial', 20_000],
    ['overage', 2_200],
    ['minimum', 7_800],
  ]);
  const busy = rateMonth(since('2026-10-01', null, terms), '2026-11', { ...none, acceptedAppointments: 1 })!;
  expect(busy.lines.map((line) => line.kind)).toEqual(['base', 'success']);
  const part = rateMonth(since('2026-12-11', null, terms), '2026-12', none)!;
  expect(part.lines.at(-1)).toMatchObject({ kind: 'minimum', amountMinor: 27_096 - 20_322 }); // 40,000 × 21/31 = 27,096.77
});

test('the set-up fee is charged in the first month only', () => {
  expect(rateMonth(since('2026-10-01'), '2026-11', none)!.lines.map((line) => line.kind)).toEqual(['base']);
  expect(rateMonth(since('2026-11-30'), '2026-11', none)!.lines.map((line) => line.kind)).toEqual([
    'base',
    'initial',
  ]);
});

test('a part month is charged by calendar days, fee and included units each rounded down', () => {
  const rating = rateMonth(since('2026-12-11'), '2026-12', { ...none, billableCalls: 70 })!;
  expect(rating.lines[0]).toMatchObject({ amountMinor: 20_322, part: { days: 21, daysInMonth: 31 } }); // 30,000 × 21/31 = 20,322.58
  expect(rating.includedUnits).toBe(67); // 100 × 21/31 = 67.7
  expect(rating.overageUnits).toBe(3);
});

test('a contract that ends in the month is charged to its last day', () => {
  expect(rateMonth(since('2026-01-01', '2026-11-15'), '2026-11', none)!.taxableMinor).toBe(15_000);
});

test('nothing is owed for a month in which the contract does not run', () => {
  expect(rateMonth(since('2026-12-01'), '2026-11', none)).toBeUndefined();
});

test('free calls never change the bill', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(5_000), (billableCalls, freeCalls) => {
      const with_ = rateMonth(since('2026-11-01'), '2026-11', { ...none, billableCalls, freeCalls })!;
      const without = rateMonth(since('2026-11-01'), '2026-11', { ...none, billableCalls })!;
      expect(with_.lines).toEqual(without.lines);
    }),
  );
});

test('the sum of the lines is the taxable amount, never negative, and never falls when usage grows', () => {
  const terms = fc.record({
    baseMinor: fc.nat(1_000_000),
    includedUnits: fc.nat(5_000),
    overageMinor: fc.nat(10_000),
    successFeeMinor: fc.nat(200_000),
    initialFeeMinor: fc.nat(500_000),
    minimumMinor: fc.nat(1_000_000),
  });
  fc.assert(
    fc.property(
      terms,
      fc.integer({ min: 1, max: 30 }),
      fc.nat(9_999),
      fc.nat(500),
      (own, day, billableCalls, acceptedAppointments) => {
        const contract = since(`2026-11-${String(day).padStart(2, '0')}`, null, own);
        const usage = { billableCalls, freeCalls: 0, acceptedAppointments };
        const rating = rateMonth(contract, '2026-11', usage)!;
        expect(rating.taxableMinor).toBe(sum(rating.lines.map((line) => line.amountMinor)));
        expect(rating.lines.every((line) => line.amountMinor >= 0)).toBe(true);
        const more = rateMonth(contract, '2026-11', { ...usage, billableCalls: billableCalls + 1 })!;
        expect(more.taxableMinor).toBeGreaterThanOrEqual(rating.taxableMinor);
      },
    ),
  );
});

test('splitting a month between two contracts never costs more than one that runs through', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 29 }), (baseMinor, lastDay) => {
      const terms = { ...plan, baseMinor, initialFeeMinor: 0 };
      const end = `2026-11-${String(lastDay).padStart(2, '0')}`;
      const next = `2026-11-${String(lastDay + 1).padStart(2, '0')}`;
      const first = rateMonth(since('2026-01-01', end, terms), '2026-11', none)!.taxableMinor;
      const second = rateMonth(since(next, null, terms), '2026-11', none)!.taxableMinor;
      expect(first + second).toBeLessThanOrEqual(baseMinor);
      expect(first + second).toBeGreaterThanOrEqual(baseMinor - 1);
    }),
  );
});

test('counts that are no counts are refused', () => {
  for (const billableCalls of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => rateMonth(since('2026-11-01'), '2026-11', { ...none, billableCalls })).toThrow(RangeError);
});

test('records are counted by kind and by the rule that decided them', () => {
  expect(
    countUsage([
      { kind: 'call', billable: true },
      { kind: 'call', billable: false },
      { kind: 'appointment', billable: true },
      { kind: 'appointment', billable: false },
    ]),
  ).toEqual({ billableCalls: 1, freeCalls: 1, acceptedAppointments: 1 });
});

test('the month of the rating lies within the calendar month', () => {
  expect(rateMonth(since('2026-11-01'), '2026-11', none)!.period).toEqual(periodOfMonth('2026-11'));
});

test('tiers never change anything but the price of calls, and the lines always are the taxable amount', () => {
  const steps = fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 4 }),
      fc.array(fc.nat(9_999_999), { minLength: 5, maxLength: 5 }),
    )
    .map(([ends, prices]) => {
      const falling = [...prices].sort((a, b) => b - a);
      return [...ends.sort((a, b) => a - b), null].map((upTo, index) => ({
        upTo,
        unitPrice: `${Math.floor(falling[index]! / 10_000)}.${String(falling[index]! % 10_000).padStart(4, '0')}`,
      }));
    });
  fc.assert(
    fc.property(
      steps,
      fc.constantFrom('graduated' as const, 'volume' as const),
      fc.nat(500),
      fc.integer({ min: 1, max: 30 }),
      (own, mode, billableCalls, first) => {
        const startsOn = `2026-11-${String(first).padStart(2, '0')}`;
        const usage = { ...none, billableCalls, acceptedAppointments: 1 };
        const tiered = rateMonth(
          since(startsOn, null, { ...plan, overageTiers: { mode, steps: own } }),
          '2026-11',
          usage,
        )!;
        const flat = rateMonth(since(startsOn), '2026-11', usage)!;
        const others = (rating: typeof flat) => rating.lines.filter(({ kind }) => kind !== 'overage');
        expect(others(tiered)).toEqual(others(flat));
        expect(tiered.taxableMinor).toBe(sum(tiered.lines.map(({ amountMinor }) => amountMinor)));
        for (const line of tiered.lines) {
          expect(Number.isSafeInteger(line.amountMinor)).toBe(true);
          expect(line.unitMinor === null).toBe(line.unitPrice !== undefined);
        }
        const more = rateMonth(
          since(startsOn, null, { ...plan, overageTiers: { mode, steps: own } }),
          '2026-11',
          { ...usage, billableCalls: billableCalls + 1 },
        )!;
        expect(more.taxableMinor).toBeGreaterThanOrEqual(tiered.taxableMinor);
      },
    ),
  );
});
