import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import Stripe from 'stripe';
import { CloseMonth } from '../src/application/close-month.js';
import { ReadInvoices } from '../src/application/read-invoices.js';
import { SettleInvoice } from '../src/application/settle-invoice.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld } from './billing-world.js';

/** They can be stored and refuse to pay. */
const BROKE = '4000000000000341';

describe('an owner who tries one card after the other', () => {
  let world: BillingWorld;
  let stripe: Stripe;
  let client: PersonActor;
  let contractId: string;
  let invoiceId: string;
  const cards: string[] = [];
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    const { port } = world.emulator;
    stripe = new Stripe('sk_test_emulator_billing', {
      host: '127.0.0.1',
      port,
      protocol: 'http',
      telemetry: false,
    });
    const producer = await world.company('producer', '合同会社みなと企画');
    const operator = await world.company('operator', '北町コールセンター');
    await world.setClock('2026-10-25T03:00:00Z');
    client = await world.company('client', 'さくら歯科');
    contractId = world.contract(client, producer, operator).id;
    await store(BROKE);
    await world.setClock('2026-12-01T06:30:00+09:00');
    const { invoices } = await world.get(CloseMonth).execute(world.issuer, '2026-11');
    invoiceId = invoices[0]!.id;
  });
  afterAll(() => world.close());

  const account = async () =>
    (
      await world.rows<{ customer: string; card: string }>(
        'SELECT stripe_customer_id AS customer, payment_method_id AS card FROM billing.client_account WHERE client_id = $1',
        [client.companyId],
      )
    )[0]!;
  const store = async (number: string) => {
    const { url } = await world.get(StartCheckout).execute(client, contractId);
    await world.payPage(url, number);
    const open = `SELECT FROM billing.checkout WHERE contract_id = $1 AND status = 'open'`;
    await world.until(async () => (await world.rows(open, [contractId])).length === 0);
    await world.drive();
    cards.push((await account()).card);
  };
  /** On the provider's own page. */
  const choose = async (card: string) => {
    await stripe.customers.update((await account()).customer, {
      invoice_settings: { default_payment_method: card },
    });
    await world.until(async () => (await account()).card === card);
    await world.workOff();
  };
  const refusals = async () =>
    (
      await world.rows(
        `SELECT FROM graphile_worker._private_jobs WHERE payload ->> 'to' = $1 AND payload ->> 'subject' LIKE '%引き落とせませんでした'`,
        [`${client.personId}@example.com`],
      )
    ).length;
  const charges = async () => (await stripe.charges.list({ limit: 100 })).data.length;
  const read = () => world.get(ReadInvoices).one(client, invoiceId);

  it('is told of each card that is refused, also for the same reason, and once', async () => {
    expect(await read()).toMatchObject({ status: 'payment_failed' });
    expect(await refusals()).toBe(1);
    const reason = (await read()).failureReason;
    await store(BROKE);
    expect(await read()).toMatchObject({ status: 'payment_failed', failureReason: reason });
    expect(cards[1]).not.toBe(cards[0]);
    expect(await refusals()).toBe(2);
    for (let look = 0; look < 3; look += 1) await world.get(SettleInvoice).execute(invoiceId);
    await world.workOff();
    expect(await refusals()).toBe(2);
  });

  it('has each choice tried, also of a card that was tried before', async () => {
    const [first, second] = cards as [string, string];
    const tried: number[] = [await charges()];
    for (const card of [first, second, first, second]) {
      await choose(card);
      tried.push(await charges());
    }
    expect(tried.map((count) => count - tried[0]!)).toEqual([0, 1, 2, 3, 4]);
    await world.drive();
    expect(await charges()).toBe(tried[4]);
  });
});
