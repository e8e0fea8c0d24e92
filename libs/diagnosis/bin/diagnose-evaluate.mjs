#!/usr/bin/env node
// npm run -s diagnose:evaluate -- --cases FILE [--max-questions N] [--aggregate] [--cross-validate FOLDS] [--leave-out-wordings] [--knowledge v1]
//   [--readings FILE | --reader [--write-readings FILE]] --json
// --aggregate leaves out the rows of single cases; --cross-validate judges our own learning statements too, each fold by a model that did not see it;
// --leave-out-wordings judges each case without the wordings that find something in it and in next to no other text;
// --readings judges with recorded answers of a reader of language, --reader asks the one of READER_URL (one case after another) and can write them down.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const fail = (message) => {
  process.stderr.write(`diagnose:evaluate: ${message}\n`);
  process.exit(2);
};

const { registerHooks } = await import('node:module');
if (typeof registerHooks !== 'function')
  fail(
    `needs Node 22.18 or newer, this is ${process.version}; run it through npm so that the project's own Node is used`,
  );
await import('./source-loader.mjs');

let values;
try {
  ({ values } = parseArgs({
    options: {
      cases: { type: 'string' },
      'max-questions': { type: 'string', default: '8' },
      knowledge: { type: 'string' },
      aggregate: { type: 'boolean', default: false },
      'cross-validate': { type: 'string', default: '0' },
      'leave-out-wordings': { type: 'boolean', default: false },
      readings: { type: 'string' },
      reader: { type: 'boolean', default: false },
      'write-readings': { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  }));
} catch (error) {
  fail(error.message);
}
if (!values.cases) fail('say which file to judge: --cases FILE');
const maxQuestions = Number(values['max-questions']);
if (!Number.isInteger(maxQuestions) || maxQuestions < 0 || maxQuestions > 8)
  fail('--max-questions must be a whole number from 0 to 8');
const folds = Number(values['cross-validate']);
if (!Number.isInteger(folds) || folds < 0 || folds === 1 || folds > 20)
  fail('--cross-validate must be a whole number from 2 to 20');
if (values.readings && values.reader) fail('either --readings FILE or --reader');
if (values['write-readings'] && !values.reader) fail('--write-readings goes with --reader');
const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return fail(`cannot read ${file}: ${error.message}`);
  }
};
const source = read(values.cases);

const { parseCases, CasesInvalid } = await import('../src/evaluation/cases.ts');
const { evaluate } = await import('../src/evaluation/evaluate.ts');
const { knowledgeExists, loadKnowledge } = await import('../src/knowledge/load-knowledge.ts');

const parsed = (file, parse) => {
  try {
    return parse();
  } catch (error) {
    if (error instanceof CasesInvalid) fail(`${file}, ${error.message}`);
    throw error;
  }
};
const cases = parsed(values.cases, () => parseCases(source));
if (values.knowledge !== undefined && !knowledgeExists(values.knowledge))
  fail(`there is no version ${values.knowledge} of the knowledge base`);
const whole = loadKnowledge(values.knowledge);
let knowledge = whole;
if (values['leave-out-wordings']) {
  const { leaveOutWordings } = await import('../src/evaluation/leave-out-wordings.ts');
  const { learningStatements, regressionStatements } = await import('../src/learning/own-statements.ts');
  const others = [...regressionStatements(), ...learningStatements()];
  const [from, judged] = [others, cases].map((group) => group.map(({ statement }) => statement));
  const without = leaveOutWordings(whole, from, judged);
  knowledge = (entry) => without(entry.statement);
}
let readings;
if (values.readings) {
  const { parseReadings } = await import('../src/evaluation/readings.ts');
  const recorded = read(values.readings);
  readings = parsed(values.readings, () => parseReadings(whole, cases, recorded));
} else if (values.reader) {
  const { askReader } = await import('./ask-reader.mjs');
  readings = await askReader({ knowledge: whole, cases, file: values['write-readings'], fail });
}
const result = evaluate(knowledge, cases, { maxQuestions, readings });
if (values.aggregate) delete result.rows;
if (folds > 0) {
  const { foldsOf, judgeFolds } = await import('../src/evaluation/cross-validate.ts');
  const { learningStatements, regressionStatements } = await import('../src/learning/own-statements.ts');
  const learnedAnyway = regressionStatements().map((entry) => ({ ...entry, wordingsKnewIt: true }));
  result.crossValidated = judgeFolds(foldsOf(loadKnowledge(), learningStatements(), folds, learnedAnyway), {
    maxQuestions,
  });
}
if (values.json) {
  process.stdout.write(`${JSON.stringify(result)}\n`);
} else {
  const percent = (value) => `${(value * 100).toFixed(1)} %`;
  const line = (name, f) =>
    process.stdout.write(
      `${name.padEnd(10)} cases ${String(f.cases).padStart(4)}  first is right ${percent(f.hitAny1).padStart(7)}  main in first three ${percent(f.hitMain3).padStart(7)}  questions ${f.questionsMean.toFixed(2)}  calibration error ${f.ece.toFixed(3)}\n`,
    );
  const ends = (figures) => {
    for (const [name, { cases: count, recall, said, precision }] of Object.entries(figures))
      process.stdout.write(
        `  ${name}: ${percent(recall)} of ${count} end there, ${percent(precision)} of ${said} rightly\n`,
      );
  };
  line('engine', result);
  for (const group of [result.byLanguage, result.byAudience, result.byEnd])
    for (const [name, figures] of Object.entries(group)) line(`  ${name}`, figures);
  ends(result.ends);
  if (result.crossValidated) {
    line('unseen', result.crossValidated);
    for (const group of [result.crossValidated.byLanguage, result.crossValidated.byEnd])
      for (const [name, figures] of Object.entries(group)) line(`  ${name}`, figures);
  }
  if (result.crossValidated) ends(result.crossValidated.ends);
  line('majority', result.baselines.majority);
  line('keywords', result.baselines.keywords);
  if (result.readings) {
    const { read: count, dropped, told, alone } = result.readings;
    process.stdout.write(
      `a reader of language read ${count}; ${dropped} of its ${told} findings were dropped; by itself first is right ${percent(alone.hitAny1)}, main in first three ${percent(alone.hitMain3)}\n`,
    );
  }
  process.stdout.write(
    `facts read from the words ${percent(result.factsRead)}; one step, 95th percentile: ${result.stepMsP95} ms; memory of this process: ${result.memoryMb} MB\n`,
  );
}
