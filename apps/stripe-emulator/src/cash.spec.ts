import type Stripe from 'stripe';
import { startHarness, type Harness } from './testing/harness.js';

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.close());

const client = async () => (await h.stripe.customers.create({ email: 'hanako@example.jp' })).id;
const send = (customer: string, amount: number) =>
  h.stripe.testHelpers.customers.fundCashBalance(customer, { amount, currency: 'jpy' });
const kept = async (customer: string) =>
  (await h.stripe.customers.retrieveCashBalance(customer)).available?.['jpy'] ?? 0;
const bill = async (customer: string, amount: number) => {
  const { id } = await h.stripe.invoices.create({
    customer,
    collection_method: 'send_invoice',
    days_until_due: 10,
    payment_settings: { payment_method_types: ['customer_balance'] },
  });
  await h.stripe.invoiceItems.create({ customer, invoice: id, amount, currency: 'jpy' });
  return h.stripe.invoices.finalizeInvoice(id);
};

test('what a customer has transferred before pays a new invoice at once, and the movement names its payment', async () => {
  const customer = await client();
  await send(customer, 5_000);
  expect(await bill(customer, 3_000)).toMatchObject({ status: 'paid', amount_paid: 3_000 });
  expect(await kept(customer)).toBe(2_000);
  const [applied] = (await h.stripe.customers.listCashBalanceTransactions(customer)).data;
  const payments = await h.stripe.invoicePayments.list({
    payment: {
      type: 'payment_intent',
      payment_intent: applied!.applied_to_payment!.payment_intent as string,
    },
  });
  expect(payments.data).toHaveLength(1);
});

test('the rest is given back to an account that the customer names; a wrong account brings it back', async () => {
  const customer = await client();
  await send(customer, 700);
  const balance = async () => (await h.stripe.balance.retrieve()).available.map(({ amount }) => amount);
  const before = await balance();
  const giveBack = (amount: number) =>
    h.stripe.refunds.create({ customer, origin: 'customer_balance', amount, currency: 'jpy' });
  await expect(giveBack(701)).rejects.toMatchObject({ param: 'amount' });
  const refund = await giveBack(700);
  expect(refund).toMatchObject({ status: 'requires_action', charge: null, amount: 700 });
  expect(await kept(customer)).toBe(0);
  await fetch(`${h.emulator.url}/refund/${refund.id}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ result: 'wrong' }),
  });
  await h.received('refund.failed');
  expect(await kept(customer)).toBe(700);
  const rows = (await h.stripe.customers.listCashBalanceTransactions(customer)).data;
  expect(rows.map(({ type, net_amount: net }) => [type, net])).toEqual([
    ['return_canceled', 700],
    ['return_initiated', -700],
    ['funded', 700],
  ]);
  // It never was a part of our own balance.
  expect(await balance()).toEqual(before);
});

test('less to pay may be what has arrived already', async () => {
  const customer = await client();
  const { id } = await bill(customer, 3_000);
  await send(customer, 2_000);
  await h.stripe.creditNotes.create({ invoice: id, amount: 1_000 });
  expect(await h.stripe.invoices.retrieve(id)).toMatchObject({ status: 'paid' });
});

test('the bank that sent it takes a transfer back, as long as it has paid nothing', async () => {
  const customer = await client();
  const bank = (amount: number) =>
    fetch(`${h.emulator.url}/_emulator/bank`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ customer, amount }),
    });
  expect((await bank(900)).status).toBe(200);
  expect(await kept(customer)).toBe(900);
  expect((await bank(-901)).status).toBe(501);
  expect((await bank(-900)).status).toBe(200);
  await h.received('customer_cash_balance_transaction.created');
  const rows = (await h.stripe.customers.listCashBalanceTransactions(customer)).data;
  expect(rows.map(({ type, net_amount: net }) => [type, net])).toEqual([
    ['funding_reversed', -900],
    ['funded', 900],
  ]);
});

test('the refund of a payment by transfer that nobody answers is kept for the customer, not for us', async () => {
  const customer = await client();
  const { id } = await bill(customer, 4_000);
  await send(customer, 4_000);
  const payments = await h.stripe.invoicePayments.list({ invoice: id });
  const refund = await h.stripe.refunds.create({
    payment_intent: payments.data[0]!.payment.payment_intent as string,
    amount: 1_500,
    instructions_email: 'hanako@example.jp',
  });
  expect(refund.status).toBe('requires_action');
  const balance = async () => (await h.stripe.balanceTransactions.list({ limit: 1 })).data[0]!.source;
  const before = await balance();
  await fetch(`${h.emulator.url}/refund/${refund.id}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ result: 'wrong' }),
  });
  const failed = await h.eventually(() =>
    h.events
      .filter(({ type }) => type === 'refund.failed')
      .map(({ data }) => data.object as Stripe.Refund)
      .find((each) => each.id === refund.id),
  );
  expect(failed.failure_balance_transaction).toBeUndefined();
  expect(await balance()).toBe(before);
  expect(await kept(customer)).toBe(1_500);
  const [row] = (await h.stripe.customers.listCashBalanceTransactions(customer)).data;
  expect(row).toMatchObject({ type: 'refunded_from_payment', refunded_from_payment: { refund: refund.id } });
});
