import Stripe from 'stripe';
import { startHarness, type Harness } from '../testing/harness.js';
import { playScenario } from './scenario.js';
import { differences, recorder } from './transcript.js';

/** A key of a real sandbox; the emulator's own keys are no proof of anything. */
const key = process.env.STRIPE_SECRET_KEY ?? '';
const hasSandbox = key.startsWith('sk_test_') && !key.startsWith('sk_test_emulator');

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.close());

async function transcriptOf(stripe: Stripe) {
  const { steps, record } = recorder();
  await playScenario(stripe, record);
  return steps;
}

test('the scenario runs against the emulator, and two runs tell the same story', async () => {
  const first = await transcriptOf(h.stripe);
  const second = await transcriptOf(h.stripe);
  expect(first.length).toBeGreaterThan(25);
  expect(differences(first, second)).toEqual([]);
  const changed = [{ step: first[0]!.step, answer: { ...(first[0]!.answer as object), name: '別人' } }];
  expect(differences(first.slice(0, 1), changed)).toEqual([
    'a customer.name: "佐藤工務店" here, "別人" there',
  ]);
}, 60_000);

if (hasSandbox)
  test('a real sandbox tells the same story as the emulator', async () => {
    const ours = await transcriptOf(h.stripe);
    const theirs = await transcriptOf(new Stripe(key, { telemetry: false }));
    const found = differences(ours, theirs);
    console.info(`${ours.length} steps, ${found.length} differences from the sandbox`);
    expect(found).toEqual([]);
  }, 600_000);
