import fc from 'fast-check';
import {
  alertsDue,
  callsWithin,
  defaultRule,
  isCapReached,
  problemsOfRule,
  type SpendingRule,
} from './spending.js';

/** 30,000 a month with 100 calls, 220 for each further one. */
const costMinor = (calls: number) => 30_000 + (calls > 100 ? calls - 100 : 0) * 220;
const at = (billableCalls: number) => ({ billableCalls, includedUnits: 100, costMinor });
const capped = (capMinor: number, more: Partial<SpendingRule> = {}): SpendingRule => ({
  ...defaultRule,
  capMinor,
  capWithTax: false,
  atCap: 'stop',
  ...more,
});

test('the limit is reached when one more call would cost more than it', () => {
  expect(callsWithin(31_000, costMinor)).toBe(104);
  expect(isCapReached(capped(31_000), at(103))).toBe(false);
  expect(isCapReached(capped(31_000), at(104))).toBe(true);
  expect(isCapReached(defaultRule, at(1_000_000))).toBe(false);
});

test('a yen of rounding shuts no desk: what is included is still answered, and nothing beyond it', () => {
  const roundedUp = (calls: number) => costMinor(calls) + 1;
  expect(callsWithin(30_000, roundedUp)).toBe(100);
  expect(callsWithin(29_999, roundedUp)).toBe(-1);
});

test('what fits under a limit costs at most the limit, and one call more costs more', () => {
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.nat(5_000),
      fc.nat(1_000),
      fc.nat(1_000_000),
      (base, included, price, cap) => {
        const cost = (calls: number) => base + (calls > included ? calls - included : 0) * price;
        const fits = callsWithin(cap, cost);
        if (fits === -1) return expect(cost(0)).toBeGreaterThan(cap + 1);
        const most = Math.max(cap, cost(0));
        expect(cost(fits)).toBeLessThanOrEqual(most);
        if (fits < 1_000_000) expect(cost(fits + 1)).toBeGreaterThan(most);
      },
    ),
  );
});

test('alerts are due from their mark on, against the included units and against the limit', () => {
  expect(alertsDue(defaultRule, at(79))).toEqual([]);
  expect(alertsDue(defaultRule, at(80))).toEqual([{ basis: 'included', percent: 80 }]);
  expect(alertsDue(defaultRule, at(100))).toEqual([
    { basis: 'included', percent: 80 },
    { basis: 'included', percent: 100 },
  ]);
  expect(alertsDue(capped(40_000), at(10))).toEqual([]);
  expect(alertsDue(capped(36_000), at(10))).toEqual([{ basis: 'cap', percent: 80 }]);
  expect(alertsDue(capped(36_000), at(127)).filter(({ basis }) => basis === 'cap')).toHaveLength(2);
  expect(alertsDue(defaultRule, { billableCalls: 5, includedUnits: 0, costMinor })).toEqual([]);
});

test('a rule that makes no sense is refused field by field', () => {
  const reasons = (rule: SpendingRule) =>
    problemsOfRule(rule, 30_000).map(({ path, reason }) => `${path} ${reason}`);
  expect(reasons(defaultRule)).toEqual([]);
  expect(reasons(capped(30_000))).toEqual([]);
  expect(reasons(capped(29_999))).toEqual(['capMinor capBelowBase']);
  expect(reasons(capped(-1))).toEqual(['capMinor capBelowBase']);
  expect(reasons(capped(100_000_001))).toEqual(['capMinor tooLarge']);
  expect(reasons({ ...defaultRule, atCap: 'stop' })).toEqual(['capMinor capMissing']);
  expect(reasons({ ...defaultRule, firstAlertPercent: 100 })).toEqual([
    'secondAlertPercent alertsOutOfOrder',
  ]);
  expect(reasons({ ...defaultRule, firstAlertPercent: 0, secondAlertPercent: 101 })).toEqual([
    'firstAlertPercent tooSmall',
    'secondAlertPercent tooLarge',
  ]);
});
