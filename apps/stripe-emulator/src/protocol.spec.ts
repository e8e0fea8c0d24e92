import { readFileSync } from 'node:fs';
import Stripe from 'stripe';
import { handlers } from './resources/index.js';
import { API_VERSION, OPERATIONS } from './schemas/schemas.js';
import { failureOf, startHarness, type Harness } from './testing/harness.js';

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.close());

const raw = (path: string, init: RequestInit = {}) =>
  fetch(h.emulator.url + path, {
    ...init,
    headers: { authorization: 'Bearer sk_test_emulator_spec', ...init.headers },
  });

test('every operation that has schemas has a handler, and the other way round', () => {
  expect(handlers.map((h) => h.operation).sort()).toEqual(Object.keys(OPERATIONS).sort());
});

test('the schemas belong to the installed SDK', () => {
  expect(API_VERSION).toBe(Stripe.API_VERSION);
  const { generatedFrom } = JSON.parse(
    readFileSync(new URL('./schemas/generated/stripe.json', import.meta.url), 'utf8'),
  ) as { generatedFrom: string };
  expect(generatedFrom).toBe(`stripe ${Stripe.PACKAGE_VERSION}`);
});

test('every list answers, empty too', async () => {
  const lists = Object.keys(OPERATIONS).filter(
    (o) =>
      o.startsWith('GET ') &&
      !o.includes('{') &&
      !OPERATIONS[o]!.request.required &&
      'starting_after' in (OPERATIONS[o]!.request.properties ?? {}),
  );
  expect(lists.length).toBeGreaterThan(20);
  for (const operation of lists) {
    const answer = await raw(`${operation.slice(4)}?limit=3`);
    expect([operation, answer.status]).toEqual([operation, 200]);
  }
});

describe('what is refused', () => {
  test('a live key, no key and a strange key', async () => {
    for (const [key, words] of [
      ['sk_live_123456', 'live mode key'],
      ['nonsense', 'Invalid API Key'],
    ] as const) {
      const stripe = new Stripe(key, {
        host: '127.0.0.1',
        port: h.emulator.port,
        protocol: 'http',
        maxNetworkRetries: 0,
        telemetry: false,
      });
      const error = await failureOf(stripe.customers.list());
      expect(error).toMatchObject({ statusCode: 401, type: 'StripeAuthenticationError' });
      expect(error.message).toContain(words);
    }
    expect((await fetch(`${h.emulator.url}/v1/customers`)).status).toBe(401);
  });

  test('what the emulator cannot do: other routes, parameters, versions and currencies', async () => {
    const customer = await h.stripe.customers.create({});
    const calls: (() => Promise<unknown>)[] = [
      () => h.stripe.coupons.create({ percent_off: 10 }),
      () => h.stripe.customers.create({ tax: { validate_location: 'immediately' } }),
      () =>
        h.stripe.paymentIntents.create({
          amount: 100,
          currency: 'jpy',
          allowed_payment_method_types: ['paypay'],
        }),
      () => h.stripe.invoices.create({ customer: customer.id, automatic_tax: { enabled: true } }),
      () => h.stripe.invoiceItems.create({ customer: customer.id, amount: 100, currency: 'usd' }),
      () => h.stripe.checkout.sessions.create({ success_url: 'http://127.0.0.1' }),
      () => h.stripe.customers.list({}, { stripeAccount: 'acct_1' }),
      () => h.stripe.customers.list({}, { apiVersion: '2024-06-20' }),
      () => h.stripe.rawRequest('GET', '/v2/core/events'),
      () => h.stripe.customers.retrieve(customer.id, { expand: ['sources'] }),
    ];
    for (const call of calls)
      expect(await failureOf(call())).toMatchObject({ statusCode: 501, code: 'emulator_unsupported' });
    expect(await failureOf(h.stripe.customers.retrieve(customer.id, { expand: ['nonsense'] }))).toMatchObject(
      { statusCode: 400 },
    );
  });

  test.each([
    ['customers', 'nonsense=1', 'parameter_unknown', 'nonsense'],
    ['customers', 'address[planet]=mars', 'parameter_unknown', 'address[planet]'],
    ['customers', 'email=nobody', 'email_invalid', 'email'],
    ['invoices', '', 'parameter_missing', 'customer'],
    ['invoices', 'customer=cus_none', 'resource_missing', 'customer'],
    ['invoices', 'customer=cus_x&collection_method=send_invoise', undefined, 'collection_method'],
    ['invoiceitems', 'customer=cus_x&currency=jpy&amount=12.5', 'parameter_invalid_integer', 'amount'],
    ['payment_intents', 'amount=49&currency=jpy', 'amount_too_small', 'amount'],
    ['tax_rates', 'display_name=x&inclusive=maybe&percentage=10', undefined, 'inclusive'],
    ['tax_ids', 'type=jp_trn&value=T123', 'tax_id_invalid', 'value'],
    [
      'webhook_endpoints',
      'url=http://127.0.0.1/&enabled_events[]=invoice.payed',
      undefined,
      'enabled_events[0]',
    ],
    ['customers', 'name=a&name=b', undefined, 'name'],
    ['customers', 'metadata[__proto__][x]=1', undefined, 'metadata[__proto__]'],
    ['customers', `metadata[k]=${'v'.repeat(501)}`, undefined, 'metadata[k]'],
  ])('POST /v1/%s with "%.40s"', async (path, body, code, param) => {
    const answer = await raw(`/v1/${path}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    const { error } = (await answer.json()) as { error: Record<string, unknown> };
    expect(answer.status).toBe(400);
    expect(error).toMatchObject({ type: 'invalid_request_error', param, ...(code && { code }) });
    expect(error.message).toEqual(expect.any(String));
  });

  test('an unknown id in the address is a 404 in the shape that the SDK understands', async () => {
    expect(await failureOf(h.stripe.invoices.retrieve('in_none'))).toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
      message: "No such invoice: 'in_none'",
    });
  });

  test('a body that is not a form, and one that is too large', async () => {
    const json = await raw('/v1/customers', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect([json.status, ((await json.json()) as { error: { type: string } }).error.type]).toEqual([
      400,
      'invalid_request_error',
    ]);
    const large = await raw('/v1/customers', {
      method: 'POST',
      body: `name=${'x'.repeat(1_100_000)}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(large.status).toBe(413);
  });
});

describe('idempotency keys', () => {
  test('the same key gives the first answer again and changes nothing', async () => {
    const options = { idempotencyKey: 'same-key' };
    const first = await h.stripe.customers.create({ name: '一度だけ' }, options);
    const again = await h.stripe.customers.create({ name: '一度だけ' }, options);
    expect(again.id).toBe(first.id);
    expect(again.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect(first.lastResponse.headers['idempotent-replayed']).toBeUndefined();
    expect(again.lastResponse.headers['original-request']).toBe(first.lastResponse.requestId);
    expect(
      (await h.stripe.customers.list({ limit: 100 })).data.filter((c) => c.name === '一度だけ'),
    ).toHaveLength(1);
  });

  test('another request under the same key is refused', async () => {
    await h.stripe.customers.create({ name: 'a' }, { idempotencyKey: 'key-2' });
    const error = await failureOf(h.stripe.customers.create({ name: 'b' }, { idempotencyKey: 'key-2' }));
    expect(error).toMatchObject({ statusCode: 400, type: 'StripeIdempotencyError' });
  });

  test('two at the same time: one wins, the other gets 409', async () => {
    h.emulator.faults.replace({ faults: [{ kind: 'slow', match: 'POST /v1/customers', delayMs: 150 }] });
    const calls = [1, 2].map(() => h.stripe.customers.create({ name: '同時' }, { idempotencyKey: 'key-3' }));
    const results = await Promise.allSettled(calls);
    expect(results.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((r) => r.status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' });
  });

  test('a refused card is given again too, without a second attempt', async () => {
    const customer = await h.stripe.customers.create({ payment_method: 'pm_card_chargeCustomerFail' });
    const method = (await h.stripe.paymentMethods.list({ customer: customer.id })).data[0]!.id;
    const pay = () =>
      h.stripe.paymentIntents.create(
        {
          amount: 500,
          currency: 'jpy',
          customer: customer.id,
          payment_method: method,
          confirm: true,
          off_session: true,
        },
        { idempotencyKey: 'key-4' },
      );
    const first = await failureOf(pay());
    const second = await failureOf(pay());
    expect(second.charge).toBe(first.charge);
    expect((await h.stripe.charges.list({ customer: customer.id })).data).toHaveLength(1);
  });

  test('a malformed request does not use its key up', async () => {
    const options = { idempotencyKey: 'key-5' };
    await failureOf(h.stripe.customers.create({ nonsense: 1 } as never, options));
    expect(await h.stripe.customers.create({ name: '直した' }, options)).toMatchObject({ name: '直した' });
  });
});

test('lists page in both directions and filter by time', async () => {
  const made: string[] = [];
  for (let i = 0; i < 5; i += 1) made.push((await h.stripe.products.create({ name: `品${i}` })).id);
  const newest = [...made].reverse();
  const first = await h.stripe.products.list({ limit: 2 });
  expect([first.data.map((p) => p.id), first.has_more]).toEqual([newest.slice(0, 2), true]);
  const next = await h.stripe.products.list({ limit: 2, starting_after: newest[1] });
  expect(next.data.map((p) => p.id)).toEqual(newest.slice(2, 4));
  const before = await h.stripe.products.list({ limit: 2, ending_before: newest[3] });
  expect(before.data.map((p) => p.id)).toEqual(newest.slice(1, 3));
  expect(
    (await h.stripe.products.list({ created: { gt: Math.floor(Date.now() / 1000) + 60 } })).data,
  ).toEqual([]);
  expect(await failureOf(h.stripe.products.list({ starting_after: 'prod_none' }))).toMatchObject({
    statusCode: 400,
  });
});

test('metadata is merged, emptied by key, and emptied whole', async () => {
  const { id } = await h.stripe.customers.create({ metadata: { a: '1', b: '2' } });
  expect((await h.stripe.customers.update(id, { metadata: { b: '', c: 3 } })).metadata).toEqual({
    a: '1',
    c: '3',
  });
  expect((await h.stripe.customers.update(id, { metadata: '' })).metadata).toEqual({});
});
