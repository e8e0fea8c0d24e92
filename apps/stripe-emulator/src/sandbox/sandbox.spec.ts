import { readdirSync, readFileSync } from 'node:fs';
import { createEmulator, type Emulator } from '../emulator.js';
import { compare, kept, type Sandbox } from './sandbox.js';
import { scenarios } from './scenarios/index.js';
import { normal } from './transcript.js';

/** A key of a real sandbox; the emulator's own keys are no proof of anything. */
const key = process.env.STRIPE_SECRET_KEY ?? '';
const hasSandbox = key.startsWith('sk_test_') && !key.startsWith('sk_test_emulator');

let emulator: Emulator;
let standIn: Sandbox;
beforeAll(async () => {
  emulator = await createEmulator({ port: 0 });
  standIn = { key: 'sk_test_emulator_as_a_sandbox', address: new URL(emulator.url) };
});
afterAll(() => emulator.close());

test('whoever speaks like the emulator has no differences from the transcripts that are kept', async () => {
  const compared = await compare(standIn);
  expect(compared.flatMap(({ name, differing }) => differing.map((line) => `${name} ${line}`))).toEqual([]);
  expect(compared.map(({ name }) => name)).toEqual(Object.keys(scenarios));
  expect(Math.min(...compared.map(({ requests }) => requests))).toBeGreaterThan(3);
}, 120_000);

test('one field less, another type, another sum or another refusal is a difference, named by its place', async () => {
  const found = async (change: (answer: Record<string, unknown>) => void, at: string) => {
    const compared = await compare(standIn, (request, answer) => {
      if (request === at) change(answer as Record<string, unknown>);
      return answer;
    });
    return compared.flatMap(({ differing }) => differing);
  };
  expect(await found((refund) => delete refund['currency'], 'POST /v1/refunds')).toContainEqual(
    expect.stringMatching(/POST \/v1\/refunds\.answer\.currency: "jpy" here, undefined there/),
  );
  expect(
    await found((note) => (note['amount'] = String(note['amount'] as number)), 'POST /v1/credit_notes'),
  ).toContainEqual(expect.stringMatching(/credit_notes\.answer\.amount: 11000 here, "11000" there/));
}, 240_000);

test('what the product asks of Stripe is asked in a scenario, but what needs a person or tells of a whole account', () => {
  const asked = (folder: string) =>
    readdirSync(new URL(folder, import.meta.url))
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .flatMap((file) => [
        ...readFileSync(new URL(`${folder}/${file}`, import.meta.url), 'utf8').matchAll(
          /\bstripe\s*\.((?:\w+\s*\.\s*)+\w+)\(/g,
        ),
      ])
      .map(([, call]) => call!.replace(/\s/g, ''));
  const played = new Set(asked('scenarios'));
  const asks = [...new Set(asked('../../../../libs/billing/src/gateways/stripe'))].sort();
  expect(asks.length).toBeGreaterThan(50);
  expect(asks.filter((call) => !played.has(call))).toEqual([
    // Everything that anybody has in the account.
    'accounts.list',
    'balance.retrieve',
    'balanceTransactions.list',
    'billing.meters.list',
    'billingPortal.configurations.list',
    'customers.list',
    'events.list',
    // A payee's bank pays out after the payee has filled in its form; a card is typed on Stripe's page.
    'payouts.retrieve',
    'setupIntents.retrieve',
    // Letters of Stripe's to an address it can reach.
    'v2.core.events.retrieve',
    'webhooks.constructEvent',
  ]);
});

test('nothing that is kept is secret, an id or a moment', () => {
  for (const name of Object.keys(scenarios)) {
    const text = JSON.stringify(kept(name));
    expect(text).not.toMatch(
      /sk_(test|live)|whsec_|_secret_|client_secret|\b1[6-9]\d{8}\b|[a-z]_(?=[A-Za-z]*\d)[A-Za-z0-9]{14,}/,
    );
  }
  expect(normal({ id: 'cus_12345678901234', client_secret: 'x', created: 1_790_000_000, amount: 5 })).toEqual(
    {
      id: 'cus_<id>',
      created: '<time>',
      amount: 5,
    },
  );
  expect(readFileSync(new URL('./sandbox.ts', import.meta.url), 'utf8')).not.toContain('sk_live');
});

if (hasSandbox)
  test('a real sandbox tells the same story as the emulator', async () => {
    const compared = await compare({ key });
    console.info(compared.map(({ name, requests }) => `${name}: ${requests} requests`).join(', '));
    expect(compared.flatMap(({ name, differing }) => differing.map((line) => `${name} ${line}`))).toEqual([]);
  }, 600_000);
