import type Stripe from 'stripe';
import { cardFields, failureOf, startHarness, type Harness } from './testing/harness.js';

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.close());

async function setupSession(extra: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  const customer = await h.stripe.customers.create({ name: '鈴木商店' });
  const session = await h.stripe.checkout.sessions.create({
    mode: 'setup',
    currency: 'jpy',
    customer: customer.id,
    success_url: 'http://127.0.0.1:3000/ok',
    cancel_url: 'http://127.0.0.1:3000/back',
    ...extra,
  });
  return { customer: customer.id, session };
}

async function openInvoice(customer: string, amount = 1_000): Promise<string> {
  await h.stripe.invoiceItems.create({ customer, amount, currency: 'jpy' });
  const draft = await h.stripe.invoices.create({ customer, pending_invoice_items_behavior: 'include' });
  await h.stripe.invoices.finalizeInvoice(draft.id);
  return draft.id;
}

async function savedCard(number: string): Promise<string> {
  const { customer, session } = await setupSession();
  const first = await h.post(session.url!, cardFields(number));
  const location = first.headers.get('location')!;
  if (location.includes('/challenge/')) await h.post(location, { result: 'approve' });
  const { setup_intent: intent } = await h.stripe.checkout.sessions.retrieve(session.id, {
    expand: ['setup_intent'],
  });
  const method = (intent as Stripe.SetupIntent).payment_method as string;
  await h.stripe.customers.update(customer, { invoice_settings: { default_payment_method: method } });
  return customer;
}

const intentOfInvoice = async (id: string): Promise<Stripe.PaymentIntent> => {
  const { data } = await h.stripe.invoicePayments.list({ invoice: id });
  return h.stripe.paymentIntents.retrieve(data[0]!.payment.payment_intent as string);
};

test.each(['4000002500003155', '4000002760003184'])(
  '%s shows the 3-D Secure page, and failing it leads back to the form',
  async (number) => {
    const { session, customer } = await setupSession();
    const first = await h.post(session.url!, cardFields(number));
    const challenge = first.headers.get('location')!;
    expect(await (await fetch(challenge)).text()).toContain('カード会社の本人確認');
    const intent = await h.stripe.setupIntents.retrieve(session.setup_intent as string);
    expect(intent).toMatchObject({ status: 'requires_action', next_action: { type: 'redirect_to_url' } });

    const failed = await h.post(challenge, { result: 'fail' });
    const back = await (await fetch(failed.headers.get('location')!)).text();
    expect(back).toContain('本人確認ができませんでした');
    expect(await h.stripe.setupIntents.retrieve(intent.id)).toMatchObject({
      status: 'requires_payment_method',
      last_setup_error: { code: 'setup_intent_authentication_failure' },
    });

    const second = await h.post(session.url!, cardFields(number));
    const done = await h.post(second.headers.get('location')!, { result: 'approve' });
    expect(done.headers.get('location')).toBe('http://127.0.0.1:3000/ok');
    expect((await h.stripe.paymentMethods.list({ customer })).data).toHaveLength(1);
    await h.eventually(() => h.events.some((e) => e.type === 'setup_intent.setup_failed'));
  },
);

test('3-D Secure can be demanded for a card that would not need it', async () => {
  const { session } = await setupSession({
    payment_method_options: { card: { request_three_d_secure: 'any' } },
  });
  const answer = await h.post(session.url!, cardFields('4242424242424242'));
  expect(answer.headers.get('location')).toContain('/challenge/seti_');
});

test('a card that was authenticated while saving pays off-session; one that always asks does not', async () => {
  const once = await openInvoice(await savedCard('4000002500003155'));
  expect(await h.stripe.invoices.pay(once)).toMatchObject({ status: 'paid' });

  const always = await openInvoice(await savedCard('4000002760003184'));
  const error = await failureOf(h.stripe.invoices.pay(always, { off_session: true }));
  expect(error).toMatchObject({
    statusCode: 402,
    code: 'invoice_payment_intent_requires_action',
    type: 'StripeCardError',
  });
  expect(await intentOfInvoice(always)).toMatchObject({ status: 'requires_action' });
  await h.eventually(() =>
    h.events.find(
      (e) => e.type === 'invoice.payment_action_required' && (e.data.object as Stripe.Invoice).id === always,
    ),
  );
});

test.each([
  ['4000000000000002', 'generic_decline', '承認しませんでした'],
  ['4000000000009995', 'insufficient_funds', '利用可能額が足りません'],
])('%s is refused on the page with a reason, and nothing is saved', async (number, code, words) => {
  const { session, customer } = await setupSession();
  const answer = await h.post(session.url!, cardFields(number));
  expect(answer.status).toBe(402);
  const page = await answer.text();
  expect(page).toContain(words);
  expect(page).not.toContain(number);
  expect((await h.stripe.paymentMethods.list({ customer })).data).toEqual([]);
  expect(await h.stripe.checkout.sessions.retrieve(session.id, { expand: ['setup_intent'] })).toMatchObject({
    status: 'open',
    setup_intent: { last_setup_error: { type: 'card_error', decline_code: code } },
  });
});

test('a card that fails later leaves the invoice open and says why', async () => {
  const customer = await savedCard('4000000000000341');
  const invoice = await openInvoice(customer);
  const error = await failureOf(h.stripe.invoices.pay(invoice));
  expect(error).toMatchObject({
    statusCode: 402,
    type: 'StripeCardError',
    code: 'card_declined',
    decline_code: 'generic_decline',
  });
  expect(await h.stripe.invoices.retrieve(invoice)).toMatchObject({
    status: 'open',
    attempted: true,
    attempt_count: 1,
    amount_remaining: 1_000,
  });
  const intent = await intentOfInvoice(invoice);
  expect(intent).toMatchObject({
    status: 'requires_payment_method',
    last_payment_error: { code: 'card_declined' },
  });
  expect(await h.stripe.charges.retrieve(intent.latest_charge as string)).toMatchObject({
    status: 'failed',
    paid: false,
  });
  await h.received('invoice.payment_failed');

  const better = await h.stripe.paymentMethods.attach('pm_card_visa', { customer });
  expect(await h.stripe.invoices.pay(invoice, { payment_method: better.id })).toMatchObject({
    status: 'paid',
    attempt_count: 2,
  });
});

test('an invoice without any card says so', async () => {
  const customer = await h.stripe.customers.create({ name: 'カードなし' });
  const error = await failureOf(h.stripe.invoices.pay(await openInvoice(customer.id)));
  expect(error).toMatchObject({ statusCode: 400, code: 'resource_missing' });
});

test('a payment session takes the money at once, with a transfer group', async () => {
  const session = await h.stripe.checkout.sessions.create({
    mode: 'payment',
    line_items: [
      {
        quantity: 2,
        price_data: { currency: 'jpy', unit_amount: 5_000, product_data: { name: '初期設定' } },
      },
    ],
    payment_intent_data: { metadata: { order: 'o1' }, transfer_group: 'g1' },
    success_url: 'http://127.0.0.1:3000/ok',
  });
  expect(session).toMatchObject({ amount_total: 10_000, payment_status: 'unpaid' });
  await h.post(session.url!, cardFields('3566002020360505'));
  const done = await h.stripe.checkout.sessions.retrieve(session.id, {
    expand: ['payment_intent.latest_charge', 'line_items'],
  });
  expect(done).toMatchObject({
    status: 'complete',
    payment_status: 'paid',
    payment_intent: {
      status: 'succeeded',
      metadata: { order: 'o1' },
      latest_charge: { amount: 10_000, transfer_group: 'g1' },
    },
    line_items: { data: [{ description: '初期設定', quantity: 2, amount_total: 10_000 }] },
  });
});

test('money of an ordinary card is pending, so a transfer needs its charge', async () => {
  const pending = await h.stripe.paymentIntents.create({
    amount: 3_000,
    currency: 'jpy',
    payment_method: 'pm_card_visa',
    confirm: true,
    off_session: true,
  });
  const balance = await h.stripe.balance.retrieve();
  const destination = (
    await h.stripe.accounts.create({
      country: 'JP',
      capabilities: { transfers: { requested: true } },
      controller: {
        fees: { payer: 'application' },
        losses: { payments: 'application' },
        stripe_dashboard: { type: 'express' },
      },
    })
  ).id;
  const transfer = { amount: balance.available[0]!.amount + 1, currency: 'jpy', destination };
  expect(await failureOf(h.stripe.transfers.create(transfer))).toMatchObject({
    code: 'insufficient_capabilities_for_transfer',
  });
  const link = await h.stripe.accountLinks.create({
    account: destination,
    type: 'account_onboarding',
    return_url: 'http://127.0.0.1/a',
    refresh_url: 'http://127.0.0.1/b',
  });
  await h.post(link.url);
  expect(await failureOf(h.stripe.transfers.create(transfer))).toMatchObject({
    code: 'balance_insufficient',
  });
  const charge = pending.latest_charge as string;
  await h.stripe.transfers.create({
    amount: 2_000,
    currency: 'jpy',
    destination,
    source_transaction: charge,
  });
  expect(
    await failureOf(
      h.stripe.transfers.create({ amount: 1_001, currency: 'jpy', destination, source_transaction: charge }),
    ),
  ).toMatchObject({ statusCode: 400, param: 'amount' });
});

test('the portal shows the card, takes a new one and makes it the default', async () => {
  const customer = await savedCard('4242424242424242');
  const session = await h.stripe.billingPortal.sessions.create({
    customer,
    return_url: 'http://127.0.0.1:3000/bill',
    flow_data: { type: 'payment_method_update' },
  });
  expect(await (await fetch(session.url)).text()).toContain('末尾4242');
  const answer = await h.post(session.url, cardFields('4000002500003155'));
  const approved = await h.post(answer.headers.get('location')!, { result: 'approve' });
  const home = await fetch(approved.headers.get('location')!, { redirect: 'manual' });
  expect(home.headers.get('location')).toBe('http://127.0.0.1:3000/bill');
  const updated = await h.stripe.customers.retrieve(customer, {
    expand: ['invoice_settings.default_payment_method'],
  });
  expect(updated).toMatchObject({
    invoice_settings: { default_payment_method: { card: { last4: '3155' } } },
  });
});
