// What a newcomer meets: in a fresh clone, `npm start` comes up, the journey passes, and the awkward moments have one clear sentence.
// Usage: node bin/check-clone.mjs FOLDER [--brief]   (FOLDER holds the clone; runs on any Node from 20.19)
// --brief leaves out what another account of the same machine has shown: starting over, which fills a database once more.
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { leftoversOf } from './leftover-processes.mjs';

const clone = resolve(process.argv[2] ?? '.');
const brief = process.argv.includes('--brief');
const run = randomUUID();
let passed = 0;
let failed = 0;

async function check(sentence, work) {
  const startedAt = performance.now();
  const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  try {
    await work();
    passed += 1;
    console.log(`  ok      ${sentence} (${seconds()})`);
  } catch (error) {
    failed += 1;
    console.log(
      `  FAILED  ${sentence} (${seconds()})\n${String(error.message ?? error).replace(/^/gm, '          ')}`,
    );
  }
}
const expect = (held, otherwise) => {
  if (!held) throw new Error(otherwise);
};

/** `npm start` in the clone as a person would run it, with everything it says. */
function npmStart(port, args = [], env = {}) {
  const child = spawn('npm', ['start', '--silent', ...args], {
    cwd: clone,
    env: { ...clean(), ...env, PORT: String(port), MADOGUCHI_RUN: run },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const start = { child, said: '', code: undefined };
  const listen = (chunk) => (start.said += chunk);
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  start.ended = new Promise((done) =>
    child.on('close', (code, signal) => done((start.code = signal ?? code))),
  );
  return start;
}

/** The environment of whoever calls may already say where a database is. */
const clean = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_|DATABASE_URL|STRIPE_|PORT$|HOST$|PUBLIC_URL|NODE_ENV|INIT_CWD)/.test(name),
    ),
  );

async function untilReady(start, port, timeoutMs) {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline && start.code === undefined) {
    if (/Ready in/.test(start.said)) {
      const response = await fetch(`http://127.0.0.1:${port}/health/ready`);
      return expect(response.ok, `/health/ready answers ${response.status}`);
    }
    await sleep(100);
  }
  // The next check must not meet this one.
  if (start.code === undefined) process.kill(-start.child.pid, 'SIGTERM');
  await Promise.race([start.ended, sleep(30_000)]);
  throw new Error(`not ready:\n${start.said.slice(-3000)}`);
}

async function interrupt(start) {
  // What a terminal does on Ctrl-C: the signal goes to the whole group.
  process.kill(-start.child.pid, 'SIGINT');
  await Promise.race([start.ended, sleep(30_000)]);
  expect(start.code !== undefined, 'it still runs 30 s after Ctrl-C');
  const left = await leftoversOf(run);
  expect(left.length === 0, `left behind: ${left.map(({ pid, command }) => `${pid} ${command}`).join('\n')}`);
}

/** A server that `npm start` did not start. */
async function ownPostgres() {
  const script = `
    import { startDatabase } from ${JSON.stringify(join(clone, 'apps/local/dist/database.js'))};
    const database = await startDatabase(${JSON.stringify(join(clone, '.data/own-postgres'))}, 'own', true);
    console.log(database.url);
    process.on('SIGTERM', () => database.stop().then(() => process.exit(0)));
    setInterval(() => undefined, 60_000);`;
  const node = join(clone, 'node_modules/node/bin/node');
  const child = spawn(node, ['--input-type=module', '--eval', script], {
    env: clean(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => child.on('exit', done));
  const url = await new Promise((done) => child.stdout.once('data', (chunk) => done(String(chunk).trim())));
  return { url, stop: () => (child.kill('SIGTERM'), ended) };
}

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

const port = await freePort();
let start;

await check('npm start installs, builds and comes up', async () => {
  start = npmStart(port);
  await untilReady(start, port, 900_000);
});
if (failed === 0) {
  await check('the address shows the web app', async () => {
    const response = await fetch(`http://127.0.0.1:${port}/`, { headers: { accept: 'text/html' } });
    expect(
      response.ok && /<html[^>]+lang="ja"/.test(await response.text()),
      `the page answers ${response.status}`,
    );
  });
  await check('every demo account signs in', async () => {
    const accounts = [...start.said.matchAll(/(\S+@\S+)\s+(\S+)\s*$/gm)];
    expect(accounts.length >= 5, `only ${accounts.length} accounts are printed`);
    for (const [, email, password] of accounts) {
      const response = await fetch(`http://127.0.0.1:${port}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: `http://localhost:${port}` },
        body: JSON.stringify({ email, password }),
      });
      expect(response.ok, `${email}: ${response.status} ${await response.text()}`);
    }
  });
  await check('a second start says that one is running', async () => {
    const second = npmStart(await freePort());
    await second.ended;
    expect(second.code === 1 && /already running at http/.test(second.said), second.said);
  });
  await check('Ctrl-C ends every process', () => interrupt(start));
  let secondStart = Infinity;
  await check('a second start is ready', async () => {
    const startedAt = performance.now();
    start = npmStart(port);
    await untilReady(start, port, 120_000);
    secondStart = (performance.now() - startedAt) / 1000;
  });
  await check('the secrets are for the owner alone', () => {
    const mode = spawnSync('stat', ['-c', '%a', join(clone, '.data/local.json')], {
      encoding: 'utf8',
    }).stdout.trim();
    expect(mode === '600', `mode ${mode}`);
  });
  await check('after kill -9 of the whole group nothing stays behind', async () => {
    process.kill(-start.child.pid, 'SIGKILL');
    const left = await leftoversOf(run, 20_000);
    expect(
      left.length === 0,
      `left behind: ${left.map(({ pid, command }) => `${pid} ${command}`).join('\n')}`,
    );
  });
  await check('a start right after an unclean end comes up', async () => {
    start = npmStart(port);
    await untilReady(start, port, 120_000);
  });
  await check('when only npm is killed, the rest ends by itself', async () => {
    process.kill(start.child.pid, 'SIGKILL');
    const left = await leftoversOf(run, 20_000);
    expect(
      left.length === 0,
      `left behind: ${left.map(({ pid, command }) => `${pid} ${command}`).join('\n')}`,
    );
  });
  await check('a taken port gives one sentence', async () => {
    const server = createServer();
    await new Promise((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
    const blocked = npmStart(port);
    await blocked.ended;
    server.close();
    expect(
      blocked.code === 1 &&
        new RegExp(`Port ${port} is taken`).test(blocked.said) &&
        !/ at .*:\d+:\d+/.test(blocked.said),
      blocked.said,
    );
  });
  await check('a live Stripe key is refused in one sentence', async () => {
    const refused = npmStart(port, [], { STRIPE_SECRET_KEY: 'sk_live_0000000000000000' });
    await refused.ended;
    expect(refused.code === 1 && /never uses a live Stripe key/.test(refused.said), refused.said);
  });
  if (!brief) {
    let fromNothing = 0;
    await check('--reset starts over', async () => {
      const before = readFileSync(join(clone, '.data/local.json'), 'utf8');
      const startedAt = performance.now();
      start = npmStart(port, ['--', '--reset']);
      await untilReady(start, port, 400_000);
      fromNothing = (performance.now() - startedAt) / 1000;
      expect(
        readFileSync(join(clone, '.data/local.json'), 'utf8') !== before,
        'the secrets are still the old ones',
      );
      await interrupt(start);
    });
    // A machine that is busy or slow needs longer for both.
    await check('a second start is ready in 10 s, or in an eighth of one from nothing', async () =>
      expect(
        secondStart <= Math.max(10, fromNothing / 8),
        `it took ${secondStart.toFixed(1)} s; from nothing ${fromNothing.toFixed(1)} s`,
      ),
    );
  }
  if (process.getuid?.() === 0)
    await check("a PostgreSQL of one's own is used when DATABASE_URL names it", async () => {
      const own = await ownPostgres();
      try {
        start = npmStart(port, [], { DATABASE_URL: own.url });
        await untilReady(start, port, 400_000);
        expect(/Data lives in the database of DATABASE_URL/.test(start.said), start.said);
        await interrupt(start);
      } finally {
        await own.stop();
      }
    });
  else
    await check('a folder without the right to write gives one sentence', async () => {
      chmodSync(clone, 0o555);
      const refused = npmStart(port);
      await refused.ended;
      chmodSync(clone, 0o755);
      expect(refused.code === 1 && /is not writable for you/.test(refused.said), refused.said);
    });
  await check('an unreachable DATABASE_URL gives one sentence', async () => {
    const refused = npmStart(port, [], { DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/none' });
    await refused.ended;
    expect(
      refused.code === 1 && /The database of DATABASE_URL cannot be used/.test(refused.said),
      refused.said,
    );
  });
  await check('the journey passes', () => {
    const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'journey', '--', '--json'], {
      cwd: clone,
      env: { ...clean(), MADOGUCHI_RUN: run },
      encoding: 'utf8',
      timeout: 300_000,
    });
    const last = stdout.trim().split('\n').at(-1) ?? '';
    expect(
      status === 0 && /"step":"summary"/.test(last),
      `exit ${status}\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`,
    );
  });
}
if (start?.code === undefined && start?.child.pid) {
  try {
    process.kill(-start.child.pid, 'SIGTERM');
  } catch {
    // it has ended meanwhile
  }
}
await check('no process is left behind', async () => {
  const left = await leftoversOf(run, 15_000);
  expect(left.length === 0, left.map(({ pid, command }) => `${pid} ${command}`).join('\n'));
});
if (failed > 0 && existsSync(join(clone, '.data/madoguchi.log')))
  console.log(readFileSync(join(clone, '.data/madoguchi.log'), 'utf8').slice(-4000));
// Below a root-only folder PostgreSQL keeps its files elsewhere; they would stay when the clone is deleted.
const settings = join(clone, '.data/local.json');
const cluster = existsSync(settings) ? JSON.parse(readFileSync(settings, 'utf8')).clusterFolder : undefined;
if (cluster && !cluster.startsWith(clone)) rmSync(dirname(cluster), { recursive: true, force: true });
const summary = `clone: ${passed} passed, ${failed} failed`;
console.log(`  ${summary}`);
if (process.env.CI_COUNTS) appendFileSync(process.env.CI_COUNTS, `${passed} ${failed}\n`);
process.exit(failed === 0 ? 0 : 1);
