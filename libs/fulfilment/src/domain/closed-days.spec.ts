import { holidayName } from '../application/japanese-holidays.js';
import { cleanClosedDays, restDays, restOn } from './closed-days.js';
import { Problems } from './words.js';

const yearEnd = { from: '2026-12-29', until: '2027-01-03', name: '年末年始' };

describe('days off', () => {
  it('are public holidays by name where a desk rests on them, substitute ones included', () => {
    const off = { restsOnHolidays: true, closedDays: [] };
    expect(restOn(off, '2026-11-23', holidayName)).toEqual({
      ja: '勤労感謝の日',
      en: 'Labor Thanksgiving Day',
    });
    expect(restOn(off, '2026-05-06', holidayName)?.ja).toContain('振替休日');
    expect(restOn(off, '2026-11-24', holidayName)).toBeNull();
    expect(restOn({ ...off, restsOnHolidays: false }, '2026-11-23', holidayName)).toBeNull();
  });

  it('are the client’s own days too, whose names go first', () => {
    const off = { restsOnHolidays: true, closedDays: [yearEnd] };
    expect(restDays(off, '2026-12-28', 16, holidayName).map(({ day, ja }) => `${day} ${ja}`)).toEqual([
      '2026-12-29 年末年始',
      '2026-12-30 年末年始',
      '2026-12-31 年末年始',
      '2027-01-01 年末年始',
      '2027-01-02 年末年始',
      '2027-01-03 年末年始',
      '2027-01-11 成人の日',
    ]);
  });

  it('are put in order, and refused where they cannot be', () => {
    const clean = (...typed: (typeof yearEnd)[]) => {
      const problems = new Problems();
      const kept = cleanClosedDays(typed, 'closedDays', problems);
      problems.refuse();
      return kept;
    };
    const summer = { from: '2026-08-13', until: '2026-08-16', name: ' 夏季休業 ' };
    expect(clean(yearEnd, summer)).toEqual([{ ...summer, name: '夏季休業' }, yearEnd]);
    for (const wrong of [
      { ...yearEnd, from: '2026-02-31' },
      { ...yearEnd, until: '2026-12-28' },
      { ...yearEnd, until: '2027-06-01' },
      { ...yearEnd, name: ' ' },
    ])
      expect(() => clean(wrong)).toThrow('BAD_INPUT');
  });
});
