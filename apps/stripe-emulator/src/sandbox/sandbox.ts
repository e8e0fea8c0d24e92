import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import Stripe from 'stripe';
import type { Scenario } from './scenarios/scenario.js';
import { scenarios } from './scenarios/index.js';
import { differences, recorder, type Transcript } from './transcript.js';

/** Where the scenarios are played: Stripe itself, or an address that stands in for it. */
export interface Sandbox {
  readonly key: string;
  readonly address?: URL;
}
type Change = Parameters<typeof recorder>[0];

/** The same place for the source and for what is compiled. */
const folder = new URL('../../src/sandbox/generated/', import.meta.url);
const file = (name: string) => new URL(`${name}.json`, folder);

export async function played(
  scenario: Scenario,
  { key, address }: Sandbox,
  change?: Change,
): Promise<Transcript> {
  const config: Stripe.StripeConfig = {
    telemetry: false,
    maxNetworkRetries: 0,
    ...(address && {
      host: address.hostname,
      port: address.port,
      protocol: address.protocol === 'http:' ? 'http' : 'https',
    }),
  };
  const { steps, httpClient } = recorder(change);
  const stripe = new Stripe(key, { ...config, httpClient });
  await scenario({ stripe, quiet: new Stripe(key, config), run: randomUUID().slice(0, 8) });
  return steps;
}

export const kept = (name: string): Transcript => JSON.parse(readFileSync(file(name), 'utf8')) as Transcript;

export const keep = (name: string, transcript: Transcript): void =>
  writeFileSync(file(name), `${JSON.stringify(transcript, null, 1)}\n`);

export interface Comparison {
  readonly name: string;
  readonly requests: number;
  readonly differing: readonly string[];
}

/** Every scenario there, beside the emulator's transcripts that are kept here. */
export async function compare(sandbox: Sandbox, change?: Change): Promise<Comparison[]> {
  const compared: Comparison[] = [];
  for (const [name, scenario] of Object.entries(scenarios)) {
    const theirs = await played(scenario, sandbox, change);
    compared.push({ name, requests: theirs.length, differing: differences(kept(name), theirs) });
  }
  return compared;
}
