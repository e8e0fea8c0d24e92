import fc from 'fast-check';
import { addDays, addMonths, dateAt, endOfMonth, sum } from '@madoguchi/kernel';
import { contractDays, monthOf, previousMonth } from './billing-month.js';
import { countedByDay } from './month-forecast.js';
import { countUsage, rateMonth, type PlanTerms } from './rating.js';

const plan: PlanTerms = {
  baseMinor: 30_000,
  includedUnits: 100,
  overageMinor: 220,
  successFeeMinor: 15_000,
  initialFeeMinor: 0,
};
const none = { billableCalls: 0, freeCalls: 0, acceptedAppointments: 0 };
const call = (iso: string, more = {}) => ({
  kind: 'call' as const,
  billable: true,
  occurredAt: new Date(iso),
  ...more,
});

test('a call that rings at 23:59:59 on the last day and ends in the next month counts in the month in which it rang', () => {
  const rangAt = new Date('2026-11-30T14:59:59Z');
  expect(dateAt(rangAt)).toBe('2026-11-30');
  expect(monthOf(dateAt(rangAt))).toBe('2026-11');
  expect(monthOf(dateAt(new Date('2026-11-30T15:00:00Z')))).toBe('2026-12');
  expect(countedByDay([call('2026-11-30T14:59:59Z'), call('2026-11-30T15:00:00Z')])).toEqual([
    { on: '2026-11-30', units: 1 },
    { on: '2026-12-01', units: 1 },
  ]);
});

test('a leap day is a day like any other: it is charged, and the month has 29', () => {
  const last = rateMonth({ startsOn: '2028-02-29', endsOn: null, plan }, '2028-02', none)!;
  expect(last.lines[0]).toMatchObject({ amountMinor: 1_034, part: { days: 1, daysInMonth: 29 } }); // 30,000 ÷ 29 = 1,034.48
  expect(last.includedUnits).toBe(3);
  expect(rateMonth({ startsOn: '2028-02-01', endsOn: null, plan }, '2028-02', none)!.taxableMinor).toBe(
    30_000,
  );
  expect(previousMonth('2028-02-29')).toBe('2028-01');
});

test('a contract that begins on the 31st owes one day, and a whole month from the next one on', () => {
  const contract = { startsOn: '2027-01-31', endsOn: null, plan };
  expect(rateMonth(contract, '2027-01', none)!.taxableMinor).toBe(967); // 30,000 ÷ 31
  expect(rateMonth(contract, '2027-02', none)!.taxableMinor).toBe(30_000);
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
});

test('a contract that is over owes nothing, and one that ends before it begins never runs', () => {
  expect(rateMonth({ startsOn: '2026-10-01', endsOn: '2026-10-31', plan }, '2026-11', none)).toBeUndefined();
  expect(contractDays({ startsOn: '2026-11-20', endsOn: '2026-11-10' }, '2026-11')).toBeUndefined();
});

test('absurd counts are refused instead of billed', () => {
  const contract = { startsOn: '2026-11-01', endsOn: null, plan };
  for (const billableCalls of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])
    expect(() => rateMonth(contract, '2026-11', { ...none, billableCalls })).toThrow(RangeError);
  // A count is possible, its price is not an amount any more.
  expect(() => rateMonth(contract, '2026-11', { ...none, billableCalls: Number.MAX_SAFE_INTEGER })).toThrow(
    RangeError,
  );
});

test('a freed unit counts as free, whatever its record says', () => {
  const freedAt = new Date('2026-11-20T00:00:00Z');
  const units = [call('2026-11-10T01:00:00Z'), call('2026-11-10T02:00:00Z', { freedAt })];
  expect(countUsage(units)).toEqual({ billableCalls: 1, freeCalls: 1, acceptedAppointments: 0 });
  expect(countedByDay(units)).toEqual([{ on: '2026-11-10', units: 1 }]);
});

test('rated again, in any order of its records, a month is the same; and every amount is whole yen', () => {
  const unit = fc.record({
    kind: fc.constantFrom('call' as const, 'appointment' as const),
    billable: fc.boolean(),
    freedAt: fc.constantFrom(null, new Date(0)),
  });
  const start = fc.nat(800).map((days) => addDays('2026-01-01', days));
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 60 }), start, fc.nat(24), (units, startsOn, later) => {
      const month = monthOf(addMonths(`${monthOf(startsOn)}-01`, later));
      const contract = { startsOn, endsOn: endOfMonth(addMonths(startsOn, 14)), plan };
      const once = rateMonth(contract, month, countUsage(units));
      expect(rateMonth(contract, month, countUsage([...units].reverse()))).toEqual(once);
      if (!once) return;
      expect(once.taxableMinor).toBe(sum(once.lines.map(({ amountMinor }) => amountMinor)));
      expect(once.lines.every(({ amountMinor }) => Number.isSafeInteger(amountMinor))).toBe(true);
    }),
  );
});
