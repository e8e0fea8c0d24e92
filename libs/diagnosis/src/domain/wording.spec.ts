import { loadKnowledge } from '../knowledge/load-knowledge.js';
import type { EvidenceItem, Observation } from './inference.js';
import { correct, observe, type SessionState } from './session.js';
import { evidenceText } from './wording.js';

const knowledge = loadKnowledge();
const session: SessionState = {
  statement: '電話のことで困っています。',
  industry: null,
  employees: null,
  prefecture: null,
  answers: [],
  corrections: {},
  asking: null,
};
const answersTo = (fact: string, value: unknown): Observation['answers'] => {
  const next = correct(knowledge, session, fact, value);
  if (typeof next === 'string') throw new Error(next);
  return observe(knowledge, next).answers;
};
const said = (
  signal: string,
  level: string,
  answers: Observation['answers'],
  language: 'ja' | 'en' = 'ja',
) => {
  const item: EvidenceItem = { signal, level, source: 'answer', weight: 1 };
  return evidenceText(knowledge, { ...item, words: [] }, answers, language).text;
};

describe('an answer as evidence', () => {
  it.each([
    ['outside', '外部の人に任せてもよい'],
    ['machine', '機械の案内でもよい'],
    ['fewer', '任せるより、やり取り自体を減らしたい'],
  ])('is quoted by the very option that was pressed: %s', (option, label) => {
    expect(said('wants_inhouse', 'no', answersTo('wants_inhouse', option))).toBe(
      `自社の人で受けたい：${label}`,
    );
  });

  it('is a plain no where no option was pressed', () => {
    expect(said('wants_inhouse', 'no', { wants_inhouse: false })).toBe('自社の人で受けたい：いいえ');
  });

  it('names every channel that was ticked, and the band of a number that was typed', () => {
    const channels = answersTo('written_channels', ['chat', 'fax']);
    expect(said('written_channels', 'yes', channels)).toBe('メールやチャット：チャット、LINE、SNS、FAX');
    expect(said('calls_per_day', '6-20', { calls_per_day: 7 }, 'en')).toBe('Calls per day: 6 to 20');
  });
});
