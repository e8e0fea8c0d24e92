import { setTimeout as sleep } from 'node:timers/promises';
import { refused, type Scenario } from './scenario.js';

const MONTH_S = 32 * 86_400;

/** What the emulator does beside the product's own needs: a month of a subscription, and usage at a meter. */
export const subscription: Scenario = async ({ stripe, quiet, run }) => {
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: Math.floor(Date.now() / 1000) });
  const customer = await stripe.customers.create({ test_clock: clock.id });
  const method = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id });
  await stripe.customers.update(customer.id, { invoice_settings: { default_payment_method: method.id } });
  const price = await stripe.prices.create({
    currency: 'jpy',
    unit_amount: 30_000,
    recurring: { interval: 'month' },
    product_data: { name: '電話受付' },
  });
  const { id } = await stripe.subscriptions.create({ customer: customer.id, items: [{ price: price.id }] });
  const event_name = `calls_${run}`;
  const meter = await stripe.billing.meters.create({
    display_name: '通話',
    event_name,
    default_aggregation: { formula: 'sum' },
  });
  const use = () =>
    stripe.billing.meterEvents.create({
      event_name,
      identifier: `call-${run}`,
      payload: { stripe_customer_id: customer.id, value: '2' },
    });
  await use();
  await refused(use());
  await refused(
    stripe.billing.meters.listEventSummaries(meter.id, { customer: customer.id, start_time: 1, end_time: 2 }),
  );
  await refused(
    stripe.billing.meterEventAdjustments.create({
      event_name,
      type: 'cancel',
      cancel: { identifier: `nothing-${run}` },
    }),
  );
  await quiet.testHelpers.testClocks.advance(clock.id, { frozen_time: clock.frozen_time + MONTH_S });
  while ((await quiet.testHelpers.testClocks.retrieve(clock.id)).status === 'advancing') await sleep(300);
  await stripe.subscriptions.retrieve(id);
  await stripe.invoices.list({ subscription: id });
  await stripe.subscriptions.cancel(id);
  await quiet.testHelpers.testClocks.del(clock.id);
};
