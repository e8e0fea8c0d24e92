import { addDays, daysIn, endOfMonth, weekday, type CalendarDate } from '@madoguchi/kernel';
import fc from 'fast-check';
import { advanceCutOff, mustBePaidCutOff, nextPayDay, payBy } from './pay-limit.js';

const never = () => false;
const weekend = (day: CalendarDate) => weekday(day) >= 6;
const newYear = (day: CalendarDate) => weekend(day) || day.slice(5) === '12-31' || day.slice(5) <= '01-03';

test('the 60th day is counted from the last day of the work, that day included', () => {
  expect(
    ['2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28', '2028-02-29', '2027-03-31', '2026-11-10'].map(
      (day) => payBy(day, never),
    ),
  ).toEqual([
    '2027-01-28',
    '2027-02-28',
    '2027-03-31',
    '2027-04-28',
    '2028-04-28',
    '2027-05-29',
    '2027-01-08',
  ]);
});

test('a limit on a day on which banks rest moves earlier, never later', () => {
  expect(payBy('2026-12-31', weekend)).toBe('2027-02-26'); // 28 February 2027 is a Sunday
  expect(payBy('2026-11-05', newYear)).toBe('2026-12-30'); // 3 January, a Sunday after the banks' new year
});

test('the pay day is the 25th or the bank day before, and the next one follows it', () => {
  expect(nextPayDay('2026-12-25', never)).toBe('2027-01-25');
  expect(nextPayDay('2026-12-24', never)).toBe('2026-12-25');
  expect(nextPayDay('2026-08-25', weekend)).toBe('2026-09-25');
  expect(nextPayDay('2026-09-25', weekend)).toBe('2026-10-23'); // the 25th is a Sunday
  expect(nextPayDay('2026-10-23', weekend)).toBe('2026-11-25');
  expect(nextPayDay('2026-12-31', never)).toBe('2027-01-25');
});

test('November waits for its client in December and is advanced in January', () => {
  expect(advanceCutOff('2026-12-25', weekend) < '2026-11-30').toBe(true);
  expect(advanceCutOff('2027-01-25', weekend) >= '2026-11-30').toBe(true);
  // A contract that ended on the 10th has its limit before the January run.
  expect(advanceCutOff('2026-12-25', weekend) >= '2026-11-10').toBe(true);
});

test('on every regular pay day exactly that is advanced which the next one would pay too late', () => {
  const day = fc.nat(4_000).map((days) => addDays('2026-01-01', days));
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 120 }), (from, back) => {
      const payOn = nextPayDay(from, newYear);
      const endsOn = addDays(payOn, -back);
      const tooLate = payBy(endsOn, newYear) < nextPayDay(payOn, newYear);
      expect(endsOn <= advanceCutOff(payOn, newYear)).toBe(tooLate);
      expect(newYear(payOn)).toBe(false);
    }),
  );
});

test('whoever pays on every regular pay day is never late for a whole month, and nothing is advanced before the second run', () => {
  fc.assert(
    fc.property(fc.nat(200), (months) => {
      const endsOn = endOfMonth(addDays('2026-01-15', months * 30));
      const first = nextPayDay(endsOn, newYear);
      const second = nextPayDay(first, newYear);
      expect(endsOn <= advanceCutOff(first, newYear)).toBe(false);
      expect(endsOn <= advanceCutOff(second, newYear)).toBe(true);
      expect(second <= payBy(endsOn, newYear)).toBe(true);
      expect(daysIn({ startsOn: endsOn, endsOn: second })).toBeLessThanOrEqual(60);
    }),
  );
});

test('it is the last day exactly when the next bank day would be too late', () => {
  const day = fc.nat(4_000).map((days) => addDays('2026-01-01', days));
  fc.assert(
    fc.property(day, fc.integer({ min: 40, max: 70 }), (today, back) => {
      const endsOn = addDays(today, -back);
      expect(endsOn <= mustBePaidCutOff(today, newYear)).toBe(payBy(endsOn, newYear) <= today);
    }),
  );
});
