import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { conclude } from '../domain/conclusion.js';
import { functionCodes } from '../domain/knowledge.js';
import { readStatement } from '../domain/read-statement.js';
import { evidenceText } from '../domain/wording.js';
import { currentKnowledgeVersion, loadKnowledge } from '../knowledge/load-knowledge.js';
import { fit, scoresOf, type Example } from './fit.js';
import { learn } from './learn.js';
import { learningStatements, ownStatements } from './own-statements.js';
import { printLearned } from './print-learned.js';

const knowledge = loadKnowledge();
const file = fileURLToPath(
  new URL(`../../knowledge/${currentKnowledgeVersion}/learned.json`, import.meta.url),
);

describe('fitting', () => {
  const example = (feature: number, k: number, settled: Float64Array = new Float64Array(2)): Example => ({
    features: Int32Array.of(feature),
    values: Float64Array.of(1),
    targets: Float64Array.from([0, 1], (at) => (at === k ? 1 : 0)),
    settled,
    weight: 1,
  });
  const examples = [example(0, 0), example(0, 0), example(1, 1), example(1, 1), example(1, 0)];
  const options = { pull: 0.01, rounds: 300 };
  const chanceOfFirst = (feature: number): number => {
    const fitted = fit(examples, 2, 2, options);
    const [a, b] = scoresOf(fitted, example(feature, 0));
    return 1 / (1 + Math.exp(b! - a!));
  };
  it('finds what goes with what, and hesitates where the examples do', () => {
    expect(chanceOfFirst(0)).toBeGreaterThan(0.8);
    expect(chanceOfFirst(1)).toBeGreaterThan(0.2);
    expect(chanceOfFirst(1)).toBeLessThan(0.5);
  });
  it('learns only what was not settled beforehand', () => {
    const weight = (log: number): number =>
      fit([example(0, 0, Float64Array.of(log, 0)), example(1, 1, Float64Array.of(0, log))], 2, 2, options)
        .weights[0] ?? Number.NaN;
    expect(weight(0)).toBeGreaterThan(0.5);
    expect(weight(12)).toBeLessThan(0.01);
  });
  it('gives the same weights for the same examples', () => {
    expect(fit(examples, 2, 2, options).weights).toEqual(fit(examples, 2, 2, options).weights);
  });
});

describe('what was learned', () => {
  it('is what our own statements give, to the letter (npm run -s diagnose:learn)', () => {
    expect(printLearned(learn(knowledge, ownStatements()))).toBe(readFileSync(file, 'utf8'));
  }, 120_000);

  it('rests on statements of every measure in both languages, none of them twice', () => {
    const statements = learningStatements();
    for (const code of functionCodes)
      for (const lang of ['ja', 'en'])
        expect(
          statements.filter((entry) => entry.lang === lang && entry.adopted[0] === code).length,
        ).toBeGreaterThanOrEqual(10);
    expect(new Set(statements.map(({ statement }) => statement)).size).toBe(statements.length);
  });

  it('stays small', () => {
    expect(readFileSync(file).length).toBeLessThan(1_500_000);
  });

  it('is traced to places in the statement, also where the text is not in its plain form', () => {
    const text = 'ｼｽﾃﾑの操作方法を聞かれます。パスワードを忘れた、ログインできない、という電話です。';
    const { spoken } = readStatement(knowledge, text);
    const places = spoken.filter(({ level }) => level === 'technical_helpdesk');
    expect(places.length).toBeGreaterThan(0);
    for (const { start, end, words } of spoken) expect(text.slice(start, end)).toBe(words);
  });

  it('has a line in the evidence, with the words, in both languages', () => {
    const reading = readStatement(
      knowledge,
      '庁内の各課で電話を受けており、たらい回しになると苦情が出ています。記録を見ながら答えられる職員の窓口を作りたい。',
    );
    const { problems } = conclude(
      knowledge,
      { reading, answers: {}, industry: null, employees: null },
      { bundles: [], prefecture: null },
    );
    const line = problems[0]?.evidence.find(({ signal }) => signal === 'wording');
    expect(line?.words.length).toBeGreaterThan(0);
    expect(evidenceText(knowledge, line!, {}, 'ja').text).toMatch(/^「.+」… |^「.+」 … /u);
    expect(evidenceText(knowledge, line!, {}, 'en').text).toContain('put it much the same way');
  });
});

describe('version 1', () => {
  it('still reads for the sessions that are pinned to it', () => {
    const first = loadKnowledge('v1');
    const reading = readStatement(first, '外に出ていて電話に出られず、他社に取られました。');
    expect(reading.facts['missed_calls']).toBe(true);
    expect(Math.max(...Object.values(reading.wording))).toBe(0);
    expect(Math.min(...Object.values(reading.wording))).toBeLessThan(0);
  });
});
