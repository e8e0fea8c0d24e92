import type Stripe from 'stripe';
import { failureOf, startHarness, type Harness } from './testing/harness.js';

let h: Harness;
let stripe: Stripe;
let now = Date.now();

beforeAll(async () => {
  h = await startHarness({ clock: () => now });
  stripe = h.stripe;
});
afterAll(() => h.close());

/** Time passes; the next request notices. */
async function pass(seconds: number): Promise<void> {
  now += seconds * 1000;
  await stripe.balance.retrieve();
}

const pay = (amount: number, payment_method: string, customer?: string) =>
  stripe.paymentIntents.create({
    amount,
    currency: 'jpy',
    payment_method,
    customer,
    confirm: true,
    off_session: true,
  });

const balance = async (): Promise<number> => {
  const { available, pending } = await stripe.balance.retrieve();
  return available[0]!.amount + pending[0]!.amount;
};

const types = (objectId: string) =>
  h.events.filter((e) => JSON.stringify(e.data.object).includes(objectId)).map((e) => e.type);

/** The balance is always the sum of its transactions, whatever has happened. */
afterEach(async () => {
  let sum = 0;
  for await (const row of stripe.balanceTransactions.list({ limit: 100 })) sum += row.net;
  expect(await balance()).toBe(sum);
});

test('a dispute takes the money with a fee; won it comes back, lost it does not', async () => {
  for (const [evidence, status, left] of [
    ['winning_evidence', 'won', 10_000 - 360 - 1_300],
    ['losing_evidence', 'lost', -360 - 1_300],
  ] as const) {
    const before = await balance();
    const { id } = await pay(10_000, 'pm_card_createDispute');
    const dispute = (await stripe.disputes.list({ payment_intent: id })).data[0]!;
    expect(dispute).toMatchObject({ status: 'needs_response', amount: 10_000, reason: 'fraudulent' });
    expect(dispute.balance_transactions).toMatchObject([{ amount: -10_000, fee: 1_300, net: -11_300 }]);
    await stripe.disputes.update(dispute.id, { evidence: { customer_name: '佐藤' }, submit: false });
    await stripe.disputes.update(dispute.id, { evidence: { uncategorized_text: evidence } });
    expect(await stripe.disputes.retrieve(dispute.id)).toMatchObject({ status });
    expect((await balance()) - before).toBe(left);
    expect(await failureOf(stripe.disputes.close(dispute.id))).toMatchObject({ statusCode: 400 });
    expect(await failureOf(stripe.refunds.create({ payment_intent: id }))).toMatchObject({
      code: 'charge_disputed',
    });
  }
  await h.received('charge.dispute.funds_reinstated');
  const inquiry = await pay(500, 'pm_card_createDisputeInquiry');
  const asked = (await stripe.disputes.list({ payment_intent: inquiry.id })).data[0]!;
  expect(asked).toMatchObject({ status: 'warning_needs_response', balance_transactions: [] });
  expect(await stripe.disputes.close(asked.id)).toMatchObject({ status: 'warning_closed' });
});

test('a cardholder contests what is left of a payment long after it was made, once', async () => {
  const contest = async (charge: unknown) => {
    const answer = await fetch(`${h.emulator.url}/_emulator/dispute`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ charge }),
    });
    return { status: answer.status, body: (await answer.json()) as Stripe.Dispute };
  };
  const { id, latest_charge: charge } = await pay(10_000, 'pm_card_visa');
  await stripe.refunds.create({ payment_intent: id, amount: 4_000 });
  await pass(60 * 86_400);
  expect(await contest(charge)).toMatchObject({ status: 200, body: { amount: 6_000, charge } });
  const [dispute] = (await stripe.disputes.list({ payment_intent: id })).data;
  expect(dispute!.balance_transactions).toMatchObject([{ amount: -6_000, fee: 1_300 }]);
  expect((await contest(charge)).status).toBe(400);
  expect((await contest('ch_nobody')).status).toBe(404);
  expect((await contest(1)).status).toBe(400);
});

test('a part of a payment is contested, lost, and given back in parts', async () => {
  const act = async (path: string, body: object) => {
    const answer = await fetch(`${h.emulator.url}/_emulator/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Stripe.Dispute };
  };
  const { latest_charge: charge } = await pay(10_000, 'pm_card_visa');
  const { body: dispute } = await act('dispute', { charge, amount: 3_000 });
  expect(dispute).toMatchObject({ amount: 3_000, status: 'needs_response' });
  expect((await act('dispute', { charge, amount: 7_001 })).status).toBe(400);
  expect(await act('dispute', { charge, amount: 7_000 })).toMatchObject({
    status: 200,
    body: { amount: 7_000 },
  });
  expect((await act('reinstate', { dispute: dispute.id, amount: 1_000 })).status).toBe(400);
  await stripe.disputes.close(dispute.id);
  expect(await act('reinstate', { dispute: dispute.id, amount: 1_000 })).toMatchObject({
    body: { status: 'lost' },
  });
  expect((await act('reinstate', { dispute: dispute.id, amount: 2_001 })).status).toBe(400);
  expect((await act('reinstate', { dispute: dispute.id, amount: 0 })).status).toBe(400);
  expect(await act('reinstate', { dispute: dispute.id, amount: 2_000 })).toMatchObject({
    body: { status: 'won' },
  });
  const { balance_transactions: moved } = await stripe.disputes.retrieve(dispute.id);
  expect(moved.map(({ amount }) => amount)).toEqual([-3_000, 1_000, 2_000]);
});

test('refunds succeed later or fail after all, and the charge knows', async () => {
  const late = await stripe.refunds.create({
    payment_intent: (await pay(1_000, 'pm_card_pendingRefund')).id,
  });
  expect(late.status).toBe('pending');
  const failing = await pay(2_000, 'pm_card_refundFail');
  const lost = await stripe.refunds.create({ payment_intent: failing.id, amount: 1_500 });
  expect(lost.status).toBe('succeeded');
  await pass(2);
  expect(await stripe.refunds.retrieve(late.id)).toMatchObject({ status: 'succeeded' });
  expect(await stripe.refunds.retrieve(lost.id)).toMatchObject({
    status: 'failed',
    failure_reason: 'lost_or_stolen_card',
  });
  expect(await stripe.charges.retrieve(failing.latest_charge as string)).toMatchObject({
    amount_refunded: 0,
    refunded: false,
  });
  await h.received('refund.failed');
  expect(await stripe.refunds.update(lost.id, { metadata: { noted: 'yes' } })).toMatchObject({
    metadata: { noted: 'yes' },
  });
});

const konbini = (amount: number, confirmation_number?: string) =>
  stripe.paymentIntents.create({
    amount,
    currency: 'jpy',
    allowed_payment_method_types: ['konbini'],
    payment_method_data: {
      type: 'konbini',
      billing_details: { name: '山田 花子', email: 'hanako@example.jp' },
    },
    payment_method_options: { konbini: { confirmation_number } },
    confirm: true,
  });

test('convenience stores: a voucher is paid or expires, and a refund needs an account', async () => {
  const { id, next_action: action } = await konbini(5_000);
  const voucher = action!.konbini_display_details!;
  expect(await (await fetch(voucher.hosted_voucher_url!)).text()).toContain('コンビニでのお支払い');
  await h.post(voucher.hosted_voucher_url!, { result: 'pay' });
  expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({
    status: 'succeeded',
    amount_received: 5_000,
  });
  const refund = await stripe.refunds.create({
    payment_intent: id,
    amount: 2_000,
    instructions_email: 'hanako@example.jp',
  });
  expect(refund).toMatchObject({ status: 'requires_action', instructions_email: 'hanako@example.jp' });
  await h.post(`${h.emulator.url}/refund/${refund.id}`, { result: 'right' });
  await pass(2);
  expect((await stripe.refunds.retrieve(refund.id)).status).toBe('succeeded');
  const wrong = await stripe.refunds.create({ payment_intent: id, amount: 500 });
  await h.post(`${h.emulator.url}/refund/${wrong.id}`, { result: 'wrong' });
  await pass(2);
  expect((await stripe.refunds.retrieve(wrong.id)).status).toBe('failed');
  const dropped = await stripe.refunds.create({ payment_intent: id });
  expect(await stripe.refunds.cancel(dropped.id)).toMatchObject({ status: 'canceled' });

  const expiring = await konbini(800);
  await pass(5 * 86_400);
  expect(await stripe.paymentIntents.retrieve(expiring.id)).toMatchObject({
    status: 'requires_payment_method',
  });
  const slow = await konbini(900, '11111111110');
  await pass(1);
  expect(await stripe.paymentIntents.retrieve(slow.id)).toMatchObject({ status: 'processing' });
  await pass(181);
  expect(await stripe.paymentIntents.retrieve(slow.id)).toMatchObject({ status: 'succeeded' });
  await h.received('payment_intent.processing');
  expect(await failureOf(konbini(119))).toMatchObject({ code: 'amount_too_small' });
  expect(await failureOf(konbini(300_001))).toMatchObject({ code: 'amount_too_large' });
});

test('a checkout at the convenience store is complete before it is paid', async () => {
  const open = () =>
    stripe.checkout.sessions.create({
      mode: 'payment',
      allowed_payment_method_types: ['card', 'konbini', 'customer_balance'],
      line_items: [
        {
          quantity: 1,
          price_data: { currency: 'jpy', unit_amount: 3_300, product_data: { name: '初期費用' } },
        },
      ],
      success_url: 'http://127.0.0.1/ok',
    });
  for (const result of ['pay', 'expire']) {
    const session = await open();
    const page = await h.post(session.url!, { method: 'konbini' });
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({
      status: 'complete',
      payment_status: 'unpaid',
    });
    await h.post(page.headers.get('location')!, { result });
    expect((await stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe(
      result === 'pay' ? 'paid' : 'unpaid',
    );
  }
  await h.received('checkout.session.async_payment_succeeded');
  await h.received('checkout.session.async_payment_failed');
});

test('bank transfers: too little, too much, and an invoice that is paid by what has come', async () => {
  const { id: customer } = await stripe.customers.create({ name: '高橋不動産' });
  const instructions = await stripe.customers.createFundingInstructions(customer, {
    currency: 'jpy',
    funding_type: 'bank_transfer',
    bank_transfer: { type: 'jp_bank_transfer' },
  });
  expect(instructions.bank_transfer.financial_addresses[0]).toMatchObject({
    type: 'zengin',
    zengin: { account_type: 'futsu' },
  });
  const invoice = await stripe.invoices.create({
    customer,
    collection_method: 'send_invoice',
    days_until_due: 14,
    payment_settings: { payment_method_types: ['customer_balance', 'konbini'] },
  });
  await stripe.invoiceItems.create({ customer, invoice: invoice.id, amount: 33_000, currency: 'jpy' });
  const sent = await stripe.invoices.sendInvoice(invoice.id);
  const fund = (amount: number) =>
    stripe.testHelpers.customers.fundCashBalance(customer, { amount, currency: 'jpy' });
  await fund(20_000);
  const partly = await h.received('payment_intent.partially_funded');
  const intent = partly.data.object as Stripe.PaymentIntent;
  expect(intent.next_action!.display_bank_transfer_instructions!.amount_remaining).toBe(13_000);
  expect((await stripe.invoices.retrieve(invoice.id)).status).toBe('open');
  expect(await (await fetch(sent.hosted_invoice_url!)).text()).toContain('銀行振込で支払う');
  await h.post(`${h.emulator.url}/transfer/${intent.id}`, { amount: '15000' });
  expect(await stripe.invoices.retrieve(invoice.id)).toMatchObject({ status: 'paid', amount_paid: 33_000 });
  expect(await stripe.customers.retrieveCashBalance(customer)).toMatchObject({ available: { jpy: 2_000 } });
  await h.received('cash_balance.funds_available');
  const rows = (await stripe.customers.listCashBalanceTransactions(customer)).data;
  expect(rows.map((r) => r.net_amount)).toEqual([-13_000, 15_000, -20_000, 20_000]);
  expect(await stripe.customers.retrieveCashBalanceTransaction(customer, rows[0]!.id)).toMatchObject({
    ending_balance: 2_000,
  });
  expect(
    await stripe.customers.updateCashBalance(customer, { settings: { reconciliation_mode: 'manual' } }),
  ).toMatchObject({
    settings: { reconciliation_mode: 'manual' },
  });
});

test('a payment that is more than an invoice leaves credit, which the next invoice uses', async () => {
  const { id: customer } = await stripe.customers.create({ payment_method: 'pm_card_visa' });
  const card = (await stripe.paymentMethods.list({ customer })).data[0]!.id;
  const bill = async (amount: number) => {
    const { id } = await stripe.invoices.create({ customer, default_payment_method: card });
    await stripe.invoiceItems.create({ customer, invoice: id, amount, currency: 'jpy' });
    return stripe.invoices.finalizeInvoice(id);
  };
  const first = await bill(4_000);
  const intent = await pay(5_000, card, customer);
  expect(await stripe.invoices.attachPayment(first.id, { payment_intent: intent.id })).toMatchObject({
    status: 'paid',
    amount_overpaid: 1_000,
  });
  await h.received('invoice.overpaid');
  const second = await bill(3_000);
  expect(second).toMatchObject({
    total: 3_000,
    amount_due: 2_000,
    starting_balance: -1_000,
    ending_balance: 0,
  });
  await stripe.customers.createBalanceTransaction(customer, { amount: 700, currency: 'jpy' });
  const rows = (await stripe.customers.listBalanceTransactions(customer)).data;
  expect(rows.map((r) => [r.type, r.amount])).toEqual([
    ['adjustment', 700],
    ['applied_to_invoice', 1_000],
    ['invoice_overpaid', -1_000],
  ]);
  expect(await stripe.customers.retrieveBalanceTransaction(customer, rows[0]!.id)).toMatchObject({
    ending_balance: 700,
  });
});

test('credit notes: previewed without a trace, credited to the next invoice, voided', async () => {
  const { id: customer } = await stripe.customers.create({ payment_method: 'pm_card_visa' });
  const { id } = await stripe.invoices.create({ customer });
  await stripe.invoiceItems.create({ customer, invoice: id, amount: 9_000, currency: 'jpy' });
  await stripe.invoices.finalizeInvoice(id);
  const lines = [
    { type: 'custom_line_item' as const, quantity: 1, unit_amount: 2_000, description: '値引き' },
  ];
  expect(await stripe.creditNotes.preview({ invoice: id, lines })).toMatchObject({ total: 2_000 });
  expect((await stripe.creditNotes.listPreviewLineItems({ invoice: id, lines })).data).toHaveLength(1);
  expect((await stripe.creditNotes.list({ invoice: id })).data).toEqual([]);
  const note = await stripe.creditNotes.create({ invoice: id, lines });
  expect((await stripe.invoices.retrieve(id)).amount_remaining).toBe(7_000);
  await stripe.creditNotes.update(note.id, { memo: '訂正' });
  expect(await stripe.creditNotes.voidCreditNote(note.id)).toMatchObject({ status: 'void' });
  expect((await stripe.invoices.retrieve(id)).amount_remaining).toBe(9_000);
  const card = (await stripe.paymentMethods.list({ customer })).data[0]!.id;
  await stripe.invoices.pay(id, { payment_method: card });
  expect(await stripe.creditNotes.create({ invoice: id, amount: 1_000, credit_amount: 1_000 })).toMatchObject(
    { type: 'post_payment' },
  );
  expect(await stripe.customers.retrieve(customer)).toMatchObject({ balance: -1_000 });
});

test('payouts: by order, cancelled, failed, and what may not be paid out', async () => {
  await pay(50_000, 'pm_card_bypassPending');
  const payout = await stripe.payouts.create({ amount: 10_000, currency: 'jpy' });
  expect(await stripe.payouts.cancel(payout.id)).toMatchObject({ status: 'canceled' });
  const arriving = await stripe.payouts.create({ amount: 12_000, currency: 'jpy' });
  await stripe.payouts.update(arriving.id, { metadata: { run: '2026-11' } });
  await pass(2 * 86_400 + 1);
  expect(await stripe.payouts.retrieve(arriving.id)).toMatchObject({ status: 'paid' });
  await fetch(`${h.emulator.url}/_emulator/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ faults: [{ kind: 'fail_payouts' }] }),
  });
  const before = await balance();
  const lost = await stripe.payouts.create({ amount: 5_000, currency: 'jpy' });
  await pass(2 * 86_400 + 1);
  expect(await stripe.payouts.retrieve(lost.id)).toMatchObject({
    status: 'failed',
    failure_code: 'account_closed',
  });
  expect(await balance()).toBe(before);
  await h.received('payout.failed');
  expect((await stripe.payouts.list({ status: 'paid' })).data).toHaveLength(1);
  expect(await failureOf(stripe.payouts.create({ amount: 99_999_999, currency: 'jpy' }))).toMatchObject({
    code: 'balance_insufficient',
  });
});

test('daily payouts carry every available transaction once and are reconciled', async () => {
  const daily = await startHarness({ clock: () => now, payouts: 'daily' });
  try {
    await daily.stripe.balance.retrieve();
    await daily.stripe.paymentIntents.create({
      amount: 8_000,
      currency: 'jpy',
      payment_method: 'pm_card_bypassPending',
      confirm: true,
      off_session: true,
    });
    now += 4 * 86_400_000;
    await daily.stripe.balance.retrieve();
    const done = await daily.received('payout.reconciliation_completed');
    const payout = done.data.object as Stripe.Payout;
    expect(payout).toMatchObject({ automatic: true, amount: 7_712, reconciliation_status: 'completed' });
    const rows = (await daily.stripe.balanceTransactions.list({ payout: payout.id })).data;
    expect(rows.map((r) => r.type).sort()).toEqual(['charge', 'payout']);
    expect(rows.reduce((sum, r) => sum + r.net, 0)).toBe(0);
  } finally {
    await daily.close();
  }
});

test('a charge tells what happened to it', async () => {
  const { latest_charge: id } = await pay(700, 'pm_card_visa');
  await stripe.charges.update(id as string, { transfer_group: 'g1' });
  await h.eventually(() => types(id as string).includes('charge.updated'));
  expect(await failureOf(stripe.charges.update(id as string, { transfer_group: 'g2' }))).toMatchObject({
    param: 'transfer_group',
  });
});
