import type Stripe from 'stripe';
import { handlers } from './resources/index.js';
import { OPERATIONS } from './schemas/schemas.js';
import { isNewer } from './testing/areas.js';
import { cardFields, failureOf, startHarness, type Harness } from './testing/harness.js';

// Every answer is checked against the SDK's types by the emulator itself, so calling an operation once proves its shape.
const called = new Set<string>();
let h: Harness;
let stripe: Stripe;
let customer: string;
let method: string;

beforeAll(async () => {
  h = await startHarness();
  stripe = h.stripe;
  stripe.on('response', ({ method: verb, path, status }: Stripe.ResponseEvent) => {
    const route = handlers.find((r) => r.method === verb && r.pattern.test(path.split('?')[0]!));
    if (route && status === 200) called.add(route.operation);
  });
  customer = (
    await stripe.customers.create({
      name: '高橋不動産',
      payment_method: 'pm_card_visa',
      tax_id_data: [{ type: 'jp_cn', value: '1234567890123' }],
    })
  ).id;
  method = (await stripe.customers.listPaymentMethods(customer)).data[0]!.id;
});
afterAll(() => h.close());

test('customers and their tax ids', async () => {
  const taxId = await stripe.customers.createTaxId(customer, { type: 'jp_trn', value: 'T1234567890123' });
  expect((await stripe.customers.listTaxIds(customer)).data).toHaveLength(2);
  expect(await stripe.customers.retrieveTaxId(customer, taxId.id)).toMatchObject({
    value: 'T1234567890123',
    country: 'JP',
  });
  expect(await stripe.customers.retrieve(customer, { expand: ['tax_ids'] })).toMatchObject({
    tax_ids: { data: [{ type: 'jp_trn' }, { type: 'jp_cn' }] },
  });
  expect(await stripe.customers.deleteTaxId(customer, taxId.id)).toMatchObject({ deleted: true });
  expect(await stripe.customers.retrievePaymentMethod(customer, method)).toMatchObject({ id: method });
  const gone = await stripe.customers.create({
    email: 'gone@example.jp',
    address: { postal_code: '100-0001', state: '東京都' },
  });
  await stripe.customers.update(gone.id, { address: '', tax_exempt: 'none', preferred_locales: ['ja'] });
  expect((await stripe.customers.list({ email: 'gone@example.jp' })).data).toHaveLength(1);
  await stripe.customers.del(gone.id);
  expect(await stripe.customers.retrieve(gone.id)).toMatchObject({ deleted: true });
});

test('the own tax id, tax rates, products and prices', async () => {
  const own = await stripe.taxIds.create({ type: 'jp_trn', value: 'T9876543210987' });
  expect(await stripe.taxIds.retrieve(own.id)).toMatchObject({ owner: { type: 'self' }, customer: null });
  expect((await stripe.taxIds.list()).data.map((t) => t.id)).toEqual([own.id]);
  const rate = await stripe.taxRates.create({
    display_name: '消費税',
    inclusive: true,
    percentage: 8,
    country: 'JP',
  });
  expect(await stripe.taxRates.update(rate.id, { active: false })).toMatchObject({ active: false });
  expect(await stripe.taxRates.retrieve(rate.id)).toMatchObject({ percentage: 8 });
  expect((await stripe.taxRates.list({ inclusive: true })).data).toHaveLength(1);
  const product = await stripe.products.create({ id: 'secretary', name: '電話秘書' });
  expect(await failureOf(stripe.products.create({ id: 'secretary', name: '電話秘書' }))).toMatchObject({
    code: 'resource_already_exists',
  });
  await stripe.products.update(product.id, { description: '代わりに電話を受けます。' });
  expect(await stripe.products.retrieve(product.id)).toMatchObject({
    description: '代わりに電話を受けます。',
  });
  const price = await stripe.prices.create({
    product: product.id,
    currency: 'jpy',
    unit_amount: 30_000,
    lookup_key: 'base',
  });
  await stripe.prices.update(price.id, { nickname: '基本' });
  expect(await stripe.prices.retrieve(price.id, { expand: ['product'] })).toMatchObject({
    nickname: '基本',
    product: { name: '電話秘書' },
  });
  expect((await stripe.prices.list({ lookup_keys: ['base'] })).data).toHaveLength(1);
  expect((await stripe.products.list({ active: true })).data.map((p) => p.id)).toEqual(['secretary']);
});

test('saving a card without a page', async () => {
  const intent = await stripe.setupIntents.create({
    customer,
    payment_method: 'pm_card_jcb',
    confirm: true,
    return_url: 'http://127.0.0.1/back',
  });
  expect(await stripe.setupIntents.retrieve(intent.id, { expand: ['payment_method'] })).toMatchObject({
    status: 'succeeded',
    payment_method: { card: { brand: 'jcb' } },
  });
  expect((await stripe.setupIntents.list({ customer })).data).toHaveLength(1);
  const saved = intent.payment_method as string;
  expect((await stripe.paymentMethods.list({ customer, type: 'card' })).data).toHaveLength(2);
  await stripe.customers.update(customer, { invoice_settings: { default_payment_method: saved } });
  expect(await stripe.paymentMethods.detach(saved)).toMatchObject({ customer: null });
  expect(await stripe.customers.retrieve(customer)).toMatchObject({
    invoice_settings: { default_payment_method: null },
  });
  expect(
    await failureOf(stripe.paymentMethods.attach('pm_card_visa_chargeDeclined', { customer })),
  ).toMatchObject({ statusCode: 402, decline_code: 'generic_decline' });
  expect(await stripe.paymentMethods.attach('pm_card_mastercard', { customer })).toMatchObject({ customer });
  expect(await stripe.paymentMethods.retrieve(method)).toMatchObject({
    type: 'card',
    billing_details: { address: { country: null } },
  });
});

test('checkout sessions and the portal', async () => {
  const session = await stripe.checkout.sessions.create({
    mode: 'payment',
    customer,
    success_url: 'http://127.0.0.1/ok',
    line_items: [
      { quantity: 1, price_data: { currency: 'jpy', unit_amount: 500, product_data: { name: 'お試し' } } },
    ],
  });
  expect((await stripe.checkout.sessions.listLineItems(session.id)).data).toMatchObject([
    { amount_total: 500 },
  ]);
  expect(await stripe.checkout.sessions.expire(session.id)).toMatchObject({ status: 'expired' });
  expect(await failureOf(stripe.checkout.sessions.expire(session.id))).toMatchObject({ statusCode: 400 });
  expect((await stripe.checkout.sessions.list({ customer, status: 'expired' })).data).toHaveLength(1);
  expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ url: null });
  const configuration = await stripe.billingPortal.configurations.create({
    features: {
      payment_method_update: { enabled: true },
      subscription_cancel: { enabled: false },
      invoice_history: { enabled: true },
    },
    business_profile: { headline: 'お支払い方法' },
  });
  expect(await stripe.billingPortal.configurations.retrieve(configuration.id)).toMatchObject({
    is_default: true,
  });
  expect((await stripe.billingPortal.configurations.list({ active: true })).data).toHaveLength(1);
  const portal = await stripe.billingPortal.sessions.create({
    customer,
    configuration: configuration.id,
    return_url: 'http://127.0.0.1/back',
  });
  expect((await h.post(portal.url, cardFields('5555555555554444'))).headers.get('location')).toBe(
    'http://127.0.0.1/back',
  );
});

test('payments, refunds and the balance', async () => {
  const intent = await stripe.paymentIntents.create({
    amount: 10_000,
    currency: 'jpy',
    customer,
    payment_method: method,
  });
  expect(intent.status).toBe('requires_confirmation');
  const paid = await stripe.paymentIntents.confirm(intent.id, { off_session: true });
  expect(paid).toMatchObject({ status: 'succeeded', amount_received: 10_000 });
  expect(await failureOf(stripe.paymentIntents.cancel(intent.id))).toMatchObject({
    code: 'payment_intent_unexpected_state',
  });
  const other = await stripe.paymentIntents.create({ amount: 100, currency: 'jpy' });
  expect(await stripe.paymentIntents.cancel(other.id, { cancellation_reason: 'abandoned' })).toMatchObject({
    status: 'canceled',
  });
  expect((await stripe.paymentIntents.list({ customer })).data).toHaveLength(1);
  expect(await stripe.paymentIntents.retrieve(intent.id)).toMatchObject({ id: intent.id });

  const charge = paid.latest_charge as string;
  const refund = await stripe.refunds.create({ charge, amount: 3_000, reason: 'requested_by_customer' });
  expect(await failureOf(stripe.refunds.create({ payment_intent: intent.id, amount: 7_001 }))).toMatchObject({
    param: 'amount',
  });
  await stripe.refunds.create({ payment_intent: intent.id });
  expect(await failureOf(stripe.refunds.create({ charge }))).toMatchObject({
    code: 'charge_already_refunded',
  });
  expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({
    amount: 3_000,
    reason: 'requested_by_customer',
  });
  expect((await stripe.refunds.list({ charge })).data.map((r) => r.amount)).toEqual([7_000, 3_000]);
  expect(await stripe.charges.retrieve(charge, { expand: ['refunds', 'balance_transaction'] })).toMatchObject(
    {
      refunded: true,
      refunds: { data: [{ amount: 7_000 }, { amount: 3_000 }] },
      balance_transaction: { fee: 360 },
    },
  );
  expect((await stripe.charges.list({ customer })).data).toHaveLength(1);
  const lines = (await stripe.balanceTransactions.list()).data;
  expect(lines.map((l) => l.net)).toEqual([-7_000, -3_000, 9_640]);
  expect(await stripe.balanceTransactions.retrieve(lines[2]!.id)).toMatchObject({
    type: 'charge',
    source: charge,
  });
  expect((await stripe.balance.retrieve()).pending[0]!.amount).toBe(-360);
});

test('invoices in every state, and credit notes', async () => {
  const build = async (params: Stripe.InvoiceCreateParams = {}) => {
    const { id } = await stripe.invoices.create({ customer, ...params });
    await stripe.invoiceItems.create({
      customer,
      invoice: id,
      amount: 5_000,
      currency: 'jpy',
      description: '基本料金',
    });
    return id;
  };
  const item = await stripe.invoiceItems.create({ customer, amount: 1, currency: 'jpy' });
  await stripe.invoiceItems.update(item.id, { amount: 2 });
  expect(await stripe.invoiceItems.retrieve(item.id)).toMatchObject({ amount: 2, invoice: null });
  expect((await stripe.invoiceItems.list({ customer, pending: true })).data).toHaveLength(1);
  await stripe.invoiceItems.del(item.id);

  const sent = await build({
    collection_method: 'send_invoice',
    due_date: Math.floor(Date.now() / 1000) + 86_400,
  });
  expect(await stripe.invoices.sendInvoice(sent)).toMatchObject({ status: 'open' });
  expect(await stripe.invoices.pay(sent, { paid_out_of_band: true })).toMatchObject({ status: 'paid' });

  const open = await build();
  const line = (await stripe.invoices.listLineItems(open)).data[0]!;
  await stripe.invoices.updateLines(open, {
    lines: [{ id: line.id, description: '基本料金（11月分）', amount: 6_000 }],
  });
  await stripe.invoices.update(open, {
    description: '11月分',
    custom_fields: [{ name: '登録番号', value: 'T1234567890123' }],
  });
  await stripe.invoices.finalizeInvoice(open);
  const note = await stripe.creditNotes.create({ invoice: open, amount: 1_000, memo: '値引き' });
  expect(note).toMatchObject({ type: 'pre_payment', pre_payment_amount: 1_000 });
  expect(await stripe.invoices.retrieve(open)).toMatchObject({
    total: 6_000,
    amount_due: 5_000,
    amount_remaining: 5_000,
  });
  expect(await stripe.invoices.pay(open, { payment_method: method })).toMatchObject({
    status: 'paid',
    amount_paid: 5_000,
  });
  const payments = await stripe.invoicePayments.list({ invoice: open, status: 'paid' });
  expect(await stripe.invoicePayments.retrieve(payments.data[0]!.id)).toMatchObject({ amount_paid: 5_000 });
  expect(
    await failureOf(stripe.creditNotes.create({ invoice: open, amount: 5_001, refund_amount: 5_001 })),
  ).toMatchObject({ param: 'amount' });
  expect((await stripe.creditNotes.list({ invoice: open })).data).toHaveLength(1);
  expect((await stripe.creditNotes.listLineItems(note.id)).data).toEqual([]);
  expect(await stripe.creditNotes.retrieve(note.id)).toMatchObject({ memo: '値引き' });

  const bad = await build();
  await stripe.invoices.finalizeInvoice(bad);
  await stripe.invoices.markUncollectible(bad);
  expect(await stripe.invoices.voidInvoice(bad)).toMatchObject({ status: 'void' });
  const draft = await build();
  await stripe.invoices.del(draft);
  expect((await stripe.invoices.list({ customer, status: 'paid' })).data).toHaveLength(2);
});

test('payees, transfers and reversals', async () => {
  const account = await stripe.accounts.create({
    country: 'JP',
    capabilities: { transfers: { requested: true } },
    controller: {
      fees: { payer: 'application' },
      losses: { payments: 'application' },
      stripe_dashboard: { type: 'express' },
    },
  });
  expect(
    await stripe.accounts.update(account.id, { metadata: { company: 'c9' }, email: 'payee@example.jp' }),
  ).toMatchObject({ metadata: { company: 'c9' } });
  const link = await stripe.accountLinks.create({
    account: account.id,
    type: 'account_onboarding',
    return_url: 'http://127.0.0.1/a',
    refresh_url: 'http://127.0.0.1/b',
  });
  await h.post(link.url);
  expect((await stripe.accounts.list()).data).toHaveLength(1);
  expect(await stripe.accounts.retrieve(account.id)).toMatchObject({
    payouts_enabled: true,
    requirements: { currently_due: [] },
  });

  await stripe.paymentIntents.create({
    amount: 9_000,
    currency: 'jpy',
    payment_method: 'pm_card_bypassPending',
    confirm: true,
    off_session: true,
  });
  const transfer = await stripe.transfers.create({
    amount: 4_000,
    currency: 'jpy',
    destination: account.id,
    transfer_group: 'run-1',
  });
  const reversal = await stripe.transfers.createReversal(transfer.id);
  expect(await stripe.transfers.retrieveReversal(transfer.id, reversal.id)).toMatchObject({ amount: 4_000 });
  expect((await stripe.transfers.listReversals(transfer.id)).data).toHaveLength(1);
  expect(await stripe.transfers.retrieve(transfer.id)).toMatchObject({
    reversed: true,
    reversals: { data: [{ id: reversal.id }] },
  });
  expect((await stripe.transfers.list({ destination: account.id })).data).toHaveLength(1);
  expect(await failureOf(stripe.transfers.createReversal(transfer.id))).toMatchObject({ statusCode: 400 });
});

test('events and endpoints', async () => {
  const endpoint = await stripe.webhookEndpoints.create({
    url: 'http://127.0.0.1:1/hook',
    enabled_events: ['*'],
    connect: true,
  });
  await stripe.webhookEndpoints.update(endpoint.id, { disabled: true });
  expect(await stripe.webhookEndpoints.retrieve(endpoint.id)).toMatchObject({ status: 'disabled' });
  expect((await stripe.webhookEndpoints.list()).data).toHaveLength(1);
  await stripe.webhookEndpoints.del(endpoint.id);
  const event = (await stripe.events.list({ type: 'invoice.*', limit: 1 })).data[0]!;
  expect(await stripe.events.retrieve(event.id)).toMatchObject({ object: 'event', livemode: false });
});

test('with that, every operation has been called and has answered', () => {
  const mine = Object.keys(OPERATIONS).filter((operation) => !isNewer(operation));
  expect(mine.filter((operation) => !called.has(operation))).toEqual([]);
});
