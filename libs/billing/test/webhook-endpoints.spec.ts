import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import Stripe from 'stripe';
import { CatchUpOurEvents, CatchUpPayeesEvents } from '../src/application/catch-up-events.js';
import { PayoutAccount } from '../src/application/payout-account.js';
import { PaymentGateway, type EventEndpoint } from '../src/application/ports.js';
import { ReceiveStripeEvent } from '../src/application/receive-stripe-event.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { queueOf } from '../src/store/event.store.js';
import { BillingWorld, secrets } from './billing-world.js';

const endpoints = ['platform', 'connect', 'thin'] as const;

describe('the three ways in which the provider speaks to us', () => {
  let world: BillingWorld;
  let stripe: Stripe;
  let producer: PersonActor;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    stripe = new Stripe('sk_test_emulator_billing', {
      host: '127.0.0.1',
      port: world.emulator.port,
      protocol: 'http',
      telemetry: false,
    });
    producer = await world.company('producer', '合同会社みなと企画');
  });
  afterEach(() => world.emulator.faults.clear());
  afterAll(() => world.close());

  const created = () => Math.floor(Date.now() / 1000);
  const letters: Record<EventEndpoint, object> = {
    platform: {
      id: 'evt_platform',
      object: 'event',
      type: 'invoice.paid',
      created: created(),
      livemode: false,
      api_version: Stripe.API_VERSION,
      data: { object: { id: 'in_1' } },
    },
    connect: {
      id: 'evt_connect',
      object: 'event',
      account: 'acct_1',
      type: 'account.updated',
      created: created(),
      livemode: false,
      api_version: Stripe.API_VERSION,
      data: { object: { id: 'acct_1' } },
    },
    thin: {
      id: 'evt_test_thin',
      object: 'v2.core.event',
      type: 'v1.billing.meter.no_meter_found',
      created: new Date().toISOString(),
      livemode: false,
    },
  };
  const verified = (endpoint: EventEndpoint, letter: object, secret: string) => {
    const payload = JSON.stringify(letter);
    const signature = stripe.webhooks.generateTestHeaderString({ payload, secret });
    return world.get(PaymentGateway).verify(endpoint, Buffer.from(payload), signature);
  };
  const events = (where: string) =>
    world.rows<{ id: string; endpoint: string; account: string | null; status: string; type: string }>(
      `SELECT id, endpoint, account, status, type FROM billing.stripe_event WHERE ${where} ORDER BY created_at`,
    );
  const mails = (key: string) =>
    world.rows<{ key: string }>('SELECT key FROM graphile_worker.jobs WHERE key LIKE $1', [`${key}%`]);

  it.each(endpoints)('%s takes its own letters with its own secret, and nothing else', (endpoint) => {
    const taken = endpoints.flatMap((letter) =>
      endpoints.flatMap((secret) =>
        verified(endpoint, letters[letter], secrets[secret]) === undefined ? [] : [[letter, secret]],
      ),
    );
    expect(taken).toEqual([[endpoint, endpoint]]);
  });

  it('refuses letters of a payee at our own address even when they are signed for it', () => {
    expect(verified('platform', letters.connect, secrets.platform)).toBeUndefined();
    expect(verified('connect', letters.platform, secrets.connect)).toBeUndefined();
  });

  it('hears of a payee’s account through the endpoint of connected accounts', async () => {
    const account = await world.get(PayoutAccount).execute(producer);
    await fetch(account.onboardingUrl!, { method: 'POST', redirect: 'manual' });
    await world.until(async () => (await world.get(PayoutAccount).read(producer)).ready);
    const [known] = await world.rows<{ id: string }>(
      'SELECT stripe_account_id AS id FROM billing.payee_account WHERE company_id = $1',
      [producer.companyId],
    );
    const told = await events(`type = 'account.updated'`);
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(told.map((each) => ({ ...each, endpoint: 'connect', account: known!.id })));
  });

  it('fetches what never reached it, once, and tells admins that there was a gap', async () => {
    await world.get(CatchUpOurEvents).run();
    world.emulator.faults.replace({
      faults: [{ kind: 'delay_webhooks', match: '', times: null, delayMs: 60_000 }],
    });
    const client = await world.company('client', '聞こえない商店');
    const contract = world.contract(client, producer, await world.company('operator', '応対'));
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url);
    // Six minutes later the provider's newest event is younger than what is missing by more than a delivery takes.
    await world.setClocks(new Date(Date.now() + 6 * 60_000).toISOString());
    const [customer] = await world.rows<{ id: string }>(
      'SELECT stripe_customer_id AS id FROM billing.client_account WHERE client_id = $1',
      [client.companyId],
    );
    const page = await stripe.checkout.sessions.create({
      mode: 'setup',
      currency: 'jpy',
      customer: customer!.id,
      success_url: 'https://shop.example',
    });
    await stripe.checkout.sessions.expire(page.id);
    expect(world.neighbours.activated.has(contract.id)).toBe(false);

    await world.get(CatchUpOurEvents).run();
    const found = await events(`type LIKE 'checkout.session.%'`);
    expect(found.map(({ type }) => type)).toEqual(['checkout.session.completed', 'checkout.session.expired']);
    await world.until(async () => world.neighbours.activated.has(contract.id));
    expect(await mails('caught-up:platform')).toHaveLength(1);

    await world.get(CatchUpOurEvents).run();
    expect(await events(`type LIKE 'checkout.session.%'`)).toHaveLength(2);
  });

  it('fetches a payee’s events from that payee’s own list', async () => {
    const other = await world.company('producer', '便りのない企画');
    const account = await world.get(PayoutAccount).execute(other);
    world.emulator.faults.replace({
      faults: [{ kind: 'delay_webhooks', match: '', times: null, delayMs: 60_000 }],
    });
    await fetch(account.onboardingUrl!, { method: 'POST', redirect: 'manual' });
    await world.workOff();
    expect(await world.get(PayoutAccount).read(other)).toMatchObject({ ready: false });
    await world.get(CatchUpOurEvents).run();
    await world.workOff();
    expect(await world.get(PayoutAccount).read(other)).toMatchObject({ ready: false });
    await world.get(CatchUpPayeesEvents).run();
    await world.workOff();
    expect(await world.get(PayoutAccount).read(other)).toMatchObject({ ready: true });
  });

  it('follows events in another version all the same, and tells admins once', async () => {
    const old = (id: string) => ({ ...letters.platform, id, api_version: '2025-01-27.acacia' });
    const receive = (id: string) =>
      world.get(ReceiveStripeEvent).execute(verified('platform', old(id), secrets.platform)!);
    await receive('evt_old_1');
    await receive('evt_old_2');
    expect(await events(`id LIKE 'evt_old_%'`)).toHaveLength(2);
    expect(await mails('api-version:2025-01-27.acacia')).toHaveLength(1);
    // Once that mail has been sent, the day's other events do not send it again.
    await world.rows(
      `SELECT graphile_worker.remove_job(key) FROM graphile_worker.jobs WHERE key LIKE 'api-version:%'`,
    );
    await receive('evt_old_3');
    expect(await mails('api-version:')).toEqual([]);
  });

  it('gives events of one object to one worker at a time', async () => {
    const told = verified('platform', { ...letters.platform, id: 'evt_queued' }, secrets.platform)!;
    await world.get(ReceiveStripeEvent).execute(told);
    const [job] = await world.rows<{ queue_name: string }>(
      `SELECT queue_name FROM graphile_worker.jobs WHERE key = 'stripe-event:evt_queued'`,
    );
    expect(job).toEqual({ queue_name: queueOf('in_1') });
  });

  it('learns from the thin endpoint what a meter refused', async () => {
    await stripe.billing.meterEvents.create({
      event_name: 'nobody_counts_this',
      identifier: `usage:${crypto.randomUUID()}`,
      payload: { stripe_customer_id: 'cus_1', value: '1' },
    });
    await world.until(async () => (await mails('meter-refused:')).length > 0);
    expect(await events(`endpoint = 'thin'`)).toMatchObject([
      { type: 'v1.billing.meter.no_meter_found', account: null, status: 'done' },
    ]);
  });
});
