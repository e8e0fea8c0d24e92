import { cleanUrgencyRules, isOpenAt, type UrgencyRule, urgencyHint } from './urgency-rules.js';
import { Problems } from './words.js';

const rule: UrgencyRule = {
  name: '水漏れ',
  words: ['水漏れ', 'ミズモレ'],
  callers: [],
  during: 'always',
  urgency: 'now',
  reach: [{ who: '院長', channel: 'phone' }],
};
const call = { draft: {}, callerNumber: '0312345678', offeredAt: new Date('2026-11-04T10:00:00+09:00') };
const hintOf = (
  rules: UrgencyRule[],
  change: Partial<typeof call> & { draft?: object } = {},
  isOpen = true,
) => urgencyHint(rules, { ...call, ...change }, isOpen);

describe('a rule of urgency', () => {
  it('finds its word in whatever was noted, in any width, case or kana', () => {
    expect(hintOf([rule], { draft: { notes: { what: '天井から水漏れです' } } })?.word).toBe('水漏れ');
    expect(hintOf([rule], { draft: { message: '台所がﾐｽﾞﾓﾚ' } })?.word).toBe('ミズモレ');
    expect(hintOf([rule], { draft: { notes: { what: '予約' } } })).toBeNull();
    // Names of choices and steps are not what a caller said.
    expect(
      hintOf([{ ...rule, words: ['NOW', 'leak'] }], {
        draft: { urgency: 'NOW', jumps: { a: 'leak' }, declined: ['leak'], outcome: 'leak' },
      }),
    ).toBeNull();
  });

  it('knows a caller by the number, before anything was noted', () => {
    const known = { ...rule, words: [], callers: ['0312345678'] };
    expect(hintOf([known])).toMatchObject({ byCaller: true, word: null });
    expect(hintOf([known], { callerNumber: '0399999999' })).toBeNull();
  });

  it('asks for the time of day as well', () => {
    const atNight = { ...rule, words: [], during: 'closed' as const };
    expect(hintOf([atNight], {}, true)).toBeNull();
    expect(hintOf([atNight], {}, false)?.rule.name).toBe('水漏れ');
    const noted = { draft: { notes: { what: '水漏れ' } } };
    expect(hintOf([{ ...rule, during: 'open' }], noted, false)).toBeNull();
  });

  it('gives way to a more urgent one, and to an earlier one of the same urgency', () => {
    const noted = { draft: { notes: { what: '水漏れ' } } };
    const today = { ...rule, name: '今日中', urgency: 'today' as const };
    expect(hintOf([today, rule], noted)?.rule.name).toBe('水漏れ');
    expect(hintOf([today, { ...today, name: '後' }], noted)?.rule.name).toBe('今日中');
  });

  it.each([
    [{ words: [], callers: [] }, 'urgencyRules.0.words', 'ruleAsksNothing'],
    [{ name: ' ' }, 'urgencyRules.0.name', 'required'],
    [{ callers: ['あ'] }, 'urgencyRules.0.callers.0', 'notAPhone'],
    [{ reach: [{ who: '', channel: 'phone' as const }] }, 'urgencyRules.0.reach.0.who', 'required'],
    [{ words: Array<string>(21).fill('水') }, 'urgencyRules.0.words', 'tooMany'],
  ])('is refused with %o', (change, path, reason) => {
    const problems = new Problems();
    cleanUrgencyRules([{ ...rule, ...change }], 'urgencyRules', problems);
    expect(() => problems.refuse()).toThrow(
      expect.objectContaining({ details: { fields: [expect.objectContaining({ path, reason })] } }),
    );
  });

  it('stores numbers as digits', () => {
    const [clean] = cleanUrgencyRules([{ ...rule, callers: ['０３-1234-5678'] }], 'r', new Problems());
    expect(clean!.callers).toEqual(['0312345678']);
  });
});

it('a desk is open within its hours, and closed on its days of rest', () => {
  const hours = [{ weekday: 3, opensAt: '09:00', closesAt: '18:00' }];
  const off = { restsOnHolidays: true, closedDays: [] };
  const at = (time: string) => new Date(`2026-11-04T${time}:00+09:00`);
  const none = () => null;
  expect(isOpenAt(hours, off, at('09:00'), none)).toBe(true);
  expect(isOpenAt(hours, off, at('18:00'), none)).toBe(false);
  expect(isOpenAt(hours, off, new Date('2026-11-05T10:00:00+09:00'), none)).toBe(false);
  expect(isOpenAt(hours, off, at('10:00'), () => ({ ja: '祝日', en: 'holiday' }))).toBe(false);
});
