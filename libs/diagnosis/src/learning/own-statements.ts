import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseCases, type EvaluationCase } from '../evaluation/cases.js';
import type { KnownStatement } from './learn.js';

const read = (path: string): EvaluationCase[] =>
  parseCases(readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8'));

/** Written for learning, without a look at the wordings in signals.json; `real-style` tells as published cases do. */
export const learningStatements = (): EvaluationCase[] =>
  [
    'ja',
    'en',
    'more',
    'real-style-ja',
    'real-style-en',
    'real-style-ja-b',
    'real-style-en-b',
    'real-style-c',
  ].flatMap((name) => read(`learning/${name}.jsonl`));

/** The regression set: wordings were widened after it, so it cannot tell how well they read. */
export const regressionStatements = (): EvaluationCase[] => read('test/regression.jsonl');

/** All statements of ours that the learned part is made from. */
export const ownStatements = (): KnownStatement[] => [
  ...regressionStatements().map((entry) => ({ ...entry, wordingsKnewIt: true })),
  ...learningStatements(),
];
