import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rmSync } from 'node:fs';
import Stripe from 'stripe';
import { createEmulator } from './emulator.js';
import { settingsFromEnvironment } from './settings.js';
import { failureOf, sdkFor, startHarness, type Harness } from './testing/harness.js';

let h: Harness;
beforeEach(async () => {
  h = await startHarness();
});
afterEach(() => h.close());

const control = (path: string, body?: object) =>
  fetch(
    `${h.emulator.url}/_emulator/${path}`,
    body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
const faults = async (...list: object[]) =>
  expect((await control('faults', { faults: list })).status).toBe(200);
const names = () => h.events.map((e) => (e.data.object as Stripe.Customer).name);

describe('webhooks', () => {
  test('are signed, carry the whole object, what it was before, and the request that caused them', async () => {
    const { id } = await h.stripe.customers.create({ name: '前' });
    const updated = await h.stripe.customers.update(id, { name: '後' }, { idempotencyKey: 'rename' });
    const event = await h.received('customer.updated');
    expect(event).toMatchObject({
      object: 'event',
      api_version: Stripe.API_VERSION,
      data: { object: { id, name: '後' }, previous_attributes: { name: '前' } },
      request: { id: updated.lastResponse.requestId, idempotency_key: 'rename' },
    });
    const read = await h.eventually(() => h.events.find((e) => e.id === event.id));
    expect((await h.stripe.events.retrieve(read.id)).type).toBe('customer.updated');
    expect(
      (await h.stripe.events.list({ types: ['customer.created', 'customer.updated'] })).data,
    ).toHaveLength(2);
  });

  test('are repeated until they are accepted', async () => {
    h.receiver.status = 500;
    await h.stripe.customers.create({ name: '根気' });
    const state = async () =>
      (await (await control('state')).json()) as {
        pendingDeliveries: { attempts: number; lastError: string }[];
      };
    let waiting = await state();
    while ((waiting.pendingDeliveries[0]?.attempts ?? 0) < 3) waiting = await state();
    expect(waiting.pendingDeliveries[0]!.lastError).toBe('HTTP 500');
    expect((await h.stripe.events.list({ delivery_success: false })).data).toHaveLength(1);
    h.receiver.status = 200;
    await h.received('customer.created');
    while ((await state()).pendingDeliveries.length) await new Promise((done) => setImmediate(done));
    expect((await h.stripe.events.list({ delivery_success: true })).data).toHaveLength(1);
  });

  test('go to endpoints made through the API, only for the types they want, signed with their own secret', async () => {
    const target = await startHarness();
    try {
      const endpoint = await h.stripe.webhookEndpoints.create({
        url: `${target.emulator.url}/nowhere`,
        enabled_events: ['product.created'],
      });
      expect(endpoint.secret).toMatch(/^whsec_/);
      expect((await h.stripe.webhookEndpoints.retrieve(endpoint.id)).secret).toBeUndefined();
      await h.stripe.customers.create({});
      await h.stripe.products.create({ name: '品' });
      await h.received('product.created');
      const state = (await (await control('state')).json()) as {
        pendingDeliveries: { endpoint: string; type: string }[];
      };
      expect(state.pendingDeliveries.filter((d) => d.endpoint === endpoint.id).map((d) => d.type)).toEqual([
        'product.created',
      ]);
    } finally {
      await target.close();
    }
  });
});

describe('faults', () => {
  test('duplicate: the same event arrives twice', async () => {
    await faults({ kind: 'duplicate_webhooks', match: 'customer.' });
    await h.stripe.customers.create({ name: '二度' });
    await h.eventually(() => h.events.length === 2);
    expect(new Set(h.events.map((e) => e.id)).size).toBe(1);
  });

  test('reorder: later events arrive first', async () => {
    await faults({ kind: 'reorder_webhooks', delayMs: 600 });
    for (const name of ['1', '2', '3']) await h.stripe.customers.create({ name });
    await h.eventually(() => h.events.length === 3);
    expect(names()).toEqual(['3', '2', '1']);
  });

  test('delay and drop: events arrive late, or on the second attempt', async () => {
    await faults(
      { kind: 'delay_webhooks', match: 'customer.', delayMs: 120 },
      { kind: 'drop_webhooks', match: 'product.' },
    );
    await h.stripe.customers.create({ name: '遅い' });
    await h.stripe.products.create({ name: '落ちる' });
    await h.received('product.created');
    expect(h.events.some((e) => e.type === 'customer.created')).toBe(false);
    await h.received('customer.created');
  });

  test('drop_answer: the change is made, the connection dies, and the same key finds it', async () => {
    await faults({ kind: 'drop_answer', match: 'POST /v1/customers' });
    const create = () => h.stripe.customers.create({ name: '届かない返事' }, { idempotencyKey: 'lost' });
    // The SDK repeats a closed connection once by itself, with the same key.
    const found = await create();
    expect(found.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect((await h.stripe.customers.list()).data.map((c) => c.id)).toEqual([found.id]);
  });

  test('error_after_commit: the 500 is kept under its key, as Stripe does, but the change is there', async () => {
    await faults({ kind: 'error_after_commit', match: 'POST /v1/customers' });
    const create = () => h.stripe.customers.create({ name: '五百' }, { idempotencyKey: 'broken' });
    expect(await failureOf(create())).toMatchObject({ statusCode: 500 });
    expect(await failureOf(create())).toMatchObject({ statusCode: 500 });
    expect((await h.stripe.customers.list()).data).toHaveLength(1);
  });

  test('conflict and rate_limit: nothing happens, and a second attempt works', async () => {
    await faults({ kind: 'conflict' }, { kind: 'rate_limit' });
    const create = () => h.stripe.customers.create({ name: 'あとで' }, { idempotencyKey: 'later' });
    const first = await failureOf(create());
    const second = await failureOf(create());
    expect([first.statusCode, second.statusCode].sort()).toEqual([409, 429]);
    await create();
    expect((await h.stripe.customers.list()).data).toHaveLength(1);
  });

  test('a mistaken fault is explained, and web pages cannot switch faults', async () => {
    const answer = await control('faults', { faults: [{ kind: 'earthquake' }] });
    expect([answer.status, ((await answer.json()) as { error: string }).error]).toEqual([
      400,
      expect.stringContaining('faults[0].kind must be one of'),
    ]);
    expect((await h.post(`${h.emulator.url}/_emulator/reset`)).status).toBe(415);
    await h.stripe.customers.create({});
    await control('reset', {});
    expect((await h.stripe.customers.list()).data).toEqual([]);
  });
});

describe('a restart', () => {
  const stateFile = join(tmpdir(), `emulator-${randomUUID()}.jsonl`);
  afterAll(() => rmSync(stateFile, { force: true }));

  test.each(['after a clean end', 'after a kill'])(
    'keeps objects, keys and undelivered webhooks %s',
    async (how) => {
      rmSync(stateFile, { force: true });
      h.receiver.status = 503;
      const first = await startHarness({ stateFile });
      first.receiver.status = 503;
      const { id } = await first.stripe.customers.create({ name: '残る' }, { idempotencyKey: 'kept' });
      if (how === 'after a clean end') await first.close();
      const second = await startHarness({ stateFile });
      try {
        expect(await second.stripe.customers.retrieve(id)).toMatchObject({ name: '残る' });
        expect((await second.stripe.customers.create({ name: '残る' }, { idempotencyKey: 'kept' })).id).toBe(
          id,
        );
        expect((await second.received('customer.created')).data.object).toMatchObject({ id });
      } finally {
        await second.close();
        await first.close();
      }
    },
  );

  test('a failed request leaves nothing behind', async () => {
    const { id: customer } = await h.stripe.customers.create({});
    await failureOf(
      h.stripe.customers.create({
        name: '半分',
        tax_id_data: [
          { type: 'jp_trn', value: 'T1234567890123' },
          { type: 'jp_trn', value: '?' },
        ],
      }),
    );
    expect((await h.stripe.customers.list()).data.map((c) => c.id)).toEqual([customer]);
  });
});

describe('the start', () => {
  test('is refused in production and with settings that do not fit together', () => {
    expect(() => settingsFromEnvironment({ NODE_ENV: 'production' })).toThrow(
      'does not start with NODE_ENV=production',
    );
    expect(() => settingsFromEnvironment({ PORT: 'abc' })).toThrow('PORT must be a number');
    expect(() => settingsFromEnvironment({ WEBHOOK_URL: 'http://127.0.0.1/' })).toThrow(
      'WEBHOOK_SECRET must be set too',
    );
    expect(settingsFromEnvironment({})).toMatchObject({ port: 12111, stateFile: undefined });
  });

  test('of a second emulator on the same port fails', async () => {
    await expect(createEmulator({ port: h.emulator.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(await sdkFor(h.emulator).customers.list()).toMatchObject({ data: [] });
  });
});
