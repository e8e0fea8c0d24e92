import { bill, type Scenario } from './scenario.js';

const sent = { collection_method: 'send_invoice' as const, days_until_due: 30 };

/** A number for the counter. */
export const konbini: Scenario = async (stage) => {
  const { stripe } = stage;
  const { id: customer } = await stripe.customers.create({ name: '佐藤工務店', email: 'sato@example.com' });
  const { id } = await bill(stage, customer, {
    ...sent,
    payment_settings: { payment_method_types: ['konbini'] },
  });
  await stripe.invoices.retrieve(id);
  await stripe.paymentIntents.create({
    amount: 5_000,
    currency: 'jpy',
    confirm: true,
    allowed_payment_method_types: ['konbini'],
    payment_method_data: {
      type: 'konbini',
      billing_details: { email: 'sato@example.com', name: '佐藤 花子' },
    },
  } as never);
};

/** The client's own account number, money that arrives there, and what it pays. */
export const bankTransfer: Scenario = async (stage) => {
  const { stripe, quiet } = stage;
  const { id: customer } = await stripe.customers.create({ name: '佐藤工務店', email: 'sato@example.com' });
  await stripe.customers.createFundingInstructions(customer, {
    currency: 'jpy',
    funding_type: 'bank_transfer',
    bank_transfer: { type: 'jp_bank_transfer' },
  });
  const { id } = await bill(stage, customer, {
    ...sent,
    payment_settings: {
      payment_method_types: ['customer_balance'],
      payment_method_options: {
        customer_balance: { funding_type: 'bank_transfer', bank_transfer: { type: 'jp_bank_transfer' } },
      },
    },
  });
  await quiet.testHelpers.customers.fundCashBalance(customer, { amount: 40_000, currency: 'jpy' });
  while ((await quiet.invoices.retrieve(id)).status !== 'paid');
  await stripe.invoices.retrieve(id);
  await stripe.customers.retrieveCashBalance(customer);
  await stripe.customers.listCashBalanceTransactions(customer);
};
