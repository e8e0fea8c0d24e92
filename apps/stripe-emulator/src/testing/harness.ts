import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { createEmulator, type Emulator } from '../emulator.js';
import type { Settings } from '../settings.js';

const WEBHOOK_SECRET = 'whsec_test_of_the_emulator';

/** A running emulator, the official SDK pointed at it, and a receiver that verifies every webhook. */
export interface Harness {
  emulator: Emulator;
  stripe: Stripe;
  events: Stripe.Event[];
  /** Status that the receiver answers with. */
  receiver: { status: number };
  /** Resolves when an event of this type has arrived (the newest one). */
  eventually: <T>(read: () => T | undefined | false) => Promise<T>;
  received: (type: string) => Promise<Stripe.Event>;
  post: (url: string, fields?: Record<string, string>) => Promise<Response>;
  close: () => Promise<void>;
}

export const sdkFor = (emulator: Emulator, config: Partial<Stripe.StripeConfig> = {}): Stripe =>
  new Stripe('sk_test_emulator_spec', {
    host: '127.0.0.1',
    port: emulator.port,
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: 0,
    ...config,
  });

export async function startHarness(options: Partial<Settings> = {}): Promise<Harness> {
  const events: Stripe.Event[] = [];
  const receiver = { status: 200 };
  const verifier = new Stripe('sk_test_emulator_spec');
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const signature = request.headers['stripe-signature'] as string;
      const event = verifier.webhooks.constructEvent(Buffer.concat(chunks), signature, WEBHOOK_SECRET);
      if (receiver.status < 300) events.push(event);
      response.writeHead(receiver.status).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const webhook = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    secret: WEBHOOK_SECRET,
  };
  const emulator = await createEmulator({ webhook, webhookRetryMs: 20, ...options });

  const eventually = async <T>(read: () => T | undefined | false): Promise<T> => {
    const deadline = Date.now() + 8_000;
    for (;;) {
      const value = read();
      if (value) return value;
      if (Date.now() > deadline)
        throw new Error(`Waited too long; received: ${events.map((e) => e.type).join(', ')}`);
      await new Promise((done) => setTimeout(done, 10));
    }
  };
  return {
    emulator,
    stripe: sdkFor(emulator),
    events,
    receiver,
    eventually,
    received: (type) => eventually(() => events.findLast((event) => event.type === type)),
    post: (url, fields = {}) =>
      fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' }),
    close: async () => {
      await emulator.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** What a person types into the card form of a hosted page. */
export const cardFields = (number: string): Record<string, string> => ({
  card_number: number,
  expiry: '12/34',
  cvc: '123',
  name: 'HANAKO YAMADA',
});

/** The error of a call that must fail. */
export async function failureOf(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  try {
    await call;
  } catch (error) {
    return error as Stripe.errors.StripeError;
  }
  throw new Error('The call was expected to fail, but it succeeded.');
}
