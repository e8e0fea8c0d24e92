import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { createEmulator, type Emulator } from './emulator.js';
import { EVENTS } from './testing/listed-events.js';
import { cardFields, sdkFor } from './testing/harness.js';

const secrets = { platform: 'whsec_of_the_platform', connect: 'whsec_of_accounts', thin: 'whsec_of_meters' };
type Where = keyof typeof secrets;

/**
 * One long story with everything in it. What counts is what a receiver really got: over HTTP, at the right endpoint, with a signature
 * that the official SDK accepts for that endpoint's secret.
 */
describe('every event of the design', () => {
  let now = Date.now();
  let emulator: Emulator;
  let stripe: Stripe;
  let receiver: Server;
  const got: Record<Where, Map<string, number>> = {
    platform: new Map(),
    connect: new Map(),
    thin: new Map(),
  };
  const unsigned: string[] = [];

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const where = request.url!.slice(1) as Where;
        try {
          const type = read(where, Buffer.concat(chunks), request.headers['stripe-signature'] as string);
          got[where].set(type, (got[where].get(type) ?? 0) + 1);
        } catch (error) {
          unsigned.push(`${where}: ${(error as Error).message}`);
        }
        response.end();
      });
    });
    await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
    const { port } = receiver.address() as AddressInfo;
    const target = (where: Where) => ({ url: `http://127.0.0.1:${port}/${where}`, secret: secrets[where] });
    emulator = await createEmulator({
      clock: () => now,
      payouts: 'daily',
      webhookRetryMs: 20,
      webhook: target('platform'),
      connectWebhook: target('connect'),
      thinWebhook: target('thin'),
    });
    stripe = sdkFor(emulator);
  });
  afterAll(async () => {
    await emulator.close();
    receiver.closeAllConnections();
    await new Promise((done) => receiver.close(done));
  });

  const read = (where: Where, body: Buffer, signature: string): string =>
    where === 'thin'
      ? stripe.parseEventNotification(body, signature, secrets.thin).type
      : stripe.webhooks.constructEvent(body, signature, secrets[where]).type;
  const pass = async (seconds: number) => {
    now += seconds * 1000;
    await stripe.balance.retrieve();
  };
  const DAY = 86_400;
  const post = (url: string, fields: Record<string, string> = {}) =>
    fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  const pay = (amount: number, payment_method: string, customer?: string) =>
    stripe.paymentIntents.create({
      amount,
      currency: 'jpy',
      payment_method,
      customer,
      confirm: true,
      off_session: true,
    });
  const customer = async (payment_method = 'pm_card_visa') => {
    const { id } = await stripe.customers.create({ payment_method });
    const card = (await stripe.paymentMethods.list({ customer: id })).data[0]!.id;
    await stripe.customers.update(id, { invoice_settings: { default_payment_method: card } });
    return { id, card };
  };
  const bill = async (id: string, amount: number, more: Partial<Stripe.InvoiceCreateParams> = {}) => {
    const invoice = await stripe.invoices.create({ customer: id, ...more });
    await stripe.invoiceItems.create({ customer: id, invoice: invoice.id, amount, currency: 'jpy' });
    return invoice.id;
  };
  const quietly = (work: Promise<unknown>) => work.catch(() => undefined);

  async function checkouts() {
    const { id } = await stripe.customers.create({});
    const setup = () =>
      stripe.checkout.sessions.create({
        mode: 'setup',
        currency: 'jpy',
        customer: id,
        success_url: 'http://127.0.0.1/ok',
      });
    await post((await setup()).url!, cardFields('4242424242424242'));
    await stripe.checkout.sessions.expire((await setup()).id);
    for (const result of ['pay', 'expire']) {
      const session = await stripe.checkout.sessions.create({
        mode: 'payment',
        allowed_payment_method_types: ['konbini'],
        line_items: [
          {
            quantity: 1,
            price_data: { currency: 'jpy', unit_amount: 3_300, product_data: { name: '初期費用' } },
          },
        ],
        success_url: 'http://127.0.0.1/ok',
      });
      const page = await post(session.url!, { method: 'konbini' });
      await post(page.headers.get('location')!, { result });
    }
  }

  async function subscriptions() {
    const clock = await stripe.testHelpers.testClocks.create({ frozen_time: Math.floor(now / 1000) });
    const { id } = await stripe.customers.create({ test_clock: clock.id, payment_method: 'pm_card_visa' });
    const card = (await stripe.paymentMethods.list({ customer: id })).data[0]!.id;
    const price = await stripe.prices.create({
      currency: 'jpy',
      unit_amount: 1_000,
      recurring: { interval: 'month' },
      product_data: { name: '月額' },
    });
    const subscription = await stripe.subscriptions.create({
      customer: id,
      items: [{ price: price.id }],
      default_payment_method: card,
    });
    await stripe.subscriptions.update(subscription.id, { metadata: { noted: 'yes' } });
    await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: Math.floor(now / 1000) + DAY });
    await stripe.subscriptions.cancel(subscription.id);
  }

  async function invoices() {
    const good = await customer();
    const paid = await bill(good.id, 9_000);
    await stripe.invoices.finalizeInvoice(paid);
    const note = await stripe.creditNotes.create({ invoice: paid, amount: 2_000 });
    await stripe.creditNotes.voidCreditNote(note.id);
    await stripe.invoices.pay(paid);
    const over = await stripe.invoices.finalizeInvoice(
      await bill(good.id, 4_000, { default_payment_method: good.card }),
    );
    const intent = await pay(5_000, good.card, good.id);
    await stripe.invoices.attachPayment(over.id, { payment_intent: intent.id });
    for (const end of ['voidInvoice', 'markUncollectible'] as const)
      await stripe.invoices[end]((await stripe.invoices.finalizeInvoice(await bill(good.id, 2_000))).id);
    const bad = await customer('pm_card_chargeCustomerFail');
    await quietly(stripe.invoices.pay(await bill(bad.id, 1_000)));
    const asking = await customer('pm_card_authenticationRequired');
    await quietly(stripe.invoices.pay(await bill(asking.id, 1_000), { off_session: true }));
    await stripe.invoices.sendInvoice(
      await bill((await stripe.customers.create({})).id, 3_000, {
        collection_method: 'send_invoice',
        days_until_due: 1,
      }),
    );
  }

  async function disputesAndRefunds() {
    const { id, latest_charge: charge } = await pay(10_000, 'pm_card_createDispute');
    await stripe.charges.update(charge as string, { description: '見た' });
    const dispute = (await stripe.disputes.list({ payment_intent: id })).data[0]!;
    await stripe.disputes.update(dispute.id, { evidence: { uncategorized_text: 'winning_evidence' } });
    await quietly(pay(1_000, 'pm_card_visa_chargeDeclined'));
    await stripe.refunds.create({ payment_intent: (await pay(1_000, 'pm_card_pendingRefund')).id });
    await stripe.refunds.create({ payment_intent: (await pay(2_000, 'pm_card_refundFail')).id });
    await stripe.paymentIntents.create({
      amount: 900,
      currency: 'jpy',
      allowed_payment_method_types: ['konbini'],
      payment_method_data: {
        type: 'konbini',
        billing_details: { name: '山田 花子', email: 'hanako@example.jp' },
      },
      payment_method_options: { konbini: { confirmation_number: '11111111110' } },
      confirm: true,
    });
  }

  async function transferredMoney() {
    const { id } = await stripe.customers.create({ name: '高橋不動産' });
    await stripe.customers.createFundingInstructions(id, {
      currency: 'jpy',
      funding_type: 'bank_transfer',
      bank_transfer: { type: 'jp_bank_transfer' },
    });
    await stripe.invoices.sendInvoice(
      await bill(id, 33_000, {
        collection_method: 'send_invoice',
        days_until_due: 14,
        payment_settings: { payment_method_types: ['customer_balance'] },
      }),
    );
    for (const amount of [20_000, 15_000])
      await stripe.testHelpers.customers.fundCashBalance(id, { amount, currency: 'jpy' });
  }

  async function payees(): Promise<string> {
    const account = await stripe.accounts.create({
      country: 'JP',
      controller: {
        fees: { payer: 'application' },
        losses: { payments: 'application' },
        requirement_collection: 'stripe',
        stripe_dashboard: { type: 'express' },
      },
      capabilities: { transfers: { requested: true } },
    });
    const link = await stripe.accountLinks.create({
      account: account.id,
      type: 'account_onboarding',
      refresh_url: 'http://127.0.0.1/again',
      return_url: 'http://127.0.0.1/ok',
    });
    await post(link.url);
    const { latest_charge: charge } = await pay(50_000, 'pm_card_bypassPending');
    const transfer = await stripe.transfers.create({
      amount: 10_000,
      currency: 'jpy',
      destination: account.id,
      source_transaction: charge as string,
    });
    await stripe.transfers.createReversal(transfer.id, { amount: 1_000 });
    return account.id;
  }

  async function meters() {
    await stripe.billing.meters.create({
      display_name: '通話',
      event_name: 'calls',
      default_aggregation: { formula: 'sum' },
    });
    for (const event_name of ['calls', 'unknown'])
      await stripe.billing.meterEvents.create({
        event_name,
        payload: { stripe_customer_id: 'cus_nobody', value: '1' },
      });
  }

  /** Finalised by itself when its hour is over, and then refused, because nothing is on it. */
  async function finalizationThatFails() {
    const { id } = await customer();
    await stripe.invoices.create({ customer: id, auto_advance: true });
  }

  it('arrives, signed for the endpoint it belongs to', async () => {
    await checkouts();
    await subscriptions();
    await invoices();
    await disputesAndRefunds();
    await transferredMoney();
    const account = await payees();
    await meters();
    await finalizationThatFails();
    emulator.faults.replace({ faults: [{ kind: 'fail_payouts', match: account, times: 1 }] });
    await pass(3_700);
    for (let day = 0; day < 4; day += 1) await pass(DAY);
    emulator.faults.replace({ faults: [{ kind: 'fail_payouts', match: 'po_', times: 1 }] });
    await pay(70_000, 'pm_card_bypassPending');
    for (let day = 0; day < 8; day += 1) await pass(DAY);

    const deadline = Date.now() + 8_000;
    const missing = () => [...EVENTS].filter((type) => !Object.values(got).some((types) => types.has(type)));
    while (missing().length > 0 && Date.now() < deadline) await new Promise((next) => setImmediate(next));
    expect(missing()).toEqual([]);
    expect(unsigned).toEqual([]);
    expect([...got.thin.keys()].sort()).toEqual(EVENTS.filter((type) => type.startsWith('v1.')).sort());
    expect([...got.connect.keys()]).toEqual(expect.arrayContaining(['account.updated', 'payout.failed']));
    expect(got.platform.has('account.updated')).toBe(false);
  }, 60_000);
});
