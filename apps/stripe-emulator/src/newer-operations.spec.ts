import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { handlers } from './resources/index.js';
import { OPERATIONS } from './schemas/schemas.js';
import { isNewer } from './testing/areas.js';
import { failureOf, startHarness, type Harness } from './testing/harness.js';

// As in operations.spec.ts: the emulator checks every answer itself, so calling an operation once proves its shape.
const called = new Set<string>();
let h: Harness;
let stripe: Stripe;
let customer: string;
let card: string;

beforeAll(async () => {
  h = await startHarness();
  stripe = h.stripe;
  stripe.on('response', ({ method, path, status }: Stripe.ResponseEvent) => {
    const route = handlers.find((r) => r.method === method && r.pattern.test(path.split('?')[0]!));
    if (route && status === 200) called.add(route.operation);
  });
  customer = (await stripe.customers.create({ payment_method: 'pm_card_visa' })).id;
  card = (await stripe.paymentMethods.list({ customer })).data[0]!.id;
});
afterAll(() => h.close());

const pay = (amount: number, payment_method: string) =>
  stripe.paymentIntents.create({ amount, currency: 'jpy', payment_method, confirm: true, off_session: true });

test('payments, refunds, disputes, payouts and transfers', async () => {
  const intent = await pay(20_000, 'pm_card_bypassPending');
  await stripe.paymentIntents.update(intent.id, { description: '11月分' });
  await stripe.charges.update(intent.latest_charge as string, { metadata: { a: 'b' } });
  const refund = await stripe.refunds.create({ payment_intent: intent.id, amount: 100 });
  await stripe.refunds.update(refund.id, { metadata: { a: 'b' } });
  const store = await stripe.paymentMethods.create({
    type: 'konbini',
    billing_details: { name: '山田', email: 'y@example.jp' },
  });
  const voucher = await stripe.paymentIntents.create({
    amount: 500,
    currency: 'jpy',
    allowed_payment_method_types: ['konbini'],
    payment_method: store.id,
    confirm: true,
  });
  await h.post(`${h.emulator.url}/konbini/${voucher.id}`, { result: 'pay' });
  const waiting = await stripe.refunds.create({ payment_intent: voucher.id });
  await stripe.refunds.cancel(waiting.id);
  await stripe.paymentMethods.update(card, { metadata: { a: 'b' } });
  const setup = await stripe.setupIntents.create({ customer });
  await stripe.setupIntents.cancel(setup.id);

  const disputed = await pay(1_000, 'pm_card_createDispute');
  const { id } = (await stripe.disputes.list({ payment_intent: disputed.id })).data[0]!;
  await stripe.disputes.update(id, { metadata: { a: 'b' } });
  await stripe.disputes.close(id);
  expect(await stripe.disputes.retrieve(id)).toMatchObject({ status: 'lost' });

  const payout = await stripe.payouts.create({ amount: 1_000, currency: 'jpy' });
  await stripe.payouts.update(payout.id, { metadata: { a: 'b' } });
  await stripe.payouts.cancel(payout.id);
  expect((await stripe.payouts.list()).data).toHaveLength(1);
  expect(await stripe.payouts.retrieve(payout.id)).toMatchObject({ status: 'canceled' });

  const account = await stripe.accounts.create({
    country: 'JP',
    capabilities: { transfers: { requested: true } },
    controller: {
      fees: { payer: 'application' },
      losses: { payments: 'application' },
      stripe_dashboard: { type: 'express' },
    },
  });
  const link = await stripe.accountLinks.create({
    account: account.id,
    type: 'account_onboarding',
    return_url: 'http://127.0.0.1/a',
    refresh_url: 'http://127.0.0.1/b',
  });
  await h.post(link.url);
  const transfer = await stripe.transfers.create({ amount: 500, currency: 'jpy', destination: account.id });
  await stripe.transfers.update(transfer.id, { metadata: { a: 'b' } });
  expect(await failureOf(stripe.accounts.del(account.id))).toMatchObject({ statusCode: 400 });
  await stripe.transfers.createReversal(transfer.id);
  await stripe.accounts.del(account.id);
  const product = await stripe.products.create({ name: '使わない' });
  await stripe.products.del(product.id);
  const portal = await stripe.billingPortal.configurations.create({
    features: { payment_method_update: { enabled: true }, subscription_cancel: { enabled: false } },
  });
  await stripe.billingPortal.configurations.update(portal.id, { metadata: { a: 'b' } });
});

test('invoices, credit notes and the balance of a customer', async () => {
  const { id } = await stripe.invoices.create({ customer, auto_advance: true });
  await stripe.invoiceItems.create({ customer, invoice: id, amount: 3_000, currency: 'jpy' });
  await stripe.invoices.finalizeInvoice(id);
  const lines = [{ type: 'custom_line_item' as const, quantity: 1, unit_amount: 500, description: '値引き' }];
  await stripe.creditNotes.preview({ invoice: id, lines });
  await stripe.creditNotes.listPreviewLineItems({ invoice: id, lines });
  const note = await stripe.creditNotes.create({ invoice: id, lines });
  await stripe.creditNotes.update(note.id, { memo: '訂正' });
  await stripe.creditNotes.voidCreditNote(note.id);
  const intent = await stripe.paymentIntents.create({
    amount: 3_000,
    currency: 'jpy',
    customer,
    payment_method: card,
    confirm: true,
    off_session: true,
  });
  await stripe.invoices.attachPayment(id, { payment_intent: intent.id });
  await stripe.invoices.createPreview({ customer, invoice_items: [{ amount: 100, description: '見込み' }] });
  const row = await stripe.customers.createBalanceTransaction(customer, { amount: -5, currency: 'jpy' });
  await stripe.customers.listBalanceTransactions(customer);
  await stripe.customers.retrieveBalanceTransaction(customer, row.id);
  await stripe.customers.createFundingInstructions(customer, {
    currency: 'jpy',
    funding_type: 'bank_transfer',
    bank_transfer: { type: 'jp_bank_transfer' },
  });
  const cash = await stripe.testHelpers.customers.fundCashBalance(customer, { amount: 10, currency: 'jpy' });
  await stripe.customers.retrieveCashBalance(customer);
  await stripe.customers.updateCashBalance(customer, { settings: { reconciliation_mode: 'automatic' } });
  await stripe.customers.listCashBalanceTransactions(customer);
  await stripe.customers.retrieveCashBalanceTransaction(customer, cash.id);
});

test('meters and their errors, which arrive as thin events with a secret of their own', async () => {
  const bodies: { body: string; signature: string }[] = [];
  const receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      bodies.push({ body, signature: request.headers['stripe-signature'] as string });
      response.end();
    });
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  try {
    const destination = await stripe.v2.core.eventDestinations.create({
      name: 'メーター',
      type: 'webhook_endpoint',
      event_payload: 'thin',
      enabled_events: ['v1.billing.meter.error_report_triggered', 'v1.billing.meter.no_meter_found'],
      webhook_endpoint: { url },
      include: ['webhook_endpoint.signing_secret', 'webhook_endpoint.url'],
    });
    const secret = destination.webhook_endpoint!.signing_secret!;
    expect(
      (await stripe.v2.core.eventDestinations.retrieve(destination.id)).webhook_endpoint,
    ).toBeUndefined();
    const meter = await stripe.billing.meters.create({
      display_name: '通話',
      event_name: 'calls',
      default_aggregation: { formula: 'sum' },
    });
    expect(
      await failureOf(
        stripe.billing.meters.create({
          display_name: '二つ目',
          event_name: 'calls',
          default_aggregation: { formula: 'sum' },
        }),
      ),
    ).toMatchObject({ param: 'event_name' });
    const now = Math.floor(Date.now() / 1000);
    const send = (
      identifier: string,
      payload: Record<string, string>,
      timestamp = now,
      event_name = 'calls',
    ) => stripe.billing.meterEvents.create({ event_name, identifier, timestamp, payload });
    const good = { stripe_customer_id: customer, value: '3' };
    await send('call-1', good);
    const again = await failureOf(send('call-1', good));
    expect(again).toMatchObject({
      statusCode: 400,
      message: 'An event already exists with identifier call-1.',
    });
    expect(again.headers!['stripe-should-retry']).toBe('false');
    expect(await failureOf(send('old', good, now - 36 * 86_400))).toMatchObject({
      code: 'timestamp_too_far_in_past',
    });
    expect(await failureOf(send('early', good, now + 400))).toMatchObject({ code: 'timestamp_in_future' });
    await send('who', { stripe_customer_id: 'cus_nobody', value: '1' });
    await send('what', { stripe_customer_id: customer, value: '1.5' });
    await send('where', good, now, 'unknown');
    await h.eventually(() => bodies.length >= 3);
    const codes: string[] = [];
    for (const { body, signature } of bodies) {
      const notification = stripe.parseEventNotification(body, signature, secret);
      expect(() => stripe.webhooks.constructEvent(body, signature, secret)).toThrow();
      expect(body).not.toContain('error_types');
      const full =
        (await notification.fetchEvent()) as Stripe.V2.Core.Events.V1BillingMeterErrorReportTriggeredEvent;
      codes.push(`${full.type}: ${full.data.reason.error_types[0]!.code}`);
    }
    expect(codes.sort()).toEqual([
      'v1.billing.meter.error_report_triggered: meter_event_customer_not_found',
      'v1.billing.meter.error_report_triggered: meter_event_invalid_value',
      'v1.billing.meter.no_meter_found: no_meter',
    ]);
    const day = Math.floor(now / 86_400) * 86_400;
    const window = {
      customer,
      start_time: day,
      end_time: day + 86_400,
      value_grouping_window: 'day' as const,
    };
    expect((await stripe.billing.meters.listEventSummaries(meter.id, window)).data).toMatchObject([
      { aggregated_value: 3 },
    ]);
    expect(
      await failureOf(stripe.billing.meters.listEventSummaries(meter.id, { ...window, start_time: day + 1 })),
    ).toMatchObject({ param: 'start_time' });
    await stripe.billing.meterEventAdjustments.create({
      event_name: 'calls',
      type: 'cancel',
      cancel: { identifier: 'call-1' },
    });
    expect((await stripe.billing.meters.listEventSummaries(meter.id, window)).data).toEqual([]);
    await stripe.billing.meters.update(meter.id, { display_name: '受電' });
    await stripe.billing.meters.deactivate(meter.id);
    await stripe.billing.meters.reactivate(meter.id);
    await stripe.billing.meters.retrieve(meter.id);
    expect((await stripe.billing.meters.list({ status: 'active' })).data).toHaveLength(1);

    await stripe.v2.core.eventDestinations.ping(destination.id);
    await h.eventually(() => bodies.some(({ body }) => body.includes('v2.core.event_destination.ping')));
    await stripe.v2.core.eventDestinations.update(destination.id, { name: '別名' });
    await stripe.v2.core.eventDestinations.disable(destination.id);
    await stripe.v2.core.eventDestinations.enable(destination.id);
    expect((await stripe.v2.core.eventDestinations.list()).data).toHaveLength(1);
    await stripe.v2.core.eventDestinations.del(destination.id);
  } finally {
    receiver.closeAllConnections();
    await new Promise((done) => receiver.close(done));
  }
});

test('subscriptions, schedules and clocks', async () => {
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: Math.floor(Date.now() / 1000) });
  const price = await stripe.prices.create({
    currency: 'jpy',
    unit_amount: 1_000,
    recurring: { interval: 'month' },
    product_data: { name: '基本' },
  });
  const on = await stripe.customers.create({
    test_clock: clock.id,
    payment_method: 'pm_card_visa',
    invoice_settings: { default_payment_method: 'pm_card_visa' },
  });
  const { id, items } = await stripe.subscriptions.create({ customer: on.id, items: [{ price: price.id }] });
  await stripe.subscriptions.update(id, { metadata: { a: 'b' } });
  await stripe.subscriptions.retrieve(id);
  await stripe.subscriptions.list({ customer: on.id });
  await stripe.subscriptionItems.list({ subscription: id });
  await stripe.subscriptionItems.retrieve(items.data[0]!.id);
  const schedule = await stripe.subscriptionSchedules.create({ from_subscription: id });
  await stripe.subscriptionSchedules.retrieve(schedule.id);
  await stripe.subscriptionSchedules.update(schedule.id, { metadata: { a: 'b' } });
  await stripe.subscriptionSchedules.list();
  await stripe.subscriptionSchedules.release(schedule.id);
  const second = await stripe.subscriptionSchedules.create({ from_subscription: id });
  await stripe.subscriptionSchedules.cancel(second.id);
  const third = await stripe.subscriptions.create({ customer: on.id, items: [{ price: price.id }] });
  await stripe.subscriptions.cancel(third.id);
  await stripe.testHelpers.testClocks.list();
  await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: clock.frozen_time + 60 });
  await h.received('test_helpers.test_clock.ready');
  await stripe.testHelpers.testClocks.retrieve(clock.id);
  await stripe.testHelpers.testClocks.del(clock.id);
});

test('with that, every one of these operations has been called and has answered', () => {
  const mine = Object.keys(OPERATIONS).filter(isNewer);
  expect(mine.length).toBeGreaterThan(60);
  expect(mine.filter((operation) => !called.has(operation))).toEqual([]);
});
