import fc from 'fast-check';
import { hoursFromWords, problemsOfHours, usualHours, worksOnHolidays } from './opening-hours.js';

const short = (words: string) =>
  hoursFromWords(words).map(({ weekday, opensAt, closesAt }) => `${weekday} ${opensAt}-${closesAt}`);

describe('opening hours', () => {
  it("reads the producer's words", () => {
    expect(short('平日9:00〜18:00')).toEqual([1, 2, 3, 4, 5].map((d) => `${d} 09:00-18:00`));
    expect(short('月〜土　８時～２０時')).toEqual([1, 2, 3, 4, 5, 6].map((d) => `${d} 08:00-20:00`));
    expect(short('毎日24時間')).toEqual([1, 2, 3, 4, 5, 6, 7].map((d) => `${d} 00:00-24:00`));
    expect(short('土日 10:30-17:00')).toEqual(['6 10:30-17:00', '7 10:30-17:00']);
  });

  it('gives whole days where the words do', () => {
    const hours = short('毎日 18:00–翌9:00・休日終日');
    expect(hours.filter((text) => /^[67]/.test(text))).toEqual(['6 00:00-24:00', '7 00:00-24:00']);
    expect(hours).toContain('1 00:00-09:00');
    expect(hours).toContain('5 18:00-24:00');
    expect(short('24時間365日')).toHaveLength(7);
  });

  it('splits a night at midnight', () => {
    expect(short('土曜〜土曜 18:00〜翌2:00')).toEqual(['6 18:00-24:00', '7 00:00-02:00']);
  });

  it('falls back to weekdays nine to six and never produces hours it would refuse', () => {
    expect(hoursFromWords('ご相談ください')).toEqual(usualHours);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (words) => problemsOfHours(hoursFromWords(words)).length === 0,
      ),
    );
    fc.assert(
      fc.property(
        fc.stringMatching(/^(平日|毎日|土日|月〜日|休日終日・|)\d{1,2}(:\d\d)?〜翌?\d{1,2}(:\d\d|時)?$/),
        (words) => {
          expect(problemsOfHours(hoursFromWords(words))).toEqual([]);
        },
      ),
    );
  });

  it('knows which promise covers holidays', () => {
    expect([worksOnHolidays('年中無休 9:00〜21:00'), worksOnHolidays('平日9:00〜18:00')]).toEqual([
      true,
      false,
    ]);
  });

  it('names the opening that is wrong', () => {
    const hours = [
      { weekday: 1, opensAt: '09:00', closesAt: '12:00' },
      { weekday: 1, opensAt: '11:00', closesAt: '18:00' },
      { weekday: 8, opensAt: '9:00', closesAt: '18:00' },
      { weekday: 2, opensAt: '18:00', closesAt: '09:00' },
    ];
    expect(problemsOfHours(hours).map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'hours.1 hoursOverlap',
      'hours.2.weekday outOfRange',
      'hours.2.opensAt notATime',
      'hours.3.closesAt closesBeforeOpening',
    ]);
  });
});
