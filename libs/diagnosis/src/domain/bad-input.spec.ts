import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { conclude } from './conclusion.js';
import { speaksOfDanger } from './danger.js';
import { processorMs } from '../testing/processor-ms.js';
import { comesElsewhere } from './elsewhere.js';
import { kindOfText } from './kind-of-text.js';
import { stepsInstead } from './instead-wording.js';
import { readStatement } from './read-statement.js';
import { answer, correct, observe, proceed, undo, type SessionState } from './session.js';
import { unreadNote, whyAsked } from './wording.js';

const knowledge = loadKnowledge();
const begin = (statement: string): SessionState =>
  proceed(knowledge, {
    statement,
    industry: null,
    employees: null,
    prefecture: null,
    answers: [],
    corrections: {},
    asking: null,
  });
const step = (state: SessionState, value: unknown): SessionState => {
  const next = answer(knowledge, state, state.asking!, value);
  if (typeof next === 'string') throw new Error(next);
  return next;
};
/** An owner who answers every question with "I don't know". */
const endOf = (statement: string) => {
  let state = begin(statement);
  while (state.asking !== null) state = step(state, null);
  return conclude(knowledge, observe(knowledge, state), { bundles: [], prefecture: null });
};

describe('words that tell nothing', () => {
  it.each([
    ['empty', ''],
    ['one character', 'あ'],
    ['emoji', '😡😡😡📞📞'],
    ['code', 'SELECT * FROM users; <script>alert("x")</script> {"a": [1, 2]}'],
    ['an insult', 'バカじゃないの、くだらない'],
    ['digits', '0123456789'],
  ])('end with "not a telephone problem" and no price: %s', (_name, text) => {
    const result = endOf(text);
    expect(result).toMatchObject({ end: 'not_a_phone_problem', options: [], costToday: null });
    expect(stepsInstead(knowledge, result, 'ja').length).toBeGreaterThan(0);
  });

  it.each([
    ['nothing', '😡😡😡📞📞', '読み取れませんでした'],
    ['nothing', '0123456789', '読み取れませんでした'],
    ['another language', 'Мы не успеваем отвечать на звонки, и клиенты уходят к другим.', '日本語と英語だけ'],
    ['names of services', '電話代行／秘書代行／24時間受付／通販受注代行／テレアポ', 'サービスの名前だけ'],
    ['a story without a clue', 'あ', '質問で伺います'],
  ])('are told so with the first question, and cost three answers at most: %s', (_name, text, note) => {
    let state = begin(text);
    expect(unreadNote(observe(knowledge, state).reading, 'ja')).toContain(note);
    let asked = 0;
    for (; state.asking !== null; asked += 1) state = step(state, null);
    expect(asked).toBeLessThanOrEqual(3);
  });

  it('leave the way to a result open by answers alone', () => {
    let state = begin('Мы не успеваем отвечать на звонки, и клиенты уходят к другим.');
    state = step(state, 'inbound');
    state = step(state, true);
    while (state.asking !== null) state = step(state, null);
    expect(state.answers.length).toBeGreaterThan(2);
    const found = conclude(knowledge, observe(knowledge, state), { bundles: [], prefecture: null });
    expect(found.end).not.toBe('not_a_phone_problem');
  });

  it('are no danger when they are only rude', () => {
    expect(speaksOfDanger('ふざけるな、二度と電話してくるな')).toBe(false);
  });

  it.each([
    ['안녕하세요. 전화가 너무 많이 와서 일을 할 수 없습니다. 도와주세요.'],
    ['Мы не успеваем отвечать на звонки, и клиенты уходят к другим.'],
    ['我们公司每天接到很多电话，没有人接听，客户都跑了。'],
    ['Recibimos muchas llamadas todos los días y nadie puede contestar cuando estamos con los clientes.'],
    ['Wir bekommen jeden Tag viele Anrufe und niemand kann ans Telefon gehen, wenn wir beim Kunden sind.'],
  ])('say it when they are in another language: %s', (text) => {
    expect(kindOfText(text)).toBe('other_language');
    const result = endOf(text);
    expect(result).toMatchObject({ end: 'not_a_phone_problem', unread: 'other_language' });
    expect(stepsInstead(knowledge, result, 'en')[0]).toContain('Japanese and English');
  });

  it('are not taken from a list of services copied from a page', () => {
    const lists = [
      '電話代行／秘書代行／24時間受付／通販受注代行／テレアポ／カスタマーサポート／多言語対応／ボイスボット 月額9,800円〜',
      'Telephone answering | Appointment setting | Order taking | Help desk | Live chat | Bilingual agents | from $99',
    ];
    for (const text of lists) {
      expect(readStatement(knowledge, text)).toMatchObject({ kind: 'service_list', facts: {}, findings: [] });
      const result = endOf(text);
      expect(result).toMatchObject({ end: 'not_a_phone_problem', unread: 'service_list' });
      expect(stepsInstead(knowledge, result, 'ja')[0]).toContain('ふだんの言葉');
    }
  });

  it.each([
    ['電話代行やコールセンター、テレアポの会社から売り込みが来て困っています。'],
    ['予約の電話が多く、接客中に出られません'],
    ['Our call answering service keeps getting orders wrong and I want them answered here.'],
    ['phones ring, nobody answers'],
    ['Café Müller. Guests ring for a table while we cook.'],
  ])('a story stays a story: %s', (text) => {
    expect(kindOfText(text)).toBe('story');
  });
});

describe('a trouble of another kind', () => {
  const roadWorks =
    '店の前の道路工事がうるさくて、昼の売り上げが落ちました。電話はふつうに取れています。どうしたらいいでしょうか。';
  it.each([
    [roadWorks],
    ['屋根が雨漏りして、倉庫の商品が濡れてしまいました。'],
    ['The landlord is raising the rent of my bakery and I cannot afford the flour.'],
  ])('is asked whether it is about calls at all, and ends so where nothing says yes: %s', (told) => {
    let state = begin(told);
    expect(state.asking).toBe('direction');
    let asked = 0;
    for (; state.asking !== null; asked += 1) state = step(state, null);
    expect(asked).toBeLessThanOrEqual(3);
    const found = conclude(knowledge, observe(knowledge, state), { bundles: [], prefecture: null });
    expect(found).toMatchObject({
      end: 'not_a_phone_problem',
      costToday: null,
      problems: [],
      notRecommended: [],
      passedOver: [],
    });
  });

  it('ends at once where the owner says so, whatever the words seemed to tell', () => {
    const state = step(begin(roadWorks), 'other_matter');
    expect(state.asking).toBeNull();
    const found = conclude(knowledge, observe(knowledge, state), { bundles: [], prefecture: null });
    expect(found.end).toBe('not_a_phone_problem');
  });

  it('comes back when the owner sets it right: nothing of the first choice stays', () => {
    const set = (state: SessionState, fact: string, value: unknown): SessionState => {
      const next = correct(knowledge, state, fact, value);
      if (typeof next === 'string') throw new Error(next);
      return next;
    };
    const told = begin('注文の電話が取れません。');
    const over = set(told, 'direction', 'other_matter');
    expect(over.asking).toBeNull();
    const back = set(over, 'direction', 'inbound');
    expect(back.corrections).toEqual({ direction: 'inbound' });
    expect(back.asking).not.toBeNull();
    const once = set(told, 'wants_inhouse', 'outside');
    expect(set(once, 'wants_inhouse', 'machine')).toEqual(set(told, 'wants_inhouse', 'machine'));
    const denied = set(told, 'accepts_outside', false);
    expect(set(denied, 'wants_inhouse', 'machine').corrections).toMatchObject({ accepts_outside: false });
  });

  it('is no trouble of another kind where it is about calls after all', () => {
    let state = step(begin(roadWorks), 'inbound');
    while (state.asking !== null) state = step(state, state.asking === 'missed_calls' ? 'yes' : null);
    const found = conclude(knowledge, observe(knowledge, state), { bundles: [], prefecture: null });
    expect(found.end).not.toBe('not_a_phone_problem');
  });

  it.each([
    ['電話に出られません。'],
    ['予約を取りこぼしています。'],
    ['夜も呼び出されて眠れません。'],
    ['We lose bookings while we cook.'],
  ])('is not suspected where contact is spoken of: %s', (told) => {
    expect(comesElsewhere(readStatement(knowledge, told))).toBe(false);
  });
});

describe('words that contradict each other', () => {
  const text = '電話はほとんど来ません。1日に60件の電話で仕事が止まります。';
  it('are asked about once, first, and the answer holds', () => {
    const state = begin(text);
    expect(state.asking).toBe('calls_per_day');
    expect(observe(knowledge, state).reading.facts['calls_per_day']).toBeUndefined();
    let next = step(state, 60);
    const asked: string[] = [];
    while (next.asking !== null) {
      asked.push(next.asking);
      next = step(next, null);
    }
    expect(asked).not.toContain('calls_per_day');
  });
  it('are quoted where they are asked about, in both languages', () => {
    const state = begin(text);
    const { reading } = observe(knowledge, state);
    expect(whyAsked(knowledge, state, reading, 'ja')).toMatch(/「.*ほとんど来ません.*」.*「.*60件.*」/u);
    expect(whyAsked(knowledge, state, reading, 'en')).toContain('Both cannot be so');
    const other = knowledge.questions.find(({ fact }) => fact !== state.asking)!;
    expect(whyAsked(knowledge, { ...state, asking: other.fact }, reading, 'ja')).toBe(other.why.ja);
  });
  it('are asked once even when the owner does not know', () => {
    expect(step(begin(text), null).asking).not.toBe('calls_per_day');
  });
  it.each([
    ['ふだんは1日20件、忙しいと1日に30件の電話が来ます。', 20],
    ['We get about 40 calls a day.', 40],
  ])('is not said of what agrees: %s', (plain, count) => {
    const { facts, doubtful } = readStatement(knowledge, plain);
    expect(doubtful).toEqual([]);
    expect(facts['calls_per_day']).toBe(count);
  });
  it('is heard in English too', () => {
    expect(readStatement(knowledge, 'The phone never rings. Well, 60 calls a day.').doubtful).toEqual([
      'calls_per_day',
    ]);
  });
});

describe('an answer that the words deny', () => {
  const asked = (statement: string, fact: string) => ({ ...begin(statement), asking: fact });
  const why = (state: SessionState, language: 'ja' | 'en') =>
    whyAsked(knowledge, state, observe(knowledge, state).reading, language);

  it('is asked about once more with both quoted, and what is answered then holds', () => {
    const first = step(asked('電話はまったく来ません。困っています。', 'calls_per_day'), '90');
    expect(first).toMatchObject({ asking: 'calls_per_day', answers: [{ fact: 'calls_per_day', value: 90 }] });
    expect(why(first, 'ja')).toBe(
      'お話には「電話はまったく来ません」とありますが、お答えは「61件以上」でした。どちらが実際に近いか、もう一度お選びください。',
    );
    expect(why(first, 'en')).toContain('but answered “61 or more”');
    for (const [value, holds] of [
      ['90', 90],
      ['3', 3],
      [null, null],
    ] as const) {
      const second = step(first, value);
      expect(second.asking).not.toBe('calls_per_day');
      expect(second.answers).toHaveLength(1);
      expect(observe(knowledge, second).answers['calls_per_day']).toBe(holds);
    }
    expect(undo(first)).toMatchObject({ asking: 'calls_per_day', answers: [] });
  });

  it.each([
    ['The phone never rings.', 'calls_per_day', '35'],
    ['電話が一日中鳴りっぱなしです。', 'calls_per_day', '3'],
    ['Our phone rings all day.', 'calls_per_day', '3'],
    ['花屋を一人でやっています。電話に出られません。', 'who_answers_now', 'dedicated'],
    ['It is just me in the shop.', 'has_office_staff', 'yes'],
  ])('is doubted: %s – %s %s', (statement, fact, value) => {
    expect(step(asked(statement, fact), value).asking).toBe(fact);
  });

  it.each([
    ['苦情の電話はありません。', 'calls_per_day', '90'],
    ['電話が鳴らない日はありません。', 'calls_per_day', '35'],
    ['電話が鳴らないようにしたいです。', 'calls_per_day', '35'],
    ['固定電話はありません。', 'calls_per_day', '35'],
    ['Nobody ever calls us back.', 'calls_per_day', '35'],
    ['電話はまったく来ません。', 'calls_per_day', '3'],
    ['受付は一人でやっています。', 'has_office_staff', 'yes'],
    ['電話が一日中鳴りっぱなしです。', 'calls_per_day', null],
  ])('goes with the words: %s – %s %s', (statement, fact, value) => {
    expect(step(asked(statement, fact), value).asking).not.toBe(fact);
  });
});

describe('answers out of turn', () => {
  it('to a question that was not asked are refused and change nothing', () => {
    const state = begin('電話のことで困っています。');
    const other = knowledge.questions.find(({ fact }) => fact !== state.asking)!.fact;
    expect(answer(knowledge, state, other, null)).toBe('notThisQuestion');
    expect(answer(knowledge, state, 'no_such_fact', true)).toBe('unknownQuestion');
  });
});

describe('very long words', () => {
  it.each([
    ['one sentence, again and again', '電話が鳴って仕事が止まります。'.repeat(1400)],
    ['one word', 'phone '.repeat(3400)],
    ['one letter', 'あ'.repeat(20_000)],
    ['no spaces', 'a'.repeat(20_000)],
  ])('are read and weighed within a second: %s', (_name, text) => {
    expect(processorMs(() => begin(text.slice(0, 20_000)))).toBeLessThan(1500);
  });
});
