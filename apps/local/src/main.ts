import { migrations } from '@madoguchi/migrations';
import { migrate } from '@madoguchi/platform/database';
import { freePort } from '@madoguchi/platform/embedded';
import { mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { endLeftovers, forgetRunning, rememberRunning } from './leftovers.js';
import { keep, localSettings, type LocalSettings } from './local-settings.js';
import { Log } from './log.js';
import { Refused } from './refused.js';
import { demoAccounts } from './seed/index.js';
import { seedOnce, seedState } from './seeding.js';
import { codeCache, StartFailure, startStack, webRoot } from './stack.js';
import { startDatabase, withClient, type LocalDatabase } from './database.js';
import { chooseStripe } from './stripe-choice.js';
import { welcome } from './welcome.js';

export interface LocalStart {
  readonly port: number;
  readonly host: string;
  /** Address that people type, without a trailing slash. */
  readonly url: string;
  /** Holds data, secrets and log of this folder's start. */
  readonly dataDir: string;
  /** Whether to delete the data first. */
  readonly reset: boolean;
}

/** Runs until it is asked to stop or a part breaks; sets the exit code. */
export async function start(wishes: LocalStart): Promise<void> {
  const startedAt = performance.now();
  const undo: (() => Promise<unknown>)[] = [];
  const stopped = whenAsked();
  try {
    const { stack, ready } = await bringUp(wishes, undo, stopped, startedAt);
    console.log(ready);
    const end = await Promise.race([stopped, stack.broken]);
    if (end !== 'asked') throw new StartFailure(await end.ended);
  } catch (error) {
    if (error !== 'asked') {
      process.exitCode = 1;
      complain(error, wishes);
    }
  }
  for (const step of undo.reverse()) await step();
  process.exit();
}

/** A terminal and npm may both pass Ctrl-C on, so a second one counts only later: then nothing is waited for any more. */
function whenAsked(): Promise<'asked'> {
  let askedAt: number | undefined;
  return new Promise((resolve) => {
    const ask = () => {
      if (askedAt !== undefined && performance.now() - askedAt > 1_000) process.exit(130);
      if (askedAt === undefined) console.log('\n止めています… / Stopping …');
      askedAt ??= performance.now();
      resolve('asked');
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  });
}

async function bringUp(
  wishes: LocalStart,
  undo: (() => Promise<unknown>)[],
  stopped: Promise<'asked'>,
  startedAt: number,
) {
  const { dataDir, port, host, url } = wishes;
  /** Ctrl-C while starting ends the start, not the clean-up. */
  const orStop = async <T>(work: Promise<T>, undoLate?: (result: T) => Promise<unknown>): Promise<T> => {
    const result = await Promise.race([work, stopped]);
    if (result !== 'asked') return result;
    const ended = work.then(undoLate, () => undefined);
    // What leaves a process behind has to be waited for; what only writes is cut off, and the next start puts it right.
    if (undoLate) undo.push(() => ended);
    throw 'asked';
  };
  const settingsFile = join(dataDir, 'local.json');
  const stateFile = join(dataDir, 'stripe.json');
  await endLeftovers(dataDir);
  if (wishes.reset) await startOver(dataDir, settingsFile);
  const settings = await localSettings(settingsFile);
  const log = new Log(join(dataDir, 'madoguchi.log'), (line) => console.error(line));
  undo.push(() => log.close());
  const emulatorPort = await usable(settings.emulatorPort);
  const stripe = chooseStripe(process.env, settings, emulatorPort);
  keep(settingsFile, { ...settings, emulatorPort });
  const database = await orStop(openDatabase(dataDir), (opened) => opened.stop());
  undo.push(() => database.stop());
  const embedded = !process.env['DATABASE_URL'];
  if (embedded) keep(settingsFile, { ...settings, emulatorPort, clusterFolder: database.folder });
  const env = environment(wishes, settings, database.url, stripe.env);
  await orStop(prepareData(database.url, embedded, stateFile));
  const stack = await orStop(
    startStack({
      log,
      env,
      apiPorts: [port],
      workers: 1,
      emulator: stripe.emulated ? { port: emulatorPort, stateFile } : undefined,
    }),
    (late) => late.stop(),
  );
  undo.push(() => stack.stop());
  await rememberRunning(
    dataDir,
    stack.children.map((child) => child.pid),
  );
  undo.push(() => forgetRunning(dataDir));
  const place = { url: `http://127.0.0.1:${port}`, databaseUrl: database.url, env };
  await orStop(seedOnce(place, (line) => console.log(`  ${line}`)));
  const ready = welcome({
    url: host === '127.0.0.1' || process.env['PUBLIC_URL'] ? url : `http://${host}:${port}`,
    accounts: demoAccounts,
    emulated: stripe.emulated,
    embedded,
    seconds: (performance.now() - startedAt) / 1000,
    logFile: log.path,
  });
  return { stack, ready };
}

async function openDatabase(dataDir: string): Promise<LocalDatabase> {
  const own = process.env['DATABASE_URL'];
  if (!own) return startDatabase(join(dataDir, 'postgres'), 'madoguchi');
  const sentence = await withClient(own, async (client) => {
    const { rows } = await client.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int AS version`,
    );
    return rows[0]!.version < 150_000 ? 'It is older than PostgreSQL 15.' : '';
  }).catch((error: Error) => error.message || String((error as NodeJS.ErrnoException).code));
  if (sentence)
    throw new Refused(
      `DATABASE_URL のデータベースを使えません（${sentence}）。PostgreSQL 15 以上のアドレスを入れるか、空にしてください。`,
      `The database of DATABASE_URL cannot be used (${sentence}): give the address of PostgreSQL 15 or newer, or leave it empty.`,
    );
  return { url: own, pid: -1, folder: '', stop: async () => undefined };
}

/** A start that was interrupted while it wrote the demo data has nothing anybody would miss. */
async function prepareData(url: string, embedded: boolean, stateFile: string): Promise<void> {
  await migrate(url, migrations);
  if (!embedded || (await seedState(url)) !== 'half') return;
  await withClient(url.replace(/\/[^/]*$/, '/postgres'), async (client) => {
    await client.query('DROP DATABASE madoguchi WITH (FORCE)');
    await client.query('CREATE DATABASE madoguchi');
  });
  await rm(stateFile, { force: true });
  await migrate(url, migrations);
}

async function startOver(dataDir: string, settingsFile: string): Promise<void> {
  if (process.env['DATABASE_URL'])
    throw new Refused(
      '--reset は組み込みのデータベースだけを消します。DATABASE_URL のデータベースはご自分で空にしてください。',
      '--reset deletes only the built-in database: empty the one of DATABASE_URL yourself.',
    );
  const { clusterFolder } = await localSettings(settingsFile);
  if (clusterFolder) await rm(dirname(clusterFolder), { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
  await mkdir(dataDir, { recursive: true });
}

function environment(
  wishes: LocalStart,
  settings: LocalSettings,
  databaseUrl: string,
  stripe: Record<string, string>,
) {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    MAIL_URL: 'capture:',
    LOG_LEVEL: 'warn',
    ...Object.fromEntries(own),
    // The local start is a demonstration by definition, whatever the shell says.
    NODE_ENV: 'development',
    DEMO: 'true',
    MOVABLE_CLOCK: 'true',
    HOST: wishes.host,
    PORT: String(wishes.port),
    PUBLIC_URL: wishes.url,
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: settings.authSecret,
    ...codeCache,
    ...webRoot(),
    ...stripe,
  };
}

/** The wished port, or any other when somebody took it meanwhile. */
const usable = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', () => freePort().then(resolve, reject));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(port)));
  });

function complain(error: unknown, { dataDir }: LocalStart): void {
  if (error instanceof Refused) return console.error(`\n${error.ja}\n${error.en}\n`);
  const message = error instanceof Error ? error.message : String(error);
  console.error(
    `\n起動できませんでした: ${message}（くわしい記録: ${join(dataDir, 'madoguchi.log')}）\nThe start failed: ${message} (log: ${join(dataDir, 'madoguchi.log')})\n`,
  );
}
