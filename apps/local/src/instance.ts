import { migrations } from '@madoguchi/migrations';
import { migrate } from '@madoguchi/platform/database';
import { freePort } from '@madoguchi/platform/embedded';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Child } from './child.js';
import { startDatabase } from './database.js';
import { webhookSecret } from './local-settings.js';
import { Log } from './log.js';
import { seedOnce } from './seeding.js';
import { codeCache, StartFailure, startStack, webRoot } from './stack.js';

export interface InstanceWishes {
  /** API processes, each on a port of its own; 1 unless told otherwise. */
  readonly apis?: number;
  /** Worker processes; 1 unless told otherwise, 0 for a test that works the queue itself. */
  readonly workers?: number;
  /** Whether the demo companies and bundles are there. */
  readonly seeded?: boolean;
  /** Overrides for api and worker, by the names in .env.example. */
  readonly env?: Record<string, string>;
}

/** A whole product of one's own: nobody else sees its database, its ports or its Stripe. */
export interface PrivateInstance {
  /** Address of the first api, which also serves the web app. */
  readonly url: string;
  readonly urls: readonly string[];
  readonly stripeUrl: string;
  /** As the owner of the database: past every wall, for arranging and for looking. */
  readonly databaseUrl: string;
  /** What api and worker were started with. */
  readonly env: Readonly<Record<string, string>>;
  readonly children: readonly Child[];
  readonly logFile: string;
  /** Ends every process and removes the data. Safe to repeat. */
  stop(): Promise<void>;
}

/** Starts PostgreSQL, migrations, emulator, apis and workers on free ports. Takes 3–5 s. Needs `npm run build` first. */
export async function startPrivateInstance(wishes: InstanceWishes = {}): Promise<PrivateInstance> {
  const folder = await mkdtemp(join(existsSync('/var/tmp') ? '/var/tmp' : tmpdir(), 'madoguchi-instance-'));
  // PostgreSQL gives up root's rights and must still be able to pass.
  await chmod(folder, 0o711);
  const undo: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const log = new Log(join(folder, 'madoguchi.log'));
    undo.push(() => log.close());
    const database = await startDatabase(join(folder, 'postgres'), 'madoguchi', true);
    undo.push(() => database.stop());
    await migrate(database.url, migrations);
    const stripePort = await freePort();
    const apiPorts = await freePorts(wishes.apis ?? 1);
    const url = `http://127.0.0.1:${apiPorts[0]}`;
    const env = { ...environment(url, database.url, stripePort), ...wishes.env };
    const stack = await startStack({
      log,
      env,
      apiPorts,
      workers: wishes.workers ?? 1,
      emulator: { port: stripePort },
    });
    undo.push(() => stack.stop());
    if (wishes.seeded) await seedOnce({ url, databaseUrl: database.url, env });
    return {
      url,
      urls: apiPorts.map((port) => `http://127.0.0.1:${port}`),
      stripeUrl: `http://127.0.0.1:${stripePort}`,
      databaseUrl: database.url,
      env,
      children: stack.children,
      logFile: log.path,
      stop,
    };
  } catch (error) {
    await stop();
    // Nobody sees this instance's log, and it is gone now.
    if (error instanceof StartFailure) throw new Error(`${error.message}\n${error.lastWords}`);
    throw error;
  }
}

async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await freePort());
  return [...ports];
}

function environment(url: string, databaseUrl: string, stripePort: number): Record<string, string> {
  return {
    ...machineEnvironment(),
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PUBLIC_URL: url,
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: randomBytes(32).toString('hex'),
    STRIPE_SECRET_KEY: `sk_test_emulator_${randomBytes(12).toString('hex')}`,
    STRIPE_WEBHOOK_SECRET: webhookSecret(),
    STRIPE_CONNECT_WEBHOOK_SECRET: webhookSecret(),
    STRIPE_THIN_WEBHOOK_SECRET: webhookSecret(),
    STRIPE_API_BASE: `http://127.0.0.1:${stripePort}`,
    MAIL_URL: 'capture:',
    LOG_LEVEL: 'warn',
    MOVABLE_CLOCK: 'true',
    DEMO: 'true',
    ...codeCache,
    ...webRoot(),
  };
}

/** Only what any program needs: a private instance must not pick up settings meant for another one. */
function machineEnvironment(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'USER', 'MADOGUCHI_RUN'];
  return Object.fromEntries(
    kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}
