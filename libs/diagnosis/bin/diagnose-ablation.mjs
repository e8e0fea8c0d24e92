#!/usr/bin/env node
// node --conditions=source libs/diagnosis/bin/diagnose-ablation.mjs FILE: what each part of the method is worth.
import { readFileSync } from 'node:fs';
import './source-loader.mjs';

const { parseCases } = await import('../src/evaluation/cases.ts');
const { evaluate } = await import('../src/evaluation/evaluate.ts');
const { loadKnowledge } = await import('../src/knowledge/load-knowledge.ts');

const knowledge = loadKnowledge();
const cases = parseCases(readFileSync(process.argv[2], 'utf8'));
const open = (observation) =>
  knowledge.questions.filter(
    ({ fact }) => !(fact in { ...observation.reading.facts, ...observation.answers }),
  );
const fixed = (_knowledge, observation, asked, most) =>
  asked < most && open(observation)[0] ? { question: open(observation)[0], gain: 0 } : null;
// A fixed seed, so that the table can be made again.
let seed = 20261101;
const random = (_knowledge, observation, asked, most) => {
  seed = (seed * 48271) % 2147483647;
  const left = open(observation);
  return asked < most && left.length > 0 ? { question: left[seed % left.length], gain: 0 } : null;
};
const unread = { ...knowledge, signals: knowledge.signals.map((signal) => ({ ...signal, patterns: {} })) };
const rows = [
  ['statement and questions, our order', knowledge, {}],
  ['statement only, no question', knowledge, { maxQuestions: 0 }],
  ['statement and 5 questions in a fixed order', knowledge, { maxQuestions: 5, ask: fixed }],
  ['statement and 5 questions in random order', knowledge, { maxQuestions: 5, ask: random }],
  ['questions only, no statement', knowledge, { withoutStatement: true }],
  ['without anything learned', { ...knowledge, learned: null }, {}],
  ['without the wordings of signals.json: the learned part alone reads', unread, {}],
  ['the same, no question', unread, { maxQuestions: 0 }],
];
const percent = (value) => `${(value * 100).toFixed(1)} %`;
for (const [name, base, options] of rows) {
  const result = evaluate(base, cases, { maxQuestions: 8, ...options });
  process.stdout.write(
    `| ${name} | ${percent(result.hitAny1)} | ${percent(result.hitMain3)} | ${result.questionsMean.toFixed(1)} | ${result.ece.toFixed(3)} |\n`,
  );
}
