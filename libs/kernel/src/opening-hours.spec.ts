import fc from 'fast-check';
import { hoursFromWords } from './hours-from-words.js';
import { hoursInWords } from './hours-in-words.js';
import { areSameHours, coversSpan, openingsOn, problemsOfHours, usualHours } from './opening-hours.js';

const short = (words: string) =>
  hoursFromWords(words).spans.map(({ weekday, opensAt, closesAt }) => `${weekday} ${opensAt}-${closesAt}`);

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
    expect(hoursFromWords('ご相談ください').spans).toEqual(usualHours);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (words) => problemsOfHours(hoursFromWords(words).spans).length === 0,
      ),
    );
    fc.assert(
      fc.property(
        fc.stringMatching(/^(平日|毎日|土日|月〜日|休日終日・|)\d{1,2}(:\d\d)?〜翌?\d{1,2}(:\d\d|時)?$/),
        (words) => {
          expect(problemsOfHours(hoursFromWords(words).spans)).toEqual([]);
        },
      ),
    );
  });

  it('knows which promise covers holidays', () => {
    const closed = (words: string) => hoursFromWords(words).closedOnHolidays;
    expect([
      closed('年中無休 9:00〜21:00'),
      closed('平日9:00〜18:00'),
      closed('月〜土 9:00〜18:00 祝日除く'),
    ]).toEqual([false, true, true]);
  });

  it.each([
    ['平日9:00〜18:00（土日・祝祭日休み）', true],
    ['9:00〜18:00（土日・祝祭日はお休み）', true],
    ['9:00〜18:00（土日祝・年末年始を除く）', true],
    ['平日 9:00〜18:00（祝日・年末年始を除く）', true],
    ['毎日 9:00〜18:00（祝日、お盆、年末年始は休み）', true],
    ['月〜土 9:00〜18:00（祝日：休業）', true],
    ['毎日 9:00〜18:00（年末年始を除く）', false],
    ['平日 9:00〜18:00・土日祝 10:00〜17:00（年末年始は休み）', false],
    ['月〜土 9:00〜18:00（祝日も営業、年末年始は休み）', false],
  ])('reads which other days are closed with them: %s', (words, closed) => {
    expect(hoursFromWords(words).closedOnHolidays).toBe(closed);
  });

  it('reads several spans a day, days of their own and days of rest', () => {
    expect(short('平日9:00〜12:00、13:00〜17:00・土 9:00〜12:00')).toEqual([
      ...[1, 2, 3, 4, 5].flatMap((day) => [`${day} 09:00-12:00`, `${day} 13:00-17:00`]),
      '6 09:00-12:00',
    ]);
    expect(short('毎日 9:00〜18:00（土日は10:00〜17:00）').slice(-2)).toEqual([
      '6 10:00-17:00',
      '7 10:00-17:00',
    ]);
    expect(short('毎日9時〜18時 日曜定休').map((text) => text[0])).toEqual([...'123456']);
    expect(short('月・水・金 午後1時〜午後5時')).toEqual(['1 13:00-17:00', '3 13:00-17:00', '5 13:00-17:00']);
    for (const weekend of ['土日祝休み', '土日・祝祭日休み', '土日祝・年末年始を除く'])
      expect(short(`9:00〜18:00（${weekend}）`).map((text) => text[0])).toEqual([...'12345']);
  });

  it.each([
    ['平日 9:00〜18:00', 'Weekdays 9:00–18:00'],
    ['毎日 9:00〜19:00', 'Every day 9:00–19:00'],
    ['毎日 24時間', 'Every day 24 hours'],
    ['月〜土 9:00〜19:00（祝日は休み）', 'Mon–Sat 9:00–19:00 (closed on public holidays)'],
    ['平日 9:00〜12:00、13:00〜17:00', 'Weekdays 9:00–12:00, 13:00–17:00'],
    ['毎日 18:00〜翌9:00', 'Every day 18:00–next day 9:00'],
  ])('%s is said as it is read', (ja, en) => {
    const hours = hoursFromWords(ja);
    expect(hoursInWords(hours, 'ja')).toBe(ja);
    expect(hoursInWords(hours, 'en')).toBe(en);
    expect(areSameHours(hoursFromWords(hoursInWords(hours, 'ja')), hours)).toBe(true);
  });

  it('tells a night once, on the day it begins, also beside whole days', () => {
    expect(hoursInWords(hoursFromWords('毎日 18:00–翌9:00・休日終日'), 'ja')).toBe(
      '月〜金 18:00〜翌9:00、土〜日 24時間',
    );
    expect(
      hoursInWords(
        {
          spans: [...openingsOn([7], '00:00', '24:00'), ...openingsOn([1], '00:00', '09:00')],
          closedOnHolidays: true,
          note: null,
        },
        'ja',
      ),
    ).toBe('月 0:00〜9:00、日 24時間（祝日は休み）');
  });

  it('cover a span only without a break', () => {
    const noon = hoursFromWords('平日9:00〜12:00、12:00〜17:00').spans;
    const [monday] = openingsOn([1], '10:00', '17:00');
    expect(coversSpan(noon, monday!)).toBe(true);
    expect(coversSpan(hoursFromWords('平日9:00〜12:00、13:00〜17:00').spans, monday!)).toBe(false);
    expect(coversSpan(noon, { ...monday!, weekday: 6 })).toBe(false);
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
