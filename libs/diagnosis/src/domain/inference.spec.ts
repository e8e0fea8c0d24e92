import fc from 'fast-check';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { conclude } from './conclusion.js';
import { infer, type Observation } from './inference.js';
import type { FactValue } from './knowledge.js';
import { nextQuestion } from './next-question.js';
import { answer, correct, observe, proceed, undo, type SessionState } from './session.js';
import { evidenceText } from './wording.js';

const knowledge = loadKnowledge();
const begin = (statement: string, rest: Partial<SessionState> = {}): SessionState =>
  proceed(knowledge, {
    statement,
    industry: null,
    employees: null,
    prefecture: null,
    answers: [],
    corrections: {},
    asking: null,
    ...rest,
  });
const inferFrom = (state: SessionState) => infer(knowledge, observe(knowledge, state));
const chanceOf = (state: SessionState, code: string): number =>
  inferFrom(state).functions.find((entry) => entry.code === code)?.probability ?? 0;
const step = (state: SessionState, value: unknown): SessionState => {
  const next = answer(knowledge, state, state.asking!, value);
  if (typeof next === 'string') throw new Error(next);
  return next;
};

const statements = fc.constantFrom(
  '電話で困っています',
  '夜中に鳴って眠れません',
  'Every call breaks my concentration',
  '注文の電話が取れません',
  '',
  '新規の取引先を増やしたい',
);
const industries = fc.constantFrom(null, 'medical', 'legal_tax', 'unheard_of');

describe('beliefs', () => {
  it('always add up to one, whatever is said and answered', () => {
    const facts = fc.constantFrom(...knowledge.questions.map(({ fact }) => fact));
    const values = fc.constantFrom<FactValue | null>(
      true,
      false,
      null,
      3,
      500,
      'owner',
      '24h',
      'nonsense',
      ['email'],
      [],
    );
    fc.assert(
      fc.property(
        statements,
        industries,
        fc.option(fc.integer({ min: 1, max: 500 }), { nil: null }),
        fc.dictionary(facts, values),
        (text, industry, employees, answers) => {
          const { functions, problems } = infer(knowledge, {
            ...observe(knowledge, begin(text)),
            answers,
            industry,
            employees,
          });
          expect(functions).toHaveLength(18);
          for (const list of [functions, problems]) {
            expect(list.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
            for (const { probability } of list)
              expect(Number.isFinite(probability) && probability >= 0).toBe(true);
          }
        },
      ),
    );
  });

  it('give evidence for and against, traceable to words or answers', () => {
    const state = begin('外に出ていて電話に出られず、他社に取られました。', { employees: 1 });
    const [first] = inferFrom(state).problems;
    expect(first?.code).toBe('owner_away');
    expect(first?.evidenceFor.map(({ signal }) => signal)).toEqual(
      expect.arrayContaining(['away_from_desk', 'missed_calls']),
    );
    for (const { weight } of first?.evidenceFor ?? []) expect(weight).toBeGreaterThan(0);
  });

  it('move towards building inside when only own people may answer, and towards a machine when one will do', () => {
    const state = begin('お客さまの電話に対応しきれません');
    const told = (option: string) => {
      const next = correct(knowledge, state, 'wants_inhouse', option);
      if (typeof next === 'string') throw new Error(next);
      return next;
    };
    expect(chanceOf(told('own'), 'inhouse_build')).toBeGreaterThan(chanceOf(state, 'inhouse_build') * 2);
    expect(chanceOf(told('machine'), 'automated_answering')).toBeGreaterThan(
      chanceOf(told('outside'), 'automated_answering'),
    );
    expect(chanceOf(told('fewer'), 'no_outsourcing')).toBeGreaterThan(
      chanceOf(told('outside'), 'no_outsourcing'),
    );
  });
});

describe('questions', () => {
  it('end after eight at the most, never ask twice, and never ask what the words already say', () => {
    fc.assert(
      fc.property(statements, fc.infiniteStream(fc.nat(9)), (text, picks) => {
        let state = begin(text);
        const read = observe(knowledge, state).reading.facts;
        const asked: string[] = [];
        while (state.asking !== null) {
          expect(asked).not.toContain(state.asking);
          expect(state.asking in read).toBe(false);
          asked.push(state.asking);
          const options = knowledge.questions.find(({ fact }) => fact === state.asking)!.options;
          const pick = picks.next().value as number;
          state = step(state, options[pick]?.value ?? null);
        }
        expect(asked.length).toBeLessThanOrEqual(8);
      }),
      { numRuns: 30 },
    );
  });

  it('are fewer the clearer the words', () => {
    const count = (text: string): number => {
      let state = begin(text);
      while (state.asking !== null) state = step(state, null);
      return state.answers.length;
    };
    const clear = count('外国語の電話が多く、英語も中国語も誰も話せません。通訳が必要です。');
    expect(clear).toBeLessThanOrEqual(2);
    expect(count('電話のことで困っています。')).toBeGreaterThan(clear);
  });

  it('depend on what was said', () => {
    expect(nextQuestion(knowledge, observe(knowledge, begin('困っています')), 0)).not.toBeNull();
  });

  it('can be taken back: undo after an answer is the state before it', () => {
    const state = begin('困っています');
    expect(undo(step(state, null))).toEqual(state);
    expect(undo(state)).toEqual(state);
  });

  it('refuse values that are no answer', () => {
    const state = begin('困っています');
    for (const value of ['x', {}, -1, 1.5, [true, false], 'true', Number.NaN])
      expect(answer(knowledge, state, state.asking!, value)).toBe('notAnOption');
    expect(answer(knowledge, state, 'industry', null)).toBe('unknownQuestion');
    expect(correct(knowledge, state, 'employees', 0)).toBe('notAnOption');
    expect(correct(knowledge, state, '__proto__', true)).toBe('unknownQuestion');
    for (const trade of ['田中花子の店', 'constructor', 'hair', 3])
      expect(correct(knowledge, state, 'industry', trade)).toBe('notAnOption');
    expect(correct(knowledge, state, 'prefecture', 'Mars')).toBe('notAnOption');
    expect(correct(knowledge, state, 'industry', 'beauty')).toMatchObject({ industry: 'beauty' });
  });
});

describe('the evidence that is shown', () => {
  const told = (statement: string, answers: Observation['answers']) =>
    conclude(
      knowledge,
      { ...observe(knowledge, begin(statement)), answers },
      { bundles: [], prefecture: null },
    ).problems.flatMap(({ evidence }) => evidence);

  it('quotes words wherever it comes from words', () => {
    const texts = [
      '注文の電話が取れません',
      'Every call breaks my concentration',
      '電話で困っています',
      '夜中に鳴って眠れません',
    ];
    for (const item of texts.flatMap((text) => told(text, {})))
      if (item.source === 'statement') expect(item.words.length).toBeGreaterThan(0);
  });

  const away = '外に出ていて電話に出られず、他社に取られました。';
  it('leaves out how the words sound as a whole where no place of them can be quoted', () => {
    const observation = observe(knowledge, begin(away));
    const wordings = ({ spoken }: Pick<Observation['reading'], 'spoken'>) =>
      conclude(
        knowledge,
        { ...observation, reading: { ...observation.reading, spoken } },
        { bundles: [], prefecture: null },
      ).problems.flatMap(({ evidence }) => evidence.filter(({ signal }) => signal === 'wording'));
    const [line] = wordings(observation.reading);
    expect(line).toBeDefined();
    const elsewhere = observation.reading.spoken.map((place) => ({ ...place, level: 'phone_survey' }));
    expect(wordings({ spoken: elsewhere })).toEqual([]);
  });

  it('names an answer that was not known where it weighs', () => {
    const item = told(away, { missed_calls: null }).find(({ level }) => level === 'unknown');
    expect(item).toMatchObject({ signal: 'missed_calls', source: 'answer' });
    expect(evidenceText(knowledge, item!, {}, 'ja').text).toMatch(/^取れない電話：わからない（/);
    expect(evidenceText(knowledge, item!, {}, 'en').text).toContain('you do not know');
  });
});

describe('conclusions', () => {
  const end = (statement: string, rest: Partial<SessionState> = {}) => {
    let state = begin(statement, rest);
    while (state.asking !== null) state = step(state, null);
    return conclude(knowledge, observe(knowledge, state), { bundles: [], prefecture: null });
  };
  it('say it when there is nothing to say about calls', () => {
    expect(end('あ').end).toBe('not_a_phone_problem');
    expect(end('🙂').end).toBe('not_a_phone_problem');
  });
  it('advise against a service where changing habits is enough, with no option and no bill', () => {
    const result = end(
      '固定電話は売り込みの電話ばかりで、お客さまとはメールとチャットで済んでいます。鳴るたびに手が止まります。',
      { employees: 3 },
    );
    expect(result).toMatchObject({ end: 'no_outsourcing', insteadOf: 'no_outsourcing', options: [] });
  });
  it('never put a price on calls the owner should make', () => {
    expect(end('新規の取引先を開拓したいのですが、電話をかける人がいません。').costToday).toBeNull();
  });
});
