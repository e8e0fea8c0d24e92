// 200 owners at once, each through a whole check-up: statement, every question, result. Through GraphQL over HTTP, on loopback.
import { readFile } from 'node:fs/promises';

const OWNERS = 200;
const CHECK_UPS = 600;
const fields =
  'token status question { id kind options { value } } conclusion { end problems { code probability } }';
const start = `mutation ($input: StartDiagnosisInput!) { startDiagnosis(input: $input) { ${fields} } }`;
const answer = `mutation ($input: AnswerInput!) { answerQuestion(input: $input) { ${fields} } }`;

/** Steps per second, how long one takes while all the others ask too, and how many failed. */
export async function measuredCheckUps(url, memoryMiB) {
  const file = new URL('../../libs/diagnosis/test/regression.jsonl', import.meta.url);
  const statements = (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const memoryBeforeMiB = await memoryMiB();
  const times = [];
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
  const owner = async () => {
    while (next < CHECK_UPS) {
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
        if (state.status === 'asking') throw new Error('a check-up without question or result');
      } catch (error) {
        failures.push(error.message);
      }
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: OWNERS }, owner));
  const seconds = (performance.now() - startedAt) / 1000;
  times.sort((a, b) => a - b);
  const percentile = (share) => Math.round(times[Math.floor(times.length * share)]);
  return {
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
