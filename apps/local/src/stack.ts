import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Child } from './child.js';
import type { Log } from './log.js';

const programs = {
  api: fileURLToPath(new URL('../../api/dist/main.js', import.meta.url)),
  worker: fileURLToPath(new URL('../../worker/dist/main.js', import.meta.url)),
  stripe: fileURLToPath(new URL('../../stripe-emulator/dist/main.js', import.meta.url)),
};
const builtWebApp = fileURLToPath(new URL('../../web/dist', import.meta.url));
/** Tests of the server alone do not wait for Vite. */
export const webRoot = (): { WEB_ROOT?: string } =>
  existsSync(join(builtWebApp, 'index.html')) ? { WEB_ROOT: builtWebApp } : {};
/** Node keeps what it compiled, so that only the first start of a build compiles at all. */
export const codeCache = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../../../node_modules/.cache/madoguchi-code', import.meta.url)),
};

export interface StackWishes {
  readonly log: Log;
  /** Environment of api and worker, by the names in libs/platform/src/config. */
  readonly env: Record<string, string>;
  /** One api per port; the first one receives the webhooks. */
  readonly apiPorts: readonly number[];
  readonly workers: number;
  /** Where the emulator listens and remembers; undefined when a real Stripe account is used. */
  readonly emulator?: { readonly port: number; readonly stateFile?: string; readonly publicUrl?: string };
}

/** The processes of one running product. */
export interface Stack {
  readonly children: readonly Child[];
  /** Resolves with one sentence when a process ends that nobody asked to. */
  readonly broken: Promise<Child>;
  /** Worker, api, emulator: whoever gives work ends before whoever does it. */
  stop(): Promise<void>;
}

export class StartFailure extends Error {
  constructor(
    message: string,
    readonly lastWords = '',
  ) {
    super(message);
  }
}

/** Starts emulator, api and worker together and resolves when all of them answer. @throws StartFailure */
export async function startStack(wishes: StackWishes, timeoutMs = 60_000): Promise<Stack> {
  const started: Child[] = [];
  const launch = (name: string, program: keyof typeof programs, env: Record<string, string>) => {
    const child = new Child({
      name,
      script: programs[program],
      env: { ...wishes.env, ...env },
      log: wishes.log,
    });
    started.push(child);
    return child;
  };
  const emulator = wishes.emulator && launch('stripe', 'stripe', emulatorEnv(wishes, wishes.emulator));
  const apis = wishes.apiPorts.map((port, index) => {
    const name = index === 0 ? 'api' : `api-${index + 1}`;
    return { child: launch(name, 'api', { PORT: String(port) }), port };
  });
  const workers = Array.from({ length: wishes.workers }, (_, index) =>
    launch(index === 0 ? 'worker' : `worker-${index + 1}`, 'worker', {}),
  );
  const stop = () => stopInOrder([workers, apis.map(({ child }) => child), emulator ? [emulator] : []]);
  try {
    const deadline = AbortSignal.timeout(timeoutMs);
    await Promise.all([
      ...(emulator
        ? [answers(emulator, `http://127.0.0.1:${wishes.emulator!.port}/_emulator/state`, deadline)]
        : []),
      ...apis.map(({ child, port }) => answers(child, `http://127.0.0.1:${port}/health/ready`, deadline)),
      ...workers.map((worker) => saysReady(worker, deadline)),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  const broken = Promise.race(started.map((child) => child.ended.then(() => child)));
  return { children: started, broken, stop };
}

function emulatorEnv(
  wishes: StackWishes,
  emulator: NonNullable<StackWishes['emulator']>,
): Record<string, string> {
  const webhooks = `http://127.0.0.1:${wishes.apiPorts[0]}/stripe/webhooks`;
  return {
    PORT: String(emulator.port),
    STATE_FILE: emulator.stateFile ?? '',
    PUBLIC_URL: emulator.publicUrl ?? '',
    BUSINESS_URL: wishes.env['PUBLIC_URL'] ?? '',
    WEBHOOK_URL: webhooks,
    WEBHOOK_SECRET: wishes.env['STRIPE_WEBHOOK_SECRET'] ?? '',
    CONNECT_WEBHOOK_URL: `${webhooks}/connect`,
    CONNECT_WEBHOOK_SECRET: wishes.env['STRIPE_CONNECT_WEBHOOK_SECRET'] ?? '',
    THIN_WEBHOOK_URL: `${webhooks}/thin`,
    THIN_WEBHOOK_SECRET: wishes.env['STRIPE_THIN_WEBHOOK_SECRET'] ?? '',
  };
}

async function answers(child: Child, url: string, deadline: AbortSignal): Promise<void> {
  while (child.isRunning && !deadline.aborted) {
    const ready = await fetch(url, { signal: deadline }).then(
      (response) => response.body?.cancel().then(() => response.ok),
      () => false,
    );
    if (ready) return;
    await sleep(40);
  }
  throw failed(child);
}

/** A worker listens on no port; it says that it takes work. */
async function saysReady(child: Child, deadline: AbortSignal): Promise<void> {
  const ready = await Promise.race([child.said(/worker ready/i), aborted(deadline)]);
  if (!ready) throw failed(child);
}

const aborted = (signal: AbortSignal) =>
  new Promise<false>((resolve) => signal.addEventListener('abort', () => resolve(false), { once: true }));

const failed = (child: Child) =>
  new StartFailure(
    child.isRunning ? `${child.name} does not answer.` : `${child.name} stopped while starting.`,
    child.lastWords,
  );

async function stopInOrder(groups: Child[][]): Promise<void> {
  for (const group of groups) await Promise.all(group.map((child) => child.stop()));
}
