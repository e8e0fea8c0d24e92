import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { ownNumbers, ownNumbersText } from './own-numbers.js';
import { observe, type SessionState } from './session.js';

const knowledge = loadKnowledge();
const said = (statement: string, rest: Partial<SessionState> = {}, monthly = false) => {
  const state: SessionState = {
    statement,
    industry: null,
    employees: 3,
    prefecture: null,
    answers: [],
    corrections: {},
    asking: null,
    ...rest,
  };
  const numbers = ownNumbers(statement, observe(knowledge, state));
  const cost = monthly ? { lowMinor: 30_000, likelyMinor: 50_000, highMinor: 90_000 } : null;
  const language = /[ぁ-ん]/.test(statement) ? 'ja' : 'en';
  return ownNumbersText(numbers, cost, language);
};

describe('the numbers an owner told', () => {
  it.each([
    ['電話が1日20件あって手が止まります。', '電話は1日20件とうかがいました。'],
    ['一日に十五本の電話で仕事になりません。', '電話は1日15件とうかがいました。'],
    ['電話は週に10件ほどですが、現場で出られません。', '電話は週に10件とうかがいました。'],
    ['現場にいるので、週に5件は取りこぼしています。', '出られない電話は週に5件とうかがいました。'],
    ['出られない電話が一日に3、4件あります。', '出られない電話は1日3〜4件とうかがいました。'],
    [
      '電話は1日8件あり、1件に10分かかります。週に5件取り損ねています。',
      '電話は1日8件、出られない電話は週に5件、1件に10分とうかがいました。',
    ],
    ['We get 30 calls a day and cannot work.', 'You told us of 30 calls a day.'],
    ['We miss about 5 calls a week while on site.', 'You told us of 5 missed calls a week.'],
    [
      'We get 30 calls a day. Each call takes 10 minutes.',
      'You told us of 30 calls a day and 10 minutes for each call.',
    ],
  ])('%s', (statement, sentence) => expect(said(statement)).toBe(sentence));

  it.each([
    '電話が多くて手が止まります。',
    '出られない電話が一日に何本もあります。',
    '電話は1日に数件です。',
    '知人の店では電話が1日50件あるそうです。うちは電話に出られません。',
    'We get a few calls a day and miss some.',
    'The phone never stops.',
  ])('are none in: %s', (statement) => expect(said(statement)).toBeNull());

  it('are those of an answer, of a band as the band, and of nothing that we guessed', () => {
    const fact = 'calls_per_day';
    const [statement, asking] = ['電話に出られません。', null];
    const typed = { answers: [{ fact, value: 35, also: {} }], asking };
    expect(said(statement, typed)).toBe('電話は1日35件とうかがいました。');
    const band = { answers: [{ fact, value: 35, also: { calls_per_day_band: '21-60' } }], asking };
    expect(said(statement, band)).toBe('電話は1日21〜60件とうかがいました。');
    expect(said(statement, { answers: [{ fact, value: null, also: {} }] }, true)).toBeNull();
  });

  it('stand with the cost only where it rests on them alone', () => {
    expect(said('電話が1日20件あって手が止まります。', {}, true)).toBe(
      '電話は1日20件とうかがい、いまの負担は月に30,000円〜90,000円ほどと見込んでいます。',
    );
    expect(said('We get 30 calls a day.', {}, true)).toBe(
      'You told us of 30 calls a day; we reckon that this costs you about ¥30,000–¥90,000 a month today.',
    );
    // Nothing we reckon with rests on how many are missed.
    expect(said('週に5件は取りこぼしています。', {}, true)).toBe('出られない電話は週に5件とうかがいました。');
  });
});
