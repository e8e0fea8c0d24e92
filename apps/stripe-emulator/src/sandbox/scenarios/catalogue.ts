import { clientWith, refused, type Scenario } from './scenario.js';

/** A published plan as product and prices, and its end. */
export const plan: Scenario = async ({ stripe, run }) => {
  const product = `plan_${run}${run}`;
  await refused(stripe.products.retrieve(product));
  await stripe.products.create({ id: product, name: 'スタンダード', metadata: { ours: 'plan' } });
  await stripe.products.retrieve(product);
  await stripe.prices.create({
    product,
    currency: 'jpy',
    unit_amount: 29_800,
    tax_behavior: 'exclusive',
    nickname: '基本料金',
    recurring: { interval: 'month' },
    lookup_key: `base_${run}`,
  });
  const { data } = await stripe.prices.list({ product, active: true, limit: 100 });
  for (const { id } of data) await stripe.prices.update(id, { active: false });
  await stripe.products.update(product, { active: false });
};

/** Stripe's page on which a client changes its card; nothing can be cancelled there. */
export const portal: Scenario = async ({ stripe }) => {
  const { customer } = await clientWith(stripe, 'pm_card_visa');
  const { id } = await stripe.billingPortal.configurations.create({
    features: {
      payment_method_update: { enabled: true },
      invoice_history: { enabled: true },
      subscription_cancel: { enabled: false },
      customer_update: { enabled: false },
    },
    metadata: { ours: 'portal' },
  });
  await stripe.billingPortal.sessions.create({
    customer,
    configuration: id,
    return_url: 'https://example.com/bill',
    locale: 'ja',
  });
};
