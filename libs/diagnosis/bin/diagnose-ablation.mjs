#!/usr/bin/env node
// npm run -s diagnose:ablation -- [FILE] [N]: what each part of the method is worth, on the cases of FILE and on every Nth (4th)
// of our own statements, judged by models that did not learn from them.
import { readFileSync } from 'node:fs';
import './source-loader.mjs';

const { parseCases } = await import('../src/evaluation/cases.ts');
const { evaluate } = await import('../src/evaluation/evaluate.ts');
const { foldsOf, judgeFolds } = await import('../src/evaluation/cross-validate.ts');
const { learningStatements, regressionStatements } = await import('../src/learning/own-statements.ts');
const { rankQuestions } = await import('../src/domain/next-question.ts');
const { loadKnowledge } = await import('../src/knowledge/load-knowledge.ts');

const open = (knowledge, { reading, answers }) =>
  knowledge.questions.filter(({ fact }) => !(fact in { ...reading.facts, ...answers }));
const ours = (knowledge, observation, asked, most) =>
  asked < most ? (rankQuestions(knowledge, observation)[0] ?? null) : null;
const fixed = (knowledge, observation, asked, most) =>
  asked < most && open(knowledge, observation)[0]
    ? { question: open(knowledge, observation)[0], gain: 0 }
    : null;
// A fixed seed, so that the table can be made again.
let seed = 20261101;
const random = (knowledge, observation, asked, most) => {
  seed = (seed * 48271) % 2147483647;
  const left = open(knowledge, observation);
  return asked < most && left.length > 0 ? { question: left[seed % left.length], gain: 0 } : null;
};
const whole = (knowledge) => knowledge;
const untaught = (knowledge) => ({ ...knowledge, learned: null });
const unread = (knowledge) => ({
  ...knowledge,
  signals: knowledge.signals.map((signal) => ({ ...signal, patterns: {} })),
});
const rows = [
  ['as it is', whole, {}],
  ['no question', whole, { maxQuestions: 0 }],
  ['4 questions, our order, no early end', whole, { maxQuestions: 4, ask: ours }],
  ['4 questions in a fixed order', whole, { maxQuestions: 4, ask: fixed }],
  ['4 questions in random order', whole, { maxQuestions: 4, ask: random }],
  ['no statement, questions only', whole, { withoutStatement: true }],
  ['nothing learned', untaught, {}],
  ['no wordings of signals.json: the learned part alone reads', unread, {}],
  ['the same, no question', unread, { maxQuestions: 0 }],
];

const knowledge = loadKnowledge();
const every = Number(process.argv[3] ?? 4);
const cases = process.argv[2] ? parseCases(readFileSync(process.argv[2], 'utf8')) : null;
const learnedAnyway = regressionStatements().map((entry) => ({ ...entry, wordingsKnewIt: true }));
const folds = foldsOf(knowledge, learningStatements(), 3, learnedAnyway).map((fold) => ({
  ...fold,
  judged: fold.judged.filter((_, at) => at % every === 0),
}));
const percent = (value) => `${(value * 100).toFixed(1)} %`;
const cells = ({ hitAny1, hitMain3, questionsMean, ece }) =>
  `${percent(hitAny1)} | ${percent(hitMain3)} | ${questionsMean.toFixed(1)} | ${ece.toFixed(3)}`;
for (const [name, change, rest] of rows) {
  const options = { maxQuestions: 8, ...rest };
  const unseen = judgeFolds(
    folds.map(({ knowledge: own, judged }) => ({ knowledge: change(own), judged })),
    options,
  );
  const told = cases ? ` | ${cells(evaluate(change(knowledge), cases, options))}` : '';
  process.stdout.write(`| ${name} | ${cells(unseen)}${told} |\n`);
}
