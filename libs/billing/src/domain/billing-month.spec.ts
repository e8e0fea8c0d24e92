import { contractDays, dueOn, isOver, parseMonth, periodOfMonth, previousMonth } from './billing-month.js';

test('a month is a year and an existing month', () => {
  expect(parseMonth('2026-11')).toBe('2026-11');
  expect(['2026-13', '2026-00', '2026-1', '', '2026-11-01', '２０２６-11'].map(parseMonth)).toEqual(
    Array(6).fill(undefined),
  );
});

test('the leap February has 29 days', () => {
  expect(periodOfMonth('2028-02')).toEqual({ startsOn: '2028-02-01', endsOn: '2028-02-29' });
});

test('the month before January is December of the year before', () => {
  expect(previousMonth('2027-01-31')).toBe('2026-12');
});

test('a month is over on the day after its last day', () => {
  expect(isOver('2026-11', '2026-11-30')).toBe(false);
  expect(isOver('2026-11', '2026-12-01')).toBe(true);
});

test('a contract counts only the days it runs in the month', () => {
  const contract = { startsOn: '2026-11-16', endsOn: '2027-01-10' };
  expect(contractDays(contract, '2026-10')).toBeUndefined();
  expect(contractDays(contract, '2026-11')).toEqual({ startsOn: '2026-11-16', endsOn: '2026-11-30' });
  expect(contractDays(contract, '2026-12')).toEqual({ startsOn: '2026-12-01', endsOn: '2026-12-31' });
  expect(contractDays(contract, '2027-01')).toEqual({ startsOn: '2027-01-01', endsOn: '2027-01-10' });
  expect(contractDays(contract, '2027-02')).toBeUndefined();
});

test('an invoice is due at the end of its month, and a month later when issued on the last day', () => {
  expect(dueOn('2026-12-01')).toBe('2026-12-31');
  expect(dueOn('2026-12-31')).toBe('2027-01-31');
});
