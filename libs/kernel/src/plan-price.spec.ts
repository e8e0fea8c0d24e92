import fc from 'fast-check';
import { sum } from './money.js';
import { planMonth } from './plan-price.js';

const plan = { baseMinor: 0, includedUnits: 10, overageMinor: 300, successFeeMinor: 0, minimumMinor: 6_000 };

test('a quiet month is topped up to the minimum, a busy one is not', () => {
  expect(planMonth(plan, { calls: 15, successes: 0 })).toMatchObject({
    overageMinor: 1_500,
    topUpMinor: 4_500,
    totalMinor: 6_000,
  });
  expect(planMonth(plan, { calls: 30, successes: 0 })).toMatchObject({ topUpMinor: 0, totalMinor: 6_000 });
  expect(planMonth(plan, { calls: 31, successes: 0 })).toMatchObject({ topUpMinor: 0, totalMinor: 6_300 });
});

test('the minimum of a part month is pro rata by days, rounded down', () => {
  expect(planMonth(plan, { calls: 0, successes: 0 }, { days: 10, daysInMonth: 31 }).topUpMinor).toBe(1_935); // 1,935.48
});

test('the parts add up, the total is never below the minimum, and more calls never cost less', () => {
  const price = fc.record({
    baseMinor: fc.nat(1_000_000),
    includedUnits: fc.nat(5_000),
    overageMinor: fc.nat(10_000),
    successFeeMinor: fc.nat(200_000),
    minimumMinor: fc.nat(1_000_000),
  });
  fc.assert(
    fc.property(
      price,
      fc.nat(10_000),
      fc.nat(100),
      fc.integer({ min: 1, max: 31 }),
      (own, calls, successes, days) => {
        const part = { days, daysInMonth: 31 };
        const month = planMonth(own, { calls, successes }, part);
        expect(sum([month.baseMinor, month.overageMinor, month.successMinor, month.topUpMinor])).toBe(
          month.totalMinor,
        );
        expect(month.totalMinor).toBeGreaterThanOrEqual(Math.floor((own.minimumMinor * days) / 31));
        expect(planMonth(own, { calls: calls + 1, successes }, part).totalMinor).toBeGreaterThanOrEqual(
          month.totalMinor,
        );
      },
    ),
  );
});
