// "20 bundles with functions, plans and producer" through GraphQL over HTTP, against a hand-written floor in the same run,
// with 100 and with 10,000 bundles in the table.
import autocannon from 'autocannon';
import { deepStrictEqual } from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startPrivateInstance } from '../../apps/local/dist/instance.js';
import { freePort } from '@madoguchi/platform/embedded';
import { fillTo } from './fill.mjs';
import { memoryMiB } from './memory.mjs';
import { countingRelay } from './sql-counter.mjs';

const query = `query Shelf($first: Int!) { bundles(first: $first) { total items { id bundleId name tagline hours { spans { weekday opensAt closesAt } closedOnHolidays note } prefectures partsTotalMinor
  functions { code name } producer { id name prefecture } plans { id name baseMinor includedUnits overageMinor successFeeMinor initialFeeMinor } } } }`;
const body = JSON.stringify({ query, variables: { first: 20 } });
const headers = { 'content-type': 'application/json' };
const post = async (url) => (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json();

/** Sixteen connections for some seconds. */
async function load(url, duration) {
  const times = [];
  const run = autocannon({ url: `${url}/graphql`, method: 'POST', headers, body, connections: 16, duration });
  run.on('response', (_client, _status, _bytes, ms) => times.push(ms));
  const result = await run;
  if (result.non2xx || result.errors)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`);
  times.sort((x, y) => x - y);
  const percentile = (share) => times[Math.floor(times.length * share)];
  return { requestsPerSecond: result.requests.average, p50Ms: percentile(0.5), p95Ms: percentile(0.95) };
}
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function sequentialMs(url, count = 300) {
  for (let i = 0; i < 50; i++) await post(url);
  const times = [];
  for (let i = 0; i < count; i++) {
    const startedAt = performance.now();
    await post(url);
    times.push(performance.now() - startedAt);
  }
  return median(times);
}

async function startFloor(databaseUrl, functions) {
  const port = await freePort();
  const child = fork(fileURLToPath(new URL('./floor.mjs', import.meta.url)), {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      FUNCTIONS: JSON.stringify(functions),
    },
  });
  await once(child, 'message');
  return { url: `http://127.0.0.1:${port}`, stop: () => (child.kill('SIGTERM'), once(child, 'exit')) };
}

/** @param say is told what is being done, for it takes a minute */
export async function publicList({ seconds, rounds, say }) {
  const instance = await startPrivateInstance({ workers: 0 });
  const api = instance.children.find((child) => child.name.startsWith('api'));
  const owner = new pg.Client({ connectionString: instance.databaseUrl });
  await owner.connect();
  try {
    const memoryAtRestMiB = await memoryMiB(api.pid);
    const answer = await fetch(`${instance.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: '{ functions { code name referenceMonthlyMinor } }' }),
    });
    const functions = Object.fromEntries((await answer.json()).data.functions.map((one) => [one.code, one]));
    const floor = await startFloor(instance.databaseUrl, functions);
    const sizes = {};
    for (const size of [100, 10_000]) {
      say(`filling the table to ${size} bundles …`);
      await fillTo(owner, size);
      deepStrictEqual(
        await post(instance.url),
        await post(floor.url),
        'the floor must answer what the product answers',
      );
      await load(instance.url, 2);
      await load(floor.url, 2);
      const pairs = [];
      for (let round = 0; round < rounds; round++) {
        say(`${size} bundles, round ${round + 1} of ${rounds} …`);
        pairs.push({ product: await load(instance.url, seconds), floor: await load(floor.url, seconds) });
      }
      sizes[size] = {
        product: middle(pairs.map((pair) => pair.product)),
        floor: middle(pairs.map((pair) => pair.floor)),
        ratioToFloor: round2(
          median(pairs.map((pair) => pair.product.requestsPerSecond / pair.floor.requestsPerSecond)),
        ),
        sequentialMs: round2(await sequentialMs(instance.url)),
      };
    }
    const result = {
      request: '20 bundles with functions, plans and producer',
      sizes,
      growth100To10000: round2(sizes[10_000].sequentialMs / sizes[100].sequentialMs),
      sqlStatementsPerRequest: await statementsPerRequest(instance),
      coldStartMs: await coldStart(instance),
      memoryMiB: { atRest: memoryAtRestMiB, afterBench: await memoryMiB(api.pid) },
      aims: {
        ratioToFloor: 0.6,
        sqlStatementsPerRequest: 3,
        growth100To10000: 1.3,
        coldStartMs: 2000,
      },
    };
    await floor.stop();
    return result;
  } finally {
    await owner.end();
    await instance.stop();
  }
}

function middle(runs) {
  return Object.fromEntries(
    Object.keys(runs[0]).map((key) => [key, round2(median(runs.map((run) => run[key])))]),
  );
}
function round2(number) {
  return Math.round(number * 100) / 100;
}

/** A second api on the same database, through the relay. */
async function statementsPerRequest(instance) {
  const target = new URL(instance.databaseUrl);
  const relay = await countingRelay(target);
  const through = new URL(target);
  through.port = String(relay.port);
  const second = await startApi(instance, { DATABASE_URL: through.href });
  for (let i = 0; i < 20; i++) await post(second.url);
  const before = relay.count();
  for (let i = 0; i < 100; i++) await post(second.url);
  const statements = (relay.count() - before) / 100;
  await second.stop();
  await relay.close();
  return statements;
}

/** From launching the process to its first ready answer, on a migrated database; the median of three. */
async function coldStart(instance) {
  const times = [];
  for (let i = 0; i < 3; i++) {
    const startedAt = performance.now();
    const second = await startApi(instance, {});
    times.push(performance.now() - startedAt);
    await second.stop();
  }
  return Math.round(median(times));
}

async function startApi(instance, changes) {
  const port = await freePort();
  const child = fork(fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url)), {
    env: { ...instance.env, PORT: String(port), ...changes },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    const ready = await fetch(`${url}/health/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return { url, stop: () => (child.kill('SIGTERM'), once(child, 'exit')) };
}
