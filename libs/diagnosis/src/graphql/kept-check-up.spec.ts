import { conclude } from '../domain/conclusion.js';
import type { Knowledge } from '../domain/knowledge.js';
import { headline } from '../domain/proposal-wording.js';
import { observe, type SessionState } from '../domain/session.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { SessionRow } from '../store/session.row.js';
import { ConclusionType } from './conclusion.type.js';
import { KeptCheckUpType } from './kept-check-up.type.js';

const knowledge = loadKnowledge();
const state: SessionState = {
  statement: '施術中に予約の電話が重なって手が離せません。出られない電話が一日に何本もあります。',
  industry: 'beauty',
  employees: 2,
  prefecture: 'JP-13',
  answers: knowledge.questions
    .filter(({ fact }) =>
      ['wants_inhouse', 'repeat_questions', 'peak_times', 'who_may_answer'].includes(fact),
    )
    .map(({ fact }) => ({ fact, value: null, also: {} })),
  corrections: {},
  asking: null,
};
const conclusion = conclude(knowledge, observe(knowledge, state), { bundles: [], prefecture: 'JP-13' });
const session = Object.assign(new SessionRow(), state, {
  id: 's',
  language: 'ja',
  status: 'concluded',
  assumptions: {},
  conclusion,
  startedAt: new Date(0),
  eraseOn: '2028-11-01',
});

describe('a kept check-up in the list', () => {
  it('has the headline of the result, without weighing what was told', () => {
    // Whoever reads or weighs a statement needs the signals.
    const weighsNothing = Object.defineProperty({ ...knowledge } as Knowledge, 'signals', {
      get: () => {
        throw new Error('weighed');
      },
    });
    expect(() => observe(weighsNothing, state)).toThrow('weighed');
    const line = KeptCheckUpType.from({ session, knowledge: weighsNothing }, 'ja');
    expect(line).toMatchObject({
      headline: headline(knowledge, conclusion, 'ja'),
      questionsAsked: state.answers.length,
      eraseOn: '2028-11-01',
    });
  });

  it('has none while it asks', () => {
    const asking = Object.assign(new SessionRow(), session, { status: 'asking', conclusion: null });
    expect(KeptCheckUpType.from({ session: asking, knowledge }, 'ja').headline).toBeNull();
  });
});

describe('what would change the advice', () => {
  const shown = (stored: typeof conclusion) =>
    ConclusionType.from({ session, knowledge, versions: new Map() }, stored, 'ja').turningPoints;

  it('is kept with the result and read from there', () => {
    expect(conclusion.turningPoints).toBeDefined();
    expect(shown({ ...conclusion, turningPoints: [] })).toEqual([]);
  });

  it('is reckoned for results from before it was kept, to the same', () => {
    const { turningPoints: _kept, ...before } = conclusion;
    expect(shown(before)).toEqual(shown(conclusion));
  });
});
