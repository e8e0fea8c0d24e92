import { transformFileSync } from '@swc/core';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Stripe from 'stripe';

const source = fileURLToPath(new URL('./', import.meta.url));
const built = join(source, `../.data/kill-${randomUUID().slice(0, 8)}`);
const stateFile = join(tmpdir(), `killed-${randomUUID()}.jsonl`);

/** The emulator as a program of its own, built beside the sources so that it finds its packages. */
beforeAll(() => {
  const { $schema: _ignored, ...swc } = JSON.parse(
    readFileSync(join(source, '../../../.swcrc'), 'utf8'),
  ) as Record<string, unknown>;
  for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name.endsWith('.spec.ts')) continue;
    const target = join(built, name.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, transformFileSync(join(source, name), { ...swc, swcrc: false }).code);
  }
  cpSync(join(source, 'schemas/generated'), join(built, 'schemas/generated'), { recursive: true });
});
afterAll(() => {
  rmSync(built, { recursive: true, force: true });
  rmSync(stateFile, { force: true });
});

async function start(): Promise<{ child: ChildProcess; stripe: Stripe }> {
  const child = spawn(process.execPath, [join(built, 'main.js')], {
    env: { PATH: process.env.PATH, PORT: '0', STATE_FILE: stateFile },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((done, failed) => {
    child.once('exit', () => failed(new Error('The emulator ended while starting.')));
    child.stdout!.on('data', (chunk: Buffer) => {
      const found = /:(\d+)\s*$/.exec(chunk.toString());
      if (found) done(Number(found[1]));
    });
  });
  const stripe = new Stripe('sk_test_emulator_kill', {
    host: '127.0.0.1',
    port,
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: 0,
  });
  return { child, stripe };
}

test('killed in the middle of many payments, three times, it has lost none that it had answered', async () => {
  const acknowledged = new Map<string, string>();
  const unsure = new Set<string>();
  for (let round = 0; round < 3; round += 1) {
    const { child, stripe } = await start();
    let stopped = false;
    const worker = async (lane: number) => {
      for (let n = 0; !stopped; n += 1) {
        const key = `${round}-${lane}-${n}`;
        try {
          const intent = await stripe.paymentIntents.create(
            {
              amount: 1_000,
              currency: 'jpy',
              payment_method: 'pm_card_visa',
              confirm: true,
              off_session: true,
            },
            { idempotencyKey: key },
          );
          acknowledged.set(key, intent.id);
          if (acknowledged.size % 20 === 13) child.kill('SIGKILL');
        } catch {
          unsure.add(key);
          stopped = true;
        }
      }
    };
    await Promise.all([0, 1, 2, 3].map(worker));
    expect(child.killed).toBe(true);
  }
  expect(acknowledged.size).toBeGreaterThan(30);

  const { child, stripe } = await start();
  try {
    const kept = new Set<string>();
    for await (const intent of stripe.paymentIntents.list({ limit: 100 })) kept.add(intent.id);
    expect([...acknowledged.values()].filter((id) => !kept.has(id))).toEqual([]);
    // Asking again under the same key pays nothing twice, whether the first answer had been heard or not.
    for (const key of [...unsure, ...[...acknowledged.keys()].slice(0, 5)])
      await stripe.paymentIntents.create(
        { amount: 1_000, currency: 'jpy', payment_method: 'pm_card_visa', confirm: true, off_session: true },
        { idempotencyKey: key },
      );
    let paid = 0;
    let net = 0;
    for await (const row of stripe.balanceTransactions.list({ limit: 100 })) {
      if (row.type === 'charge') paid += row.amount;
      net += row.net;
    }
    expect(paid).toBe(1_000 * (acknowledged.size + unsure.size));
    const { available, pending } = await stripe.balance.retrieve();
    expect(available[0]!.amount + pending[0]!.amount).toBe(net);
  } finally {
    child.kill('SIGKILL');
  }
}, 120_000);
