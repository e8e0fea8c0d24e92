import Stripe from 'stripe';
import { createEmulator } from '../emulator.js';
import { playScenario } from './scenario.js';
import { differences, recorder, type Step } from './transcript.js';

const key = process.env.STRIPE_SECRET_KEY ?? '';

async function transcriptOf(stripe: Stripe): Promise<Step[]> {
  const { steps, record } = recorder();
  await playScenario(stripe, record);
  return steps;
}

/** 0 when the sandbox tells the same story as the emulator, 1 when it does not, 2 without the key of a sandbox. */
async function main(): Promise<number> {
  if (!key.startsWith('sk_test_') || key.startsWith('sk_test_emulator')) {
    console.error(
      'Set STRIPE_SECRET_KEY to the secret key of a Stripe sandbox (sk_test_…): the scenario runs there and is compared with the emulator. Until somebody has done that, the emulator is contract-verified only.',
    );
    return 2;
  }
  const emulator = await createEmulator({ port: 0 });
  try {
    const ours = await transcriptOf(
      new Stripe('sk_test_emulator_sandbox', {
        host: '127.0.0.1',
        port: emulator.port,
        protocol: 'http',
        telemetry: false,
      }),
    );
    const theirs = await transcriptOf(new Stripe(key, { telemetry: false }));
    const found = differences(ours, theirs);
    for (const line of found) console.log(line);
    console.log(`${ours.length} steps, ${found.length} differences between emulator and sandbox`);
    return found.length === 0 ? 0 : 1;
  } finally {
    await emulator.close();
  }
}

process.exitCode = await main();
