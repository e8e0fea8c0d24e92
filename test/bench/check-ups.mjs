// 200 owners at once, each through a whole check-up: statement, every question, result. Through GraphQL over HTTP, on loopback.
// Before them one owner alone, step after step, beside an HTTP server that only sends back what it gets: what a step itself takes.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const OWNERS = 200;
const CHECK_UPS = 600;
const ALONE = 30;
const fields =
  'token status question { id kind options { value } } conclusion { end problems { code probability } }';
const start = `mutation ($input: StartDiagnosisInput!) { startDiagnosis(input: $input) { ${fields} } }`;
const answer = `mutation ($input: AnswerInput!) { answerQuestion(input: $input) { ${fields} } }`;

const percentileOf = (times, share) => {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length * share)] * 10) / 10;
};

/** A round trip that does nothing, under the same load of the machine. */
async function withEcho(use) {
  const echo = createServer((request, response) => request.pipe(response));
  echo.listen(0, '127.0.0.1');
  await once(echo, 'listening');
  try {
    return await use(`http://127.0.0.1:${echo.address().port}`);
  } finally {
    echo.closeAllConnections();
    echo.close();
  }
}

/** Steps per second, how long one takes alone and while all the others ask too, and how many failed. `processorMs`: of the api so far. */
export async function measuredCheckUps(url, { memoryMiB, processorMs }) {
  const file = new URL('../../libs/diagnosis/test/regression.jsonl', import.meta.url);
  const statements = (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const memoryBeforeMiB = await memoryMiB();
  let times = [];
  const failures = [];
  let next = 0;
  const step = async (query, input) => {
    const startedAt = performance.now();
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { input } }),
    });
    const { data, errors } = await response.json();
    times.push(performance.now() - startedAt);
    if (errors) throw new Error(errors[0].message);
    return Object.values(data)[0];
  };
  const owner = async (checkUps = CHECK_UPS) => {
    while (next < checkUps) {
      const at = next++;
      const { statement, industry, employees, lang } = statements[at % statements.length];
      try {
        let state = await step(start, { statement, industry, employees, language: lang });
        const { token } = state;
        for (let asked = 0; state.question; asked += 1) {
          const { id, kind, options } = state.question;
          const chosen = options[at % options.length].value;
          const known = asked % 2 === 0;
          state = await step(answer, {
            token,
            questionId: id,
            value: known ? (kind === 'multi' ? [chosen] : chosen) : null,
          });
        }
        if (state.status === 'ASKING') throw new Error('a check-up without question or result');
      } catch (error) {
        failures.push(error.message);
      }
    }
  };
  const processorBefore = await processorMs();
  await owner(ALONE);
  const processorMsPerStep = ((await processorMs()) - processorBefore) / times.length;
  const one = times;
  const echoes = await withEcho(async (echo) => {
    const body = JSON.stringify({ query: start, variables: { input: statements[0] } });
    const took = [];
    for (let i = 0; i < one.length; i++) {
      const startedAt = performance.now();
      await (await fetch(echo, { method: 'POST', body })).text();
      took.push(performance.now() - startedAt);
    }
    return took;
  });
  const alone = {
    steps: one.length,
    p50Ms: percentileOf(one, 0.5),
    p95Ms: percentileOf(one, 0.95),
    processorMsPerStep: Math.round(processorMsPerStep * 10) / 10,
    echoP50Ms: percentileOf(echoes, 0.5),
    echoP95Ms: percentileOf(echoes, 0.95),
  };
  times = [];
  next = 0;
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: OWNERS }, () => owner()));
  const seconds = (performance.now() - startedAt) / 1000;
  const percentile = (share) => Math.round(percentileOf(times, share));
  return {
    alone,
    owners: OWNERS,
    checkUps: CHECK_UPS,
    steps: times.length,
    failed: failures.length,
    failures: [...new Set(failures)].slice(0, 3),
    stepsPerSecond: Math.round(times.length / seconds),
    p50Ms: percentile(0.5),
    p95Ms: percentile(0.95),
    memoryMiB: { before: memoryBeforeMiB, after: await memoryMiB() },
  };
}
