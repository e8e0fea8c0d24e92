import { refused, type Scenario } from './scenario.js';

/** An account of a payee before anybody has filled in its form: it may not be sent anything. */
export const transfer: Scenario = async ({ stripe }) => {
  const { id: account } = await stripe.accounts.create({
    country: 'JP',
    default_currency: 'jpy',
    email: 'minato@example.com',
    business_profile: { name: '合同会社みなと企画' },
    controller: {
      fees: { payer: 'application' },
      losses: { payments: 'application' },
      requirement_collection: 'stripe',
      stripe_dashboard: { type: 'express' },
    },
    capabilities: { transfers: { requested: true } },
    metadata: { ours: 'payee' },
  });
  await stripe.accounts.retrieve(account);
  await stripe.accountLinks.create({
    account,
    type: 'account_onboarding',
    refresh_url: 'https://example.com/again',
    return_url: 'https://example.com/done',
  });
  await refused(stripe.transfers.create({ amount: 1_000, currency: 'jpy', destination: account }));
  await refused(stripe.transfers.create({ amount: 1_000, currency: 'jpy', destination: 'acct_nobody' }));
  await stripe.transfers.list({ destination: account, limit: 100 });
};
