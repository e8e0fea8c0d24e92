import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { parseCases } from './cases.js';
import { evaluate } from './evaluate.js';
import { parseReadings } from './readings.js';

const knowledge = loadKnowledge();
const line = (id: string, statement: string, adopted: string) =>
  JSON.stringify({ id, lang: 'ja', statement, facts: {}, adopted: [adopted] });
const cases = parseCases(
  [
    line('a', 'あの件が落ち着くまで、みんなピリピリしています。', 'campaign_desk'),
    line('b', '電話に出られません。', 'secretary_answering'),
  ].join('\n'),
);
const reading = (id: string, fit: number) =>
  JSON.stringify({
    id,
    facts: {
      temporary_need: { value: true, words: '落ち着くまで' },
      missed_calls: { value: true, words: '電話が多すぎる' },
    },
    measures: { campaign_desk: fit },
  });
const options = { maxQuestions: 0 };

describe('recorded readings', () => {
  it('are judged by the rules of a live one, and a case without one as if there were no reader', () => {
    const readings = parseReadings(
      knowledge,
      cases,
      `${reading('a', 0.9)}\n\n${reading('of another file', 1)}\n`,
    );
    const [alone, helped] = [
      evaluate(knowledge, cases, options),
      evaluate(knowledge, cases, { ...options, readings }),
    ];
    expect(alone.readings).toBeUndefined();
    expect(helped.readings).toEqual({
      read: 1,
      dropped: 1,
      told: 3,
      alone: { hitAny1: 1, hitMain3: 1 },
    });
    expect(alone.rows[0]?.top3[0]).not.toBe('campaign_desk');
    expect(helped.rows[0]?.top3[0]).toBe('campaign_desk');
    expect(helped.rows[1]).toEqual(alone.rows[1]);
  });

  it.each([
    ['{"id":', 'line 1: not valid JSON'],
    [`${reading('a', 1)}\n{"facts": {}}`, 'line 2: field "id": missing'],
    [`${reading('a', 1)}\n${reading('a', 1)}`, 'line 2: field "id": a appears twice'],
  ])('are refused with their line: %#', (source, message) => {
    expect(() => parseReadings(knowledge, cases, source)).toThrow(message);
  });
});
