import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { conclude } from './conclusion.js';
import { infer } from './inference.js';
import { stepsInstead, turningPointText } from './instead-wording.js';
import { returnedRisk } from './proposal-wording.js';
import { readStatement } from './read-statement.js';
import { correct, observe, proceed, answer, type SessionState } from './session.js';
import { toldLevels } from './told-levels.js';
import { turningPoints } from './turning-points.js';

const knowledge = loadKnowledge();
const pickles =
  '梅干しを漬けて通販で売っています。家族とパートの4人です。荷造りの最中に電話が鳴って、注文は紙に書き留めています。返品や「まだ届かない」という電話も来ます。';

/** An owner who answers every question with "I don't know". */
function unsure(statement: string): SessionState {
  let state = proceed(knowledge, {
    statement,
    industry: 'ec',
    employees: 4,
    prefecture: 'JP-30',
    answers: [],
    corrections: {},
    asking: null,
  });
  while (state.asking !== null) state = answer(knowledge, state, state.asking, null) as SessionState;
  return state;
}

describe('answers that would change the advice', () => {
  const state = unsure(pickles);
  const points = turningPoints(knowledge, observe(knowledge, state));

  it('are among those the owner did not have, at most three, each of another question', () => {
    expect(points.length).toBeGreaterThan(0);
    expect(points.length).toBeLessThanOrEqual(3);
    const unknown = state.answers.filter(({ value }) => value === null).map(({ fact }) => fact);
    for (const { fact } of points) expect(unknown).toContain(fact);
    expect(new Set(points.map(({ fact }) => fact)).size).toBe(points.length);
  });

  it('do change it as told, once they are given', () => {
    for (const { fact, level, measure } of points) {
      const value = level === 'yes' ? true : level === 'no' ? false : level;
      const told = correct(knowledge, state, fact, value) as SessionState;
      expect(infer(knowledge, observe(knowledge, told)).functions[0]?.code).toBe(measure);
    }
  });

  it('are told in both languages, and not at all where there is no trouble with calls', () => {
    expect(turningPointText(knowledge, points[0]!, 'ja')).toMatch(
      /^「.+」が「.+」なら、「.+」をお勧めします。$/u,
    );
    expect(turningPointText(knowledge, points[0]!, 'en')).toMatch(/^If “.+” is “.+”, we would recommend/u);
    expect(turningPoints(knowledge, observe(knowledge, unsure('屋根が雨漏りしています。')))).toEqual([]);
  });
});

describe('what to do instead', () => {
  const steps = (told: string): string[] => {
    const observation = observe(knowledge, unsure(told));
    const conclusion = conclude(knowledge, observation, { bundles: [], prefecture: null });
    const ended = { ...conclusion, insteadOf: 'no_outsourcing' as const };
    return stepsInstead(knowledge, ended, 'ja', toldLevels(observation));
  };
  it('speaks of orders to somebody who takes them, and of sales calls only to somebody who gets them', () => {
    expect(steps(pickles).join()).toContain('注文票');
    expect(steps(pickles).join()).not.toContain('売り込み');
    const bothered = steps('売り込みの電話が多く、仕事の手が止まります。');
    expect(bothered.join()).toContain('売り込み');
    expect(bothered.join()).not.toContain('注文票');
  });
});

describe('who works there', () => {
  it.each([['家族とパートの4人です。'], ['妻と二人で店をしています。']])(
    'is not yet somebody who could answer: %s',
    (text) => {
      expect(readStatement(knowledge, text).levels['own_people_could']).toBeUndefined();
    },
  );
  it.each([['電話は家族に代わってもらえます。'], ['妻と交代で電話に出ています。']])(
    'may be, where the words say so: %s',
    (text) => {
      expect(readStatement(knowledge, text).levels['own_people_could']).toBe('yes');
    },
  );
});

describe('a part that is left out', () => {
  it('names the risk that is the owner’s again, for every service and in both languages', () => {
    for (const { code, comesBack, keepInside } of knowledge.functions) {
      if (code === 'no_outsourcing' || code === 'inhouse_build') continue;
      expect(comesBack).toBeDefined();
      expect(returnedRisk(knowledge, code, 'ja').text).not.toBe(keepInside.ja);
    }
  });
});
