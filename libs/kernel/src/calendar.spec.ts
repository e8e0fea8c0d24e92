import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addMonths, dateAt, daysIn, endOfMonth, parseCalendarDate, startOfDay } from './calendar.js';
import { parseInstant } from './instant.js';

describe('calendar', () => {
  it('dates a moment by the clock on the wall in Japan, not in UTC', () => {
    expect(dateAt(parseInstant('2026-11-30T14:59:59Z')!)).toBe('2026-11-30');
    expect(dateAt(parseInstant('2026-11-30T15:00:00Z')!)).toBe('2026-12-01');
  });

  it('starts a Japanese day nine hours before the UTC day', () => {
    expect(startOfDay('2026-12-01').toISOString()).toBe('2026-11-30T15:00:00.000Z');
  });

  it('moves the 31st to the last day of a shorter month', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(endOfMonth('2028-02-03')).toBe('2028-02-29');
  });

  it('counts both ends of a period', () => {
    expect(daysIn({ startsOn: '2026-11-01', endsOn: '2026-11-30' })).toBe(30);
    expect(daysIn({ startsOn: '2026-11-30', endsOn: '2026-11-30' })).toBe(1);
  });

  it('counts days and ends of months as the calendar of the language does, leap years included', () => {
    const day = fc.integer({ min: 0, max: 60_000 }).map((days) => Temporal.PlainDate.from('1950-01-01').add({ days })); // prettier-ignore
    fc.assert(
      fc.property(day, day, (first, last) => {
        const period = { startsOn: first.toString(), endsOn: last.toString() };
        expect(daysIn(period)).toBe(first.until(last, { largestUnit: 'day' }).days + 1);
        expect(endOfMonth(period.startsOn)).toBe(first.with({ day: first.daysInMonth }).toString());
      }),
      { numRuns: 500 },
    );
  });

  it('refuses days that do not exist', () => {
    expect(parseCalendarDate('2026-02-29')).toBeUndefined();
    expect(parseCalendarDate('26-2-1')).toBeUndefined();
    expect(parseInstant('2026-11-01')).toBeUndefined();
  });
});
