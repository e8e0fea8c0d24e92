import type { FactValue } from '../domain/knowledge.js';
import { factsOf } from '../domain/conclusion.js';
import { infer } from '../domain/inference.js';
import { resourceGaps } from '../domain/resource-gap.js';
import { answer, correct, observe, proceed, type SessionState } from '../domain/session.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import type { SessionRow } from '../store/session.row.js';
import { KnownFactType } from './known-fact.type.js';

const knowledge = loadKnowledge();
const begun = (statement: string): SessionState =>
  proceed(knowledge, {
    statement,
    industry: null,
    employees: null,
    prefecture: null,
    answers: [],
    corrections: {},
    asking: null,
  });
const moved = (next: SessionState | string): SessionState => {
  if (typeof next === 'string') throw new Error(next);
  return next;
};
const known = (session: SessionState, fact: string): KnownFactType | undefined =>
  KnownFactType.allOf({ session: session as SessionRow, knowledge, versions: new Map() }, 'ja').find(
    (one) => one.fact === fact,
  );
const holds = (session: SessionState, fact: string): string[] =>
  known(session, fact)!
    .options.filter((option) => option.holds)
    .map(({ value }) => value);
const facts = (session: SessionState): Record<string, FactValue> => ({
  ...factsOf(observe(knowledge, session)),
});

const vague = '電話のことで困っています。';
const chosen = [
  ['outside', '外部の人に任せてもよい', { wants_inhouse: false, accepts_outside: true }],
  ['machine', '機械の案内でもよい', { wants_inhouse: false, accepts_machine: true }],
  ['own', '自社の人に限りたい', { wants_inhouse: true }],
  ['fewer', '任せるより、やり取り自体を減らしたい', { wants_inhouse: false, wants_fewer_calls: true }],
] as const;

describe('what a known fact can be changed to', () => {
  it('is what its question offers, however the fact became known', () => {
    const read = begun('社内で対応したいと考えています。電話が多いです。');
    for (const session of [read, moved(correct(knowledge, begun(vague), 'wants_inhouse', null))])
      expect(known(session, 'wants_inhouse')?.options.map(({ value }) => value)).toEqual([
        'outside',
        'machine',
        'own',
        'fewer',
      ]);
  });

  it.each([
    ['a fact that was set right', begun(vague)],
    [
      'a question that was answered',
      moved(answer(knowledge, { ...begun(vague), asking: 'wants_inhouse' }, 'wants_inhouse', 'own')),
    ],
  ])('goes to each option and back, and the option tells all it tells: %s', (_, start) => {
    let session = start;
    for (const [option, label, told] of [...chosen, ...[...chosen].reverse()]) {
      session = moved(correct(knowledge, session, 'wants_inhouse', option));
      expect(holds(session, 'wants_inhouse')).toEqual([option]);
      expect(known(session, 'wants_inhouse')?.valueLabel).toBe(label);
      expect(facts(session)).toEqual(told);
    }
  });

  it('shows that it is no matter of calls at all, and not “I don’t know”', () => {
    const session = moved(correct(knowledge, begun(vague), 'direction', 'other_matter'));
    expect(holds(session, 'direction')).toEqual(['other_matter']);
    expect(known(session, 'direction')?.valueLabel).toBe('電話や連絡の困りごとではない');
    expect(holds(moved(correct(knowledge, session, 'direction', null)), 'direction')).toEqual([]);
  });

  it('is yes or no where no question asks for it', () => {
    const told = { value: true, words: '機械の案内でも' };
    const session = {
      ...begun('電話は機械の案内でもかまいません。'),
      reading: {
        facts: { accepts_machine: told },
        measures: {},
        dropped: 0,
        reader: 'r',
        model: 'm',
        edition: 'r1',
      },
    };
    expect(known(session, 'accepts_machine')?.options).toEqual([
      { value: 'yes', label: 'はい', holds: true },
      { value: 'no', label: 'いいえ', holds: false },
    ]);
    const not = moved(correct(knowledge, session, 'accepts_machine', 'no'));
    expect(facts(not)['accepts_machine']).toBe(false);
    expect(holds(not, 'accepts_machine')).toEqual(['no']);
  });

  it('ticks every channel that was told', () => {
    const session = moved(correct(knowledge, begun(vague), 'written_channels', ['chat', 'fax']));
    expect(holds(session, 'written_channels')).toEqual(['chat', 'fax']);
    expect(
      holds(moved(correct(knowledge, session, 'written_channels', ['none'])), 'written_channels'),
    ).toEqual(['none']);
  });
});

describe('a number of calls', () => {
  it('stays the band that was pressed, until a number is said', () => {
    const band = moved(correct(knowledge, begun(vague), 'calls_per_day', '35'));
    expect(known(band, 'calls_per_day')?.valueLabel).toBe('21〜60件');
    expect(holds(band, 'calls_per_day')).toEqual(['35']);
    const number = moved(correct(knowledge, band, 'calls_per_day', 35));
    expect(known(number, 'calls_per_day')?.valueLabel).toBe('1日に約35件');
    expect(holds(number, 'calls_per_day')).toEqual([]);
  });
});

describe('what was read between the lines', () => {
  const alone = begun('美容室を一人でやっていて、施術中は電話に出られません。');

  it('is listed with its words and marked in the statement', () => {
    expect(known(alone, 'solo')).toMatchObject({ kind: 'cue', value: true, source: 'statement' });
    expect(known(alone, 'solo')?.words[0]).toContain('一人で');
    expect(known(alone, 'solo')?.spans).toHaveLength(1);
  });

  it('counts no longer once it is called misread, and again when that is taken back', () => {
    const speaks = (session: SessionState) =>
      infer(knowledge, observe(knowledge, session)).problems.some(({ evidenceFor }) =>
        evidenceFor.some(({ signal }) => signal === 'solo'),
      );
    const lacks = (session: SessionState) =>
      resourceGaps(observe(knowledge, session)).some(({ shownBy }) =>
        shownBy.some(({ signal }) => signal === 'solo'),
      );
    expect([speaks(alone), lacks(alone)]).toEqual([true, true]);
    const not = moved(correct(knowledge, alone, 'solo', 'no'));
    expect([speaks(not), lacks(not)]).toEqual([false, false]);
    expect(known(not, 'solo')).toMatchObject({ value: false, spans: [] });
    expect(known(not, 'solo')?.words).not.toEqual([]);
    const again = moved(correct(knowledge, not, 'solo', 'yes'));
    expect([speaks(again), lacks(again)]).toEqual([true, true]);
    expect(again.corrections).toEqual({});
  });

  it('cannot be claimed by those who never said it', () => {
    expect(correct(knowledge, begun(vague), 'solo', 'yes')).toBe('unknownQuestion');
    expect(correct(knowledge, alone, 'solo', 3)).toBe('notAnOption');
  });
});
