import { parseArgs } from 'node:util';
import { createEmulator } from '../emulator.js';
import { compare, keep, played, type Sandbox } from './sandbox.js';
import { scenarios } from './scenarios/index.js';

const HOW =
  'Set STRIPE_SECRET_KEY to the secret key of a Stripe sandbox (sk_test_…): the scenarios run there and are compared with the emulator’s transcripts. --api-base http://… plays them at another address, --write writes the emulator’s transcripts anew. Until somebody has run it against Stripe, the emulator is contract-verified only.';

/** The emulator's own story, as the repository keeps it. */
async function write(): Promise<number> {
  const emulator = await createEmulator({ port: 0 });
  try {
    const sandbox = { key: 'sk_test_emulator_sandbox', address: new URL(emulator.url) };
    for (const [name, scenario] of Object.entries(scenarios)) keep(name, await played(scenario, sandbox));
  } finally {
    await emulator.close();
  }
  return 0;
}

async function beside(sandbox: Sandbox): Promise<number> {
  let found = 0;
  for (const { name, requests, differing } of await compare(sandbox)) {
    console.log(`${name}: ${requests} requests, ${differing.length} differences`);
    for (const line of differing) console.log(`  ${line}`);
    found += differing.length;
  }
  return found === 0 ? 0 : 1;
}

/** 0 when the sandbox tells the same story as the emulator, 1 when it does not, 2 without the key of a sandbox. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { write: { type: 'boolean' }, 'api-base': { type: 'string' } } });
  if (values.write) return write();
  const key = process.env.STRIPE_SECRET_KEY ?? '';
  const base = values['api-base'];
  if (!key.startsWith('sk_test_') || (key.startsWith('sk_test_emulator') && base === undefined)) {
    console.error(HOW);
    return 2;
  }
  return beside({ key, ...(base !== undefined && { address: new URL(base) }) });
}

process.exitCode = await main();
