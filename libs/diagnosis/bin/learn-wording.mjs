#!/usr/bin/env node
// npm run -s diagnose:learn -- [FILE.jsonl …]: rebuilds knowledge/v1/wording.json from our own statements (default) or the given files.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import './source-loader.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { parseCases } = await import('../src/evaluation/cases.ts');
const { remember } = await import('../src/domain/resemblance.ts');
const { functionCodes } = await import('../src/domain/knowledge.ts');

const files = process.argv.length > 2 ? process.argv.slice(2) : [here('../test/regression.jsonl')];
const statements = files.flatMap((file) => parseCases(readFileSync(file, 'utf8')));
const memory = remember(functionCodes, statements);
const lines = Object.entries(memory.pieces).map(
  ([piece, row]) => `    ${JSON.stringify(piece)}: ${JSON.stringify(row)}`,
);
const text = `{
  "codes": ${JSON.stringify(memory.codes)},
  "learnedFrom": ${memory.learnedFrom},
  "pieces": {
${lines.join(',\n')}
  }
}
`;
writeFileSync(here('../knowledge/v1/wording.json'), text);
process.stdout.write(`wording.json: ${lines.length} pieces from ${memory.learnedFrom} statements\n`);
