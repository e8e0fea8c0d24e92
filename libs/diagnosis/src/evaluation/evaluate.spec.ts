import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { functionCodes } from '../domain/knowledge.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { learningStatements } from '../learning/own-statements.js';
import { parseCases } from './cases.js';
import { foldByStatement } from './cross-validate.js';
import { evaluate, play } from './evaluate.js';

const casesIn = (file: string) =>
  parseCases(readFileSync(fileURLToPath(new URL(`../../test/${file}.jsonl`, import.meta.url)), 'utf8'));
const cases = casesIn('regression');
const knowledge = loadKnowledge();

describe('our own statements', () => {
  const result = evaluate(knowledge, cases, { maxQuestions: 8 });
  it('cover every function and both honest ends, several times each', () => {
    for (const code of functionCodes)
      expect(cases.filter(({ adopted }) => adopted.includes(code)).length).toBeGreaterThanOrEqual(3);
  });
  it('are still understood as well as they were, and far better than by counting words', () => {
    expect(result.hitAny1).toBeGreaterThanOrEqual(0.9);
    expect(result.hitMain3).toBeGreaterThanOrEqual(0.95);
    expect(result.questionsMean).toBeLessThanOrEqual(5);
    expect(result.questionsMax).toBeLessThanOrEqual(8);
    expect(result.hitAny1).toBeGreaterThan(result.baselines.keywords.hitAny1 + 0.3);
    expect(result.hitAny1).toBeGreaterThan(result.baselines.majority.hitAny1 + 0.3);
  });
  it('say how many of their facts the words alone show; without wordings hardly any', () => {
    const some = cases.slice(0, 40);
    const deaf = { ...knowledge, signals: knowledge.signals.map((signal) => ({ ...signal, patterns: {} })) };
    expect(evaluate(knowledge, some, { maxQuestions: 0 }).factsRead).toBeGreaterThan(0.5);
    expect(evaluate(deaf, some, { maxQuestions: 0 }).factsRead).toBeLessThan(0.1);
  });
  it('never let the engine see what was adopted: without answers to questions it knows only the words', () => {
    const [first] = cases;
    const hidden = { ...first!, adopted: ['no_outsourcing' as const], facts: {} };
    const open = { ...first!, facts: {} };
    expect(play(knowledge, hidden, { maxQuestions: 8 }).ranked).toEqual(
      play(knowledge, open, { maxQuestions: 8 }).ranked,
    );
    expect(play(knowledge, open, { maxQuestions: 0 }).asked).toEqual([]);
  });
});

describe('published cases that nothing was learned from', () => {
  const result = evaluate(knowledge, casesIn('published'), { maxQuestions: 8 });
  it('are understood far better than by counting words, with few questions', () => {
    expect(result.hitAny1).toBeGreaterThan(result.baselines.keywords.hitAny1 + 0.2);
    expect(result.hitAny1).toBeGreaterThan(result.baselines.majority.hitAny1 + 0.3);
    expect(result.hitMain3).toBeGreaterThan(result.baselines.majority.hitMain3 + 0.25);
    expect(result.questionsMean).toBeLessThanOrEqual(5);
  });
  it('are none of those that are learned from', () => {
    const learned = new Set(learningStatements().map(({ statement }) => statement));
    expect(casesIn('published').filter(({ statement }) => learned.has(statement))).toEqual([]);
  });
});

describe('cross-validation', () => {
  const statements = learningStatements();
  const retold = statements.filter(({ scene }) => scene !== undefined);
  it('judges a scene and its retelling together, so that neither is learned from the other', () => {
    const fold = foldByStatement(statements, 3);
    expect(retold.length).toBeGreaterThan(100);
    for (const { id, scene } of retold) {
      expect(fold.has(scene ?? '')).toBe(true);
      expect([id, fold.get(id)]).toEqual([id, fold.get(scene ?? '')]);
    }
  });
});

describe('a file of cases', () => {
  const good =
    '{"id":"a","lang":"ja","industry":"ec","employees":null,"statement":"電話","facts":{},"adopted":["order_intake"]}';
  it.each([
    [`${good}\n{"id":`, 'line 2: not valid JSON'],
    [`${good}\n${good}`, 'line 2: field "id": a appears twice'],
    [good.replace('order_intake', 'telepathy'), 'line 1: field "adopted.0"'],
    [good.replace('"電話"', '""'), 'line 1: field "statement"'],
    ['', 'line 1: the file holds no case'],
  ])('is refused with its line: %#', (source, message) => {
    expect(() => parseCases(source)).toThrow(message);
  });
});
