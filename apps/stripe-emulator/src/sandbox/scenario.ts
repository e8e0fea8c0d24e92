import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import Stripe from 'stripe';
import type { Record } from './transcript.js';

const MONTH_S = 32 * 86_400;

/** One run of what the product does with Stripe. It knows no emulator: every call is one that a sandbox answers too. */
export async function playScenario(stripe: Stripe, record: Record): Promise<void> {
  const run = randomUUID().slice(0, 8);
  const customer = await record('a customer', () =>
    stripe.customers.create({ name: '佐藤工務店', email: 'sato@example.com', metadata: { company: 'c1' } }),
  );
  await record('a tax id that is wrong', () =>
    stripe.customers.createTaxId(customer.id, { type: 'jp_trn', value: '1' }),
  );
  await record('a saved card', () => stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id }));
  const card = (await stripe.paymentMethods.list({ customer: customer.id })).data[0]!.id;
  await record('the card by default', () =>
    stripe.customers.update(customer.id, { invoice_settings: { default_payment_method: card } }),
  );
  await invoicing(stripe, record, customer.id);
  await record('a declined payment', () =>
    stripe.paymentIntents.create({
      amount: 500,
      currency: 'jpy',
      payment_method: 'pm_card_visa_chargeDeclined',
      confirm: true,
      off_session: true,
    }),
  );
  await record('too small an amount', () => stripe.paymentIntents.create({ amount: 1, currency: 'jpy' }));
  await record('an unknown parameter', () => stripe.customers.create({ nonsense: 'x' } as never));
  await record('an unknown customer', () => stripe.customers.retrieve('cus_nobody'));
  const key = `scenario-${run}`;
  await record('a key', () => stripe.customers.create({ name: 'a' }, { idempotencyKey: key }));
  await record('the same key for something else', () =>
    stripe.customers.create({ name: 'b' }, { idempotencyKey: key }),
  );
  await checkout(stripe, record, customer.id);
  await subscribing(stripe, record, run);
}

async function invoicing(stripe: Stripe, record: Record, customer: string): Promise<void> {
  const invoice = await record('a draft', () =>
    stripe.invoices.create({ customer, auto_advance: false, collection_method: 'charge_automatically' }),
  );
  await record('a line', () =>
    stripe.invoiceItems.create({
      customer,
      invoice: invoice.id,
      amount: 30_000,
      currency: 'jpy',
      description: '基本料金',
    }),
  );
  const lines = (await stripe.invoices.listLineItems(invoice.id)).data;
  await record('its tax', () =>
    stripe.invoices.updateLines(invoice.id, {
      lines: lines.map((line) => ({
        id: line.id,
        tax_amounts: [
          {
            amount: 3_000,
            taxable_amount: 30_000,
            tax_rate_data: {
              display_name: '消費税',
              inclusive: false,
              percentage: 10,
              country: 'JP',
              tax_type: 'jct',
            },
          },
        ],
      })),
    }),
  );
  await record('finalized', () => stripe.invoices.finalizeInvoice(invoice.id));
  await record('paid', () => stripe.invoices.pay(invoice.id, { off_session: true }));
  await record('paid again', () => stripe.invoices.pay(invoice.id));
  const payment = (await stripe.invoicePayments.list({ invoice: invoice.id })).data[0]!;
  await record('a refund that is too large', () =>
    stripe.refunds.create({ payment_intent: payment.payment.payment_intent as string, amount: 99_999 }),
  );
  await record('a refund', () =>
    stripe.refunds.create({ payment_intent: payment.payment.payment_intent as string, amount: 1_000 }),
  );
}

async function checkout(stripe: Stripe, record: Record, customer: string): Promise<void> {
  const session = await record('a checkout', () =>
    stripe.checkout.sessions.create({
      mode: 'setup',
      currency: 'jpy',
      customer,
      success_url: 'https://example.com/done',
    }),
  );
  await record('the checkout, expired', () => stripe.checkout.sessions.expire(session.id));
}

async function subscribing(stripe: Stripe, record: Record, run: string): Promise<void> {
  const clock = await record('a test clock', () =>
    stripe.testHelpers.testClocks.create({ frozen_time: Math.floor(Date.now() / 1000) }),
  );
  const customer = await stripe.customers.create({ test_clock: clock.id });
  const method = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id });
  await stripe.customers.update(customer.id, { invoice_settings: { default_payment_method: method.id } });
  const price = await record('a monthly price', () =>
    stripe.prices.create({
      currency: 'jpy',
      unit_amount: 30_000,
      recurring: { interval: 'month' },
      product_data: { name: '電話受付' },
    }),
  );
  const subscription = await record('a subscription', () =>
    stripe.subscriptions.create({ customer: customer.id, items: [{ price: price.id }] }),
  );
  const event_name = `calls_${run}`;
  await record('a meter', () =>
    stripe.billing.meters.create({
      display_name: '通話',
      event_name,
      default_aggregation: { formula: 'sum' },
    }),
  );
  const use = () =>
    stripe.billing.meterEvents.create({
      event_name,
      identifier: `call-${run}`,
      payload: { stripe_customer_id: customer.id, value: '2' },
    });
  await record('a meter event', use);
  await record('the same meter event', use);
  await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: clock.frozen_time + MONTH_S });
  while ((await stripe.testHelpers.testClocks.retrieve(clock.id)).status === 'advancing') await sleep(300);
  await record('the subscription, renewed', () => stripe.subscriptions.retrieve(subscription.id));
  await record('its invoices', () => stripe.invoices.list({ subscription: subscription.id }));
  await record('the subscription, ended', () => stripe.subscriptions.cancel(subscription.id));
  await stripe.testHelpers.testClocks.del(clock.id);
}
