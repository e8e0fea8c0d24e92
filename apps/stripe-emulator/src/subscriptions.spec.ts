import type Stripe from 'stripe';
import { failureOf, startHarness, type Harness } from './testing/harness.js';

let h: Harness;
let stripe: Stripe;
const NOV_1_JST = Date.UTC(2026, 9, 31, 15) / 1000;
const DAY = 86_400;

beforeAll(async () => {
  h = await startHarness();
  stripe = h.stripe;
});
afterAll(() => h.close());

interface Scene {
  clock: string;
  customer: string;
  base: string;
  usage: string;
  meter: string;
  event: string;
}

let count = 0;
/** A customer on a test clock, a monthly base price and a metered one with 100 included units. */
async function scene(card = 'pm_card_visa'): Promise<Scene> {
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: NOV_1_JST });
  const customer = await stripe.customers.create({
    name: '佐藤工務店',
    test_clock: clock.id,
    payment_method: card,
    invoice_settings: { default_payment_method: card },
  });
  const product = await stripe.products.create({ name: '電話受付' });
  const event = `calls_${(count += 1)}`;
  const meter = await stripe.billing.meters.create({
    display_name: '通話',
    event_name: event,
    default_aggregation: { formula: 'sum' },
  });
  const base = await stripe.prices.create({
    product: product.id,
    currency: 'jpy',
    unit_amount: 30_000,
    recurring: { interval: 'month' },
  });
  const usage = await stripe.prices.create({
    product: product.id,
    currency: 'jpy',
    billing_scheme: 'tiered',
    tiers_mode: 'graduated',
    tiers: [
      { up_to: 100, unit_amount: 0 },
      { up_to: 'inf', unit_amount: 220 },
    ],
    recurring: { interval: 'month', usage_type: 'metered', meter: meter.id },
  });
  return { clock: clock.id, customer: customer.id, base: base.id, usage: usage.id, meter: meter.id, event };
}

async function advance(clock: string, to: number): Promise<void> {
  await stripe.testHelpers.testClocks.advance(clock, { frozen_time: to });
  await h.eventually(() =>
    h.events.some(
      (e) =>
        e.type === 'test_helpers.test_clock.ready' &&
        (e.data.object as Stripe.TestHelpers.TestClock).id === clock &&
        (e.data.object as Stripe.TestHelpers.TestClock).frozen_time === to,
    ),
  );
}

const use = (s: Scene, identifier: string, value: number, timestamp: number) =>
  stripe.billing.meterEvents.create({
    event_name: s.event,
    identifier,
    timestamp,
    payload: { stripe_customer_id: s.customer, value: String(value) },
  });

const latest = async (subscription: string): Promise<Stripe.Invoice> =>
  (await stripe.subscriptions.retrieve(subscription, { expand: ['latest_invoice'] }))
    .latest_invoice as Stripe.Invoice;

test('a month: paid at once, renewed with its use, late use counted until the invoice is final', async () => {
  const s = await scene();
  const subscription = await stripe.subscriptions.create({
    customer: s.customer,
    items: [{ price: s.base }, { price: s.usage }],
  });
  expect(subscription).toMatchObject({
    status: 'active',
    test_clock: s.clock,
    billing_mode: { type: 'flexible' },
  });
  expect(await latest(subscription.id)).toMatchObject({
    status: 'paid',
    total: 30_000,
    billing_reason: 'subscription_create',
  });
  expect(subscription.items.data[0]).toMatchObject({
    current_period_start: NOV_1_JST,
    current_period_end: Date.UTC(2026, 10, 30, 15) / 1000,
  });
  const preview = await stripe.invoices.createPreview({ subscription: subscription.id });
  expect(preview).toMatchObject({ total: 30_000, status: 'draft' });

  await advance(s.clock, NOV_1_JST + 20 * DAY);
  await use(s, 'a', 90, NOV_1_JST + 10 * DAY);
  await use(s, 'b', 22, NOV_1_JST + 20 * DAY);
  expect((await stripe.invoices.createPreview({ subscription: subscription.id })).total).toBe(
    30_000 + 12 * 220,
  );
  const end = subscription.items.data[0]!.current_period_end;
  await advance(s.clock, end + 60);
  const draft = await latest(subscription.id);
  expect(draft).toMatchObject({
    status: 'draft',
    auto_advance: true,
    total: 32_640,
    automatically_finalizes_at: end + 3600,
  });
  await use(s, 'late', 3, end - 30);
  await use(s, 'next month', 50, end + 30);
  expect(await latest(subscription.id)).toMatchObject({ status: 'draft', total: 30_000 + 15 * 220 });
  await advance(s.clock, end + 3700);
  expect(await latest(subscription.id)).toMatchObject({ status: 'paid', total: 33_300, amount_paid: 33_300 });
  const summaries = await stripe.billing.meters.listEventSummaries(s.meter, {
    customer: s.customer,
    start_time: NOV_1_JST,
    end_time: end,
  });
  expect(summaries.data).toMatchObject([{ aggregated_value: 115 }]);
  await stripe.billing.meterEventAdjustments.create({
    event_name: s.event,
    type: 'cancel',
    cancel: { identifier: 'next month' },
  });
  expect((await stripe.invoices.createPreview({ subscription: subscription.id })).total).toBe(30_000);
});

test('the draft is left alone with auto_advance: false and finalized by its owner', async () => {
  const s = await scene();
  const { id, items } = await stripe.subscriptions.create({
    customer: s.customer,
    items: [{ price: s.base }],
  });
  const end = items.data[0]!.current_period_end;
  await stripe.invoiceItems.create({
    customer: s.customer,
    amount: 8_000,
    currency: 'jpy',
    description: '成果報酬',
  });
  await advance(s.clock, end + 10);
  const draft = await latest(id);
  expect(draft.total).toBe(38_000);
  await stripe.invoices.update(draft.id, { auto_advance: false });
  await advance(s.clock, end + 5 * DAY);
  expect((await stripe.invoices.retrieve(draft.id)).status).toBe('draft');
  await stripe.invoices.finalizeInvoice(draft.id);
  expect(await stripe.invoices.pay(draft.id)).toMatchObject({ status: 'paid', amount_paid: 38_000 });
});

test('a refused renewal is past due, is tried again, and is active once it is paid', async () => {
  const s = await scene();
  const { id, items } = await stripe.subscriptions.create({
    customer: s.customer,
    items: [{ price: s.base }],
  });
  const bad = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer: s.customer });
  await stripe.subscriptions.update(id, { default_payment_method: bad.id });
  const end = items.data[0]!.current_period_end;
  await advance(s.clock, end + 3700);
  const failed = await latest(id);
  expect(failed).toMatchObject({
    status: 'open',
    attempt_count: 1,
    next_payment_attempt: end + 3600 + 3 * DAY,
  });
  expect((await stripe.subscriptions.retrieve(id)).status).toBe('past_due');
  await advance(s.clock, end + 4 * DAY);
  expect(await latest(id)).toMatchObject({ attempt_count: 2 });
  await stripe.subscriptions.update(id, { default_payment_method: '' });
  await stripe.invoices.pay(failed.id, { payment_method: await cardOf(s.customer) });
  expect((await stripe.subscriptions.retrieve(id)).status).toBe('active');
  await h.received('invoice.payment_failed');
});

const cardOf = async (customer: string): Promise<string> =>
  (await stripe.paymentMethods.list({ customer })).data.at(-1)!.id;

test('a sent invoice becomes overdue, and its subscription past due', async () => {
  const s = await scene();
  const { id } = await stripe.subscriptions.create({
    customer: s.customer,
    items: [{ price: s.base }],
    collection_method: 'send_invoice',
    days_until_due: 7,
  });
  await advance(s.clock, NOV_1_JST + 3700);
  expect(await latest(id)).toMatchObject({ status: 'open', due_date: NOV_1_JST + 7 * DAY });
  await advance(s.clock, NOV_1_JST + 8 * DAY);
  const overdue = await h.received('invoice.overdue');
  expect(overdue.created).toBe(NOV_1_JST + 7 * DAY + 1);
  expect((await stripe.subscriptions.retrieve(id)).status).toBe('past_due');
});

test('months are counted from the anchor: the 31st becomes the 28th and the 31st again', async () => {
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: Date.UTC(2027, 0, 31, 15) / 1000 });
  const s = await scene();
  const customer = await stripe.customers.create({
    test_clock: clock.id,
    payment_method: 'pm_card_visa',
    invoice_settings: { default_payment_method: 'pm_card_visa' },
  });
  const { id } = await stripe.subscriptions.create({ customer: customer.id, items: [{ price: s.base }] });
  const ends: string[] = [];
  for (let month = 0; month < 3; month += 1) {
    const end = (await stripe.subscriptions.retrieve(id)).items.data[0]!.current_period_end;
    ends.push(new Date(end * 1000).toISOString().slice(0, 13));
    await advance(clock.id, end + 1);
  }
  expect(ends).toEqual(['2027-02-28T15', '2027-03-31T15', '2027-04-30T15']);
});

test('an end by agreement: no more renewals, the last use is billed, and the portal cannot do it', async () => {
  const s = await scene();
  const { id, items } = await stripe.subscriptions.create({
    customer: s.customer,
    items: [{ price: s.base }, { price: s.usage }],
  });
  const end = items.data[0]!.current_period_end;
  await stripe.subscriptions.update(id, { cancel_at: 'min_period_end', proration_behavior: 'none' });
  await use(s, `${s.event}-1`, 110, NOV_1_JST);
  await advance(s.clock, end + 2 * 3600);
  const done = await stripe.subscriptions.retrieve(id);
  expect(done).toMatchObject({ status: 'canceled', ended_at: end });
  expect(await latest(id)).toMatchObject({ total: 2_200, status: 'paid' });
  await h.received('customer.subscription.deleted');
  expect(await failureOf(stripe.subscriptions.cancel(id))).toMatchObject({ code: 'resource_missing' });
});

test('first payments: declined is incomplete or an error, 3-D Secure and default_incomplete wait', async () => {
  const bad = await scene('pm_card_chargeCustomerFail');
  const create = (payment_behavior?: Stripe.SubscriptionCreateParams.PaymentBehavior) =>
    stripe.subscriptions.create({ customer: bad.customer, items: [{ price: bad.base }], payment_behavior });
  expect(await failureOf(create('error_if_incomplete'))).toMatchObject({ statusCode: 402 });
  expect((await stripe.subscriptions.list({ customer: bad.customer, status: 'all' })).data).toEqual([]);
  const waiting = await create();
  expect(waiting.status).toBe('incomplete');
  await advance(bad.clock, NOV_1_JST + DAY);
  expect((await stripe.subscriptions.retrieve(waiting.id)).status).toBe('incomplete_expired');
  const late = await stripe.subscriptions.create({
    customer: bad.customer,
    items: [{ price: bad.base }],
    payment_behavior: 'default_incomplete',
    expand: ['latest_invoice.confirmation_secret'],
  });
  expect((late.latest_invoice as Stripe.Invoice).confirmation_secret).toMatchObject({
    type: 'payment_intent',
  });
  const none = await stripe.customers.create({});
  expect(
    await failureOf(stripe.subscriptions.create({ customer: none.id, items: [{ price: bad.base }] })),
  ).toMatchObject({ code: 'resource_missing' });
});

test('changes of items wait for the next invoice; proration and other guesses are refused', async () => {
  const s = await scene();
  const created = await stripe.subscriptions.create({ customer: s.customer, items: [{ price: s.base }] });
  const item = created.items.data[0]!;
  const update = (proration_behavior?: 'none') =>
    stripe.subscriptions.update(created.id, { items: [{ id: item.id, quantity: 2 }], proration_behavior });
  expect(await failureOf(update())).toMatchObject({ statusCode: 501 });
  expect((await update('none')).items.data).toMatchObject([{ id: item.id, quantity: 2 }]);
  await stripe.subscriptions.update(created.id, { items: [{ price: s.usage }], proration_behavior: 'none' });
  expect((await stripe.subscriptionItems.list({ subscription: created.id })).data).toHaveLength(2);
  expect((await stripe.subscriptionItems.retrieve(item.id)).quantity).toBe(2);
  await advance(s.clock, item.current_period_end + 3700);
  expect(await latest(created.id)).toMatchObject({ total: 60_000, status: 'paid' });
  expect((await stripe.subscriptions.list({ customer: s.customer, price: s.usage })).data).toHaveLength(1);
});

test('a trial costs nothing, warns, and ends with the first payment', async () => {
  const s = await scene();
  const { id, status } = await stripe.subscriptions.create({
    customer: s.customer,
    items: [{ price: s.base }],
    trial_period_days: 10,
  });
  expect(status).toBe('trialing');
  expect(await latest(id)).toMatchObject({ total: 0, status: 'paid' });
  await advance(s.clock, NOV_1_JST + 10 * DAY + 3700);
  await h.received('customer.subscription.trial_will_end');
  expect(await latest(id)).toMatchObject({ total: 30_000, status: 'paid' });
  expect((await stripe.subscriptions.retrieve(id)).status).toBe('active');
});

test('a schedule moves through its phases and is released', async () => {
  const s = await scene();
  const product = await stripe.products.create({ name: '上位プラン' });
  const bigger = await stripe.prices.create({
    product: product.id,
    currency: 'jpy',
    unit_amount: 50_000,
    recurring: { interval: 'month' },
  });
  const schedule = await stripe.subscriptionSchedules.create({
    customer: s.customer,
    start_date: 'now',
    phases: [
      { items: [{ price: s.base, quantity: 1 }], duration: { interval: 'month', interval_count: 1 } },
      { items: [{ price: bigger.id, quantity: 1 }], duration: { interval: 'month', interval_count: 6 } },
    ],
  });
  expect(schedule.status).toBe('active');
  const subscription = schedule.subscription as string;
  await advance(s.clock, schedule.phases[0]!.end_date + 3700);
  expect(await latest(subscription)).toMatchObject({ total: 50_000 });
  expect((await stripe.subscriptionSchedules.list({ customer: s.customer })).data).toHaveLength(1);
  await stripe.subscriptionSchedules.update(schedule.id, { metadata: { contract: 'k1' } });
  const released = await stripe.subscriptionSchedules.release(schedule.id);
  expect(released).toMatchObject({
    status: 'released',
    released_subscription: subscription,
    subscription: null,
  });
  expect((await stripe.subscriptions.retrieve(subscription)).status).toBe('active');
  const taken = await stripe.subscriptionSchedules.create({ from_subscription: subscription });
  expect(await stripe.subscriptionSchedules.cancel(taken.id)).toMatchObject({ status: 'canceled' });
  expect(await stripe.subscriptionSchedules.retrieve(taken.id)).toMatchObject({ status: 'canceled' });
});

test('clocks only move forward, by two intervals at most, and take their customers along when deleted', async () => {
  const s = await scene();
  await stripe.subscriptions.create({ customer: s.customer, items: [{ price: s.base }] });
  const to = (frozen_time: number) => stripe.testHelpers.testClocks.advance(s.clock, { frozen_time });
  expect(await failureOf(to(NOV_1_JST))).toMatchObject({ statusCode: 400 });
  expect(await failureOf(to(NOV_1_JST + 70 * DAY))).toMatchObject({ statusCode: 400 });
  expect((await stripe.testHelpers.testClocks.list()).data.length).toBeGreaterThan(0);
  expect(await stripe.testHelpers.testClocks.retrieve(s.clock)).toMatchObject({ status: 'ready' });
  await stripe.testHelpers.testClocks.del(s.clock);
  expect(await failureOf(stripe.customers.retrieve(s.customer))).toMatchObject({ statusCode: 404 });
});
