#!/usr/bin/env node
// npm run -s diagnose:learn -- [--check]: rebuilds knowledge/v3/learned.json from our own statements; the same statements give the same file.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import './source-loader.mjs';

const { ownStatements } = await import('../src/learning/own-statements.ts');
const { learn } = await import('../src/learning/learn.ts');
const { printLearned } = await import('../src/learning/print-learned.ts');
const { currentKnowledgeVersion, loadKnowledge } = await import('../src/knowledge/load-knowledge.ts');

const file = fileURLToPath(new URL(`../knowledge/${currentKnowledgeVersion}/learned.json`, import.meta.url));
const learned = learn(loadKnowledge(), ownStatements());
const text = printLearned(learned);
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write(
      'diagnose:learn: learned.json is not what these statements give; run npm run -s diagnose:learn\n',
    );
    process.exit(1);
  }
} else writeFileSync(file, text);
process.stdout.write(
  `learned.json: ${Object.keys(learned.pieces).length} pieces, ${Object.keys(learned.features).length} features, ${Math.round(text.length / 1024)} kB, from ${learned.learnedFrom} statements\n`,
);
