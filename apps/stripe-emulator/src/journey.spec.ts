import { createHash } from 'node:crypto';
import type Stripe from 'stripe';
import { cardFields, startHarness, type Harness } from './testing/harness.js';

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.close());

const JCT = {
  display_name: '消費税',
  inclusive: false,
  percentage: 10,
  country: 'JP',
  tax_type: 'jct',
} as const;

async function customerWithCard(number: string): Promise<Stripe.Customer> {
  const customer = await h.stripe.customers.create({
    name: '佐藤工務店',
    email: 'sato@example.jp',
    metadata: { company: 'c1' },
  });
  const session = await h.stripe.checkout.sessions.create({
    mode: 'setup',
    currency: 'jpy',
    customer: customer.id,
    success_url: 'http://127.0.0.1:3000/done?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://127.0.0.1:3000/back',
    locale: 'ja',
    setup_intent_data: { metadata: { contract: 'k1' } },
  });
  const answer = await h.post(session.url!, cardFields(number));
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe(`http://127.0.0.1:3000/done?session=${session.id}`);
  const done = await h.stripe.checkout.sessions.retrieve(session.id, {
    expand: ['setup_intent.payment_method'],
  });
  expect(done).toMatchObject({ status: 'complete', payment_status: 'no_payment_required', url: null });
  const intent = done.setup_intent as Stripe.SetupIntent;
  expect(intent).toMatchObject({ status: 'succeeded', metadata: { contract: 'k1' }, customer: customer.id });
  const method = intent.payment_method as Stripe.PaymentMethod;
  expect(method).toMatchObject({
    customer: customer.id,
    card: { last4: number.slice(-4), exp_month: 12, exp_year: 2034 },
  });
  return h.stripe.customers.update(customer.id, { invoice_settings: { default_payment_method: method.id } });
}

async function draftInvoice(customer: string, number: string): Promise<Stripe.Invoice> {
  for (const [description, amount] of [
    ['基本料金', 30_000],
    ['超過分 12件', 2_637],
    ['成果報酬', 8_000],
  ] as const)
    await h.stripe.invoiceItems.create({
      customer,
      amount,
      currency: 'jpy',
      description,
      metadata: { kind: description },
    });
  return h.stripe.invoices.create({
    customer,
    number,
    auto_advance: false,
    collection_method: 'charge_automatically',
    pending_invoice_items_behavior: 'include',
    custom_fields: [{ name: '登録番号', value: 'T1234567890123' }],
    footer: '窓口サービス利用料',
    metadata: { contract: 'k1' },
  });
}

/** One rounding for the whole invoice, spread over the lines. */
async function writeTax(invoice: Stripe.Invoice, tax: number): Promise<Stripe.Invoice> {
  const { data: lines } = await h.stripe.invoices.listLineItems(invoice.id, { limit: 100 });
  const shares = lines.map((line) => Math.floor((tax * line.amount) / invoice.subtotal));
  shares[0]! += tax - shares.reduce((a, b) => a + b, 0);
  return h.stripe.invoices.updateLines(invoice.id, {
    lines: lines.map((line, i) => ({
      id: line.id,
      tax_amounts: [{ amount: shares[i]!, taxable_amount: line.amount, tax_rate_data: JCT }],
    })),
  });
}

test('a saved card pays a month, and the money reaches producer and operator', async () => {
  const customer = await customerWithCard('4242424242424242');
  const draft = await draftInvoice(customer.id, 'MDG-2026-000001');
  expect(draft).toMatchObject({
    status: 'draft',
    subtotal: 40_637,
    total: 40_637,
    number: 'MDG-2026-000001',
  });

  const taxed = await writeTax(draft, 4_063);
  expect(taxed).toMatchObject({
    subtotal: 40_637,
    total: 44_700,
    total_excluding_tax: 40_637,
    amount_due: 44_700,
  });
  expect(taxed.total_taxes).toMatchObject([
    { amount: 4_063, taxable_amount: 40_637, tax_behavior: 'exclusive' },
  ]);

  const open = await h.stripe.invoices.finalizeInvoice(
    draft.id,
    {},
    { idempotencyKey: 'finalize:k1:2026-11' },
  );
  expect(open).toMatchObject({ status: 'open', amount_remaining: 44_700, attempted: false });
  const paid = await h.stripe.invoices.pay(draft.id, {
    off_session: true,
    expand: ['payments.data.payment.payment_intent'],
  });
  expect(paid).toMatchObject({ status: 'paid', amount_paid: 44_700, amount_remaining: 0, attempted: true });
  const event = await h.received('invoice.paid');
  expect((event.data.object as Stripe.Invoice).id).toBe(draft.id);
  expect(event.request?.id).toMatch(/^req_/);

  const { data: payments } = await h.stripe.invoicePayments.list({ invoice: draft.id });
  expect(payments).toMatchObject([{ status: 'paid', amount_paid: 44_700, is_default: true }]);
  const intent = await h.stripe.paymentIntents.retrieve(payments[0]!.payment.payment_intent as string, {
    expand: ['latest_charge.balance_transaction'],
  });
  const charge = intent.latest_charge as Stripe.Charge;
  expect(charge.balance_transaction).toMatchObject({
    amount: 44_700,
    fee: 1_609,
    net: 43_091,
    status: 'pending',
  });

  const { producer, operator } = {
    producer: await payee('地域プロデューサー'),
    operator: await payee('運営会社'),
  };
  for (const [destination, amount] of [
    [producer, 12_000],
    [operator, 18_000],
  ] as const)
    await h.stripe.transfers.create(
      { amount, currency: 'jpy', destination, source_transaction: charge.id, transfer_group: draft.id },
      { idempotencyKey: `transfer:${destination}` },
    );
  const { data: transfers } = await h.stripe.transfers.list({ transfer_group: draft.id });
  expect(transfers.map((t) => t.amount)).toEqual([18_000, 12_000]);
  const balance = await h.stripe.balance.retrieve();
  expect(balance.pending[0]!.amount).toBe(44_700 - 1_609 - 30_000);
  expect(balance.available[0]!.amount).toBe(0);

  const reversal = await h.stripe.transfers.createReversal(transfers[0]!.id, { amount: 5_000 });
  expect(reversal).toMatchObject({ object: 'transfer_reversal', amount: 5_000, transfer: transfers[0]!.id });
  expect(await h.stripe.transfers.retrieve(transfers[0]!.id)).toMatchObject({
    amount_reversed: 5_000,
    reversed: false,
  });
  await h.received('transfer.reversed');
});

async function payee(name: string): Promise<string> {
  const account = await h.stripe.accounts.create({
    country: 'JP',
    email: `${createHash('md5').update(name).digest('hex').slice(0, 8)}@example.jp`,
    business_profile: { name },
    capabilities: { transfers: { requested: true } },
    controller: {
      fees: { payer: 'application' },
      losses: { payments: 'application' },
      stripe_dashboard: { type: 'express' },
    },
    settings: { payouts: { schedule: { interval: 'monthly', monthly_anchor: 25 } } },
  });
  expect(account).toMatchObject({ details_submitted: false, capabilities: { transfers: 'inactive' } });
  const link = await h.stripe.accountLinks.create({
    account: account.id,
    type: 'account_onboarding',
    return_url: 'http://127.0.0.1:3000/payouts',
    refresh_url: 'http://127.0.0.1:3000/payouts/again',
  });
  expect(await (await fetch(link.url)).text()).toContain(name);
  const answer = await h.post(link.url);
  expect(answer.headers.get('location')).toBe('http://127.0.0.1:3000/payouts');
  const event = await h.eventually(() =>
    h.events.find((e) => e.type === 'account.updated' && e.account === account.id),
  );
  expect((event.data.object as Stripe.Account).capabilities?.transfers).toBe('active');
  const again = await fetch(link.url, { redirect: 'manual' });
  expect(again.headers.get('location')).toBe('http://127.0.0.1:3000/payouts/again');
  return account.id;
}

test('a refund and a credit note give part of a paid invoice back', async () => {
  const customer = await customerWithCard('5555555555554444');
  const draft = await draftInvoice(customer.id, 'MDG-2026-000002');
  const taxed = await writeTax(draft, 4_063);
  await h.stripe.invoices.finalizeInvoice(draft.id);
  await h.stripe.invoices.pay(draft.id);
  const rate = taxed.total_taxes![0]!.tax_rate_details!.tax_rate;
  const line = taxed.lines.data.find((l) => l.amount === 8_000)!;
  const note = await h.stripe.creditNotes.create({
    invoice: draft.id,
    lines: [
      {
        type: 'invoice_line_item',
        invoice_line_item: line.id,
        amount: 8_000,
        tax_amounts: [{ amount: 800, taxable_amount: 8_000, tax_rate: rate }],
      },
    ],
    refund_amount: 8_800,
    reason: 'order_change',
  });
  expect(note).toMatchObject({
    subtotal: 8_000,
    total: 8_800,
    post_payment_amount: 8_800,
    pre_payment_amount: 0,
    status: 'issued',
  });
  const refund = await h.stripe.refunds.retrieve(note.refunds[0]!.refund as string);
  expect(refund).toMatchObject({ amount: 8_800, status: 'succeeded' });
  expect(await h.stripe.charges.retrieve(refund.charge as string)).toMatchObject({
    amount_refunded: 8_800,
    refunded: false,
  });
  await h.received('credit_note.created');
  expect(await h.stripe.creditNotes.retrieve(note.id)).toMatchObject({
    lines: { data: [{ amount: 8_000 }] },
  });
});

test('an invoice that is sent is paid by its customer on the hosted page', async () => {
  const customer = await h.stripe.customers.create({ name: '山田歯科' });
  await h.stripe.invoiceItems.create({
    customer: customer.id,
    amount: 5_500,
    currency: 'jpy',
    description: '初期費用',
  });
  const draft = await h.stripe.invoices.create({
    customer: customer.id,
    collection_method: 'send_invoice',
    days_until_due: 30,
    pending_invoice_items_behavior: 'include',
  });
  const sent = await h.stripe.invoices.sendInvoice(draft.id);
  expect(sent).toMatchObject({ status: 'open', amount_due: 5_500 });
  expect(sent.number).toMatch(/^[A-Z0-9]{8}-0001$/);
  const shown = await (await fetch(sent.hosted_invoice_url!)).text();
  expect(shown).toContain('5,500円');
  const answer = await h.post(sent.hosted_invoice_url!, cardFields('4000002760003184'));
  const challenge = new URL(answer.headers.get('location')!, h.emulator.url);
  expect(challenge.pathname).toMatch(/^\/challenge\/pi_/);
  const approved = await h.post(challenge.href, { result: 'approve' });
  expect(approved.headers.get('location')).toContain(sent.hosted_invoice_url);
  expect(await h.stripe.invoices.retrieve(sent.id)).toMatchObject({ status: 'paid', amount_paid: 5_500 });
});

test('drafts of more than ten lines show ten and page the rest', async () => {
  const customer = await h.stripe.customers.create({ name: '多明細商店' });
  const draft = await h.stripe.invoices.create({ customer: customer.id });
  for (let i = 1; i <= 12; i += 1)
    await h.stripe.invoiceItems.create({
      customer: customer.id,
      invoice: draft.id,
      amount: i,
      currency: 'jpy',
      description: `明細${i}`,
    });
  const read = await h.stripe.invoices.retrieve(draft.id);
  expect(read.lines).toMatchObject({ has_more: true });
  expect(read.lines.data).toHaveLength(10);
  const all = await h.stripe.invoices.listLineItems(draft.id, { limit: 5 }).autoPagingToArray({ limit: 100 });
  expect(all.map((line) => line.amount)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});
