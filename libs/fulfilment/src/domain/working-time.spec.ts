import { parseInstant, usualHours } from '@madoguchi/kernel';
import fc from 'fast-check';
import { isHoliday } from '../application/japanese-holidays.js';
import { addWorkingMinutes, workingMinutesBetween, type WorkingTimes } from './working-time.js';

const office: WorkingTimes = { hours: usualHours, isHoliday };
const at = (text: string) => parseInstant(`${text}:00+09:00`)!;

describe('working time of a desk', () => {
  it('goes on the next morning when the day is over', () => {
    expect(addWorkingMinutes(office, at('2026-11-25T17:30'), 60)).toEqual(at('2026-11-26T09:30'));
    expect(addWorkingMinutes(office, at('2026-11-25T06:00'), 30)).toEqual(at('2026-11-25T09:30'));
  });

  it('skips weekends, holidays and substitute holidays', () => {
    expect(isHoliday('2026-11-23')).toBe(true);
    expect(isHoliday('2026-05-06')).toBe(true);
    // Friday evening; Monday is 勤労感謝の日.
    expect(addWorkingMinutes(office, at('2026-11-20T17:00'), 120)).toEqual(at('2026-11-24T10:00'));
    expect(workingMinutesBetween(office, at('2026-11-20T17:00'), at('2026-11-24T10:00'))).toBe(120);
  });

  it('works on holidays where the desk does', () => {
    const open = { ...office, isHoliday: () => false };
    expect(addWorkingMinutes(open, at('2026-11-20T17:00'), 120)).toEqual(at('2026-11-23T10:00'));
  });

  it('counts nothing backwards, and everything where no hours are set', () => {
    expect(workingMinutesBetween(office, at('2026-11-25T12:00'), at('2026-11-25T11:00'))).toBe(0);
    const always = { hours: [], isHoliday };
    expect(addWorkingMinutes(always, at('2026-11-23T23:30'), 60)).toEqual(at('2026-11-24T00:30'));
  });

  it('ends for a desk that hardly ever opens', () => {
    const rare = {
      hours: [{ weekday: 1, opensAt: '09:00', closesAt: '09:01' }],
      isHoliday,
    };
    expect(addWorkingMinutes(rare, at('2026-11-25T12:00'), 60_000).getTime()).toBeGreaterThan(0);
  });

  const clock = fc.integer({ min: 0, max: 47 }).map((half) => half * 30);
  const hhmm = (minutes: number) =>
    `${String((minutes - (minutes % 60)) / 60).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const opening = fc
    .tuple(fc.integer({ min: 1, max: 7 }), clock, fc.integer({ min: 1, max: 20 }))
    .map(([weekday, from, length]) => ({
      weekday,
      opensAt: hhmm(from),
      closesAt: hhmm(Math.min(1440, from + length * 30)),
    }));
  // One opening a weekday: a desk's openings never overlap.
  const times = fc
    .tuple(fc.uniqueArray(opening, { minLength: 1, maxLength: 7, selector: (o) => o.weekday }), fc.boolean())
    .map(([hours, rests]) => ({ hours, isHoliday: rests ? isHoliday : () => false }));
  const moment = fc.integer({ min: 0, max: 500_000 }).map((m) => new Date(Date.UTC(2026, 0, 1) + m * 60_000));

  it('that is added lies between the two moments again', () => {
    fc.assert(
      fc.property(times, moment, fc.integer({ min: 1, max: 3_000 }), (desk, from, minutes) => {
        const due = addWorkingMinutes(desk, from, minutes);
        expect(workingMinutesBetween(desk, from, due)).toBe(minutes);
        expect(workingMinutesBetween(desk, from, new Date(due.getTime() - 1))).toBe(minutes - 1);
      }),
      { numRuns: 200 },
    );
  });

  it('adds up: twice a part is the whole', () => {
    fc.assert(
      fc.property(times, moment, fc.nat({ max: 2_000 }), fc.nat({ max: 2_000 }), (desk, from, a, b) => {
        const whole = addWorkingMinutes(desk, from, a + b + 1);
        expect(addWorkingMinutes(desk, addWorkingMinutes(desk, from, a), b + 1)).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });
});
