import { bill, chargeOf, clientWith, idOf, refused, type Scenario } from './scenario.js';

/** A client, its registration number, and the page that stores a card or takes a deposit with it. */
export const subscribe: Scenario = async ({ stripe, run }) => {
  const { id: customer } = await stripe.customers.create({
    name: '佐藤工務店',
    email: 'sato@example.com',
    metadata: { ours: 'company' },
  });
  await refused(stripe.customers.createTaxId(customer, { type: 'jp_trn', value: '1' }));
  await stripe.customers.createTaxId(customer, { type: 'jp_trn', value: 'T7000012050002' });
  const { data: taxIds } = await stripe.customers.listTaxIds(customer, { limit: 100 });
  for (const { id } of taxIds) await stripe.customers.deleteTaxId(customer, id);
  const page = { customer, success_url: 'https://example.com/done', cancel_url: 'https://example.com/back' };
  const storing = await stripe.checkout.sessions.create({
    ...page,
    mode: 'setup',
    currency: 'jpy',
    locale: 'ja',
  });
  await stripe.checkout.sessions.retrieve(storing.id);
  await stripe.checkout.sessions.list({ customer, limit: 100 });
  await stripe.checkout.sessions.expire(storing.id);
  await refused(stripe.checkout.sessions.expire(storing.id));
  await stripe.paymentMethods.attach('pm_card_visa', { customer });
  const card = (await stripe.paymentMethods.list({ customer })).data[0]!.id;
  await stripe.customers.update(customer, { invoice_settings: { default_payment_method: card } });
  await stripe.paymentMethods.retrieve(card);
  await refused(stripe.customers.create({ nonsense: 'x' } as never));
  await refused(stripe.customers.retrieve('cus_nobody'));
  const key = `subscribe-${run}`;
  await stripe.customers.create({ name: 'a' }, { idempotencyKey: key });
  await refused(stripe.customers.create({ name: 'b' }, { idempotencyKey: key }));
};

export const deposit: Scenario = async (stage) => {
  const { stripe, quiet } = stage;
  const { customer, card } = await clientWith(stripe, 'pm_card_visa');
  await stripe.checkout.sessions.create({
    customer,
    mode: 'payment',
    success_url: 'https://example.com/done',
    payment_intent_data: { setup_future_usage: 'off_session' },
    line_items: [
      {
        quantity: 1,
        price_data: { currency: 'jpy', unit_amount: 29_800, product_data: { name: '保証金（電話受付）' } },
      },
    ],
  });
  const { latest_charge: charge } = await quiet.paymentIntents.create({
    amount: 29_800,
    currency: 'jpy',
    customer,
    payment_method: card,
    confirm: true,
    off_session: true,
  });
  await stripe.refunds.create({
    charge: charge as string,
    amount: 29_800,
    reason: 'requested_by_customer',
    metadata: { ours: 'settlement' },
  });
};

export const paidBill: Scenario = async (stage) => {
  const { stripe } = stage;
  const { customer, card } = await clientWith(stripe, 'pm_card_visa');
  const { id } = await bill(stage, customer, { default_payment_method: card });
  await stripe.invoices.pay(id, { off_session: true, payment_method: card });
  await refused(stripe.invoices.pay(id));
  await stripe.invoicePayments.list({ invoice: id });
  const charge = await stripe.charges.retrieve(await chargeOf(stage, id), {
    expand: ['balance_transaction'],
  });
  await stripe.paymentIntents.retrieve(idOf(charge.payment_intent));
  await stripe.balanceTransactions.retrieve(idOf(charge.balance_transaction));
  await stripe.invoiceItems.list({ invoice: id, limit: 100 });
  await stripe.invoices.list({ customer, limit: 100 });
};

/** Refused by the card, then paid by another. */
export const failedPayment: Scenario = async (stage) => {
  const { stripe } = stage;
  const { customer, card } = await clientWith(stripe, 'pm_card_chargeCustomerFail');
  const { id } = await bill(stage, customer, { default_payment_method: card });
  await refused(stripe.invoices.pay(id, { off_session: true, payment_method: card }));
  const good = await stripe.paymentMethods.attach('pm_card_visa', { customer });
  await stripe.invoices.pay(id, { off_session: true, payment_method: good.id });
  await refused(stripe.paymentIntents.create({ amount: 1, currency: 'jpy' }));
};

/** Nobody is there to confirm it. */
export const threeDSecure: Scenario = async (stage) => {
  const { stripe } = stage;
  const { customer, card } = await clientWith(stripe, 'pm_card_authenticationRequired');
  const { id } = await bill(stage, customer, { default_payment_method: card });
  await refused(stripe.invoices.pay(id, { off_session: true, payment_method: card }));
  await stripe.invoices.retrieve(id);
};

export const refund: Scenario = async (stage) => {
  const { stripe } = stage;
  const { customer, card } = await clientWith(stripe, 'pm_card_visa');
  const { id } = await bill(stage, customer, { default_payment_method: card });
  await stripe.invoices.pay(id, { off_session: true, payment_method: card });
  const charge = await chargeOf(stage, id);
  const part = { charge, reason: 'requested_by_customer' as const, metadata: { ours: 'note' } };
  await refused(stripe.refunds.create({ ...part, amount: 99_999 }));
  const { id: given } = await stripe.refunds.create({ ...part, amount: 1_000 });
  await stripe.refunds.retrieve(given);
  await stripe.refunds.list({ charge, limit: 100 });
  await stripe.charges.retrieve(charge);
};

/** Less to pay while nobody has paid; and nothing at all. */
export const creditNote: Scenario = async (stage) => {
  const { stripe } = stage;
  const { customer, card } = await clientWith(stripe, 'pm_card_visa');
  const { id } = await bill(stage, customer, { default_payment_method: card });
  await stripe.creditNotes.create({ invoice: id, amount: 11_000, metadata: { ours: 'note' } });
  await refused(stripe.creditNotes.create({ invoice: id, amount: 99_999 }));
  await stripe.creditNotes.list({ invoice: id, limit: 100 });
  await stripe.invoices.pay(id, { off_session: true, payment_method: card });
  const other = await bill(stage, customer, { default_payment_method: card }, 5_000);
  await stripe.invoices.voidInvoice(other.id);
};

/** A draft that does not agree is thrown away; a bill that nobody will pay is given up, and may still be paid. */
export const givenUp: Scenario = async (stage) => {
  const { stripe } = stage;
  const { customer, card } = await clientWith(stripe, 'pm_card_visa');
  const draft = await stripe.invoices.create({ customer, currency: 'jpy', auto_advance: false });
  await stripe.invoices.del(draft.id);
  await refused(stripe.invoices.retrieve(draft.id));
  const { id } = await bill(stage, customer, { default_payment_method: card });
  await refused(stripe.invoices.del(id));
  await stripe.invoices.markUncollectible(id);
  await stripe.invoices.pay(id, { off_session: true, payment_method: card });
};

/** As in Stripe's sandboxes, the text of the evidence decides. */
export const dispute: Scenario = async (stage) => {
  const { stripe, quiet } = stage;
  for (const evidence of ['winning_evidence', 'losing_evidence']) {
    const { customer, card } = await clientWith(quiet, 'pm_card_createDispute');
    const { id } = await bill({ ...stage, stripe: quiet }, customer, { default_payment_method: card });
    await quiet.invoices.pay(id, { off_session: true, payment_method: card });
    const charge = await chargeOf(stage, id);
    let contested = (await quiet.disputes.list({ charge })).data[0];
    while (!contested) contested = (await quiet.disputes.list({ charge })).data[0];
    await stripe.disputes.update(contested.id, { evidence: { uncategorized_text: evidence }, submit: true });
    const decided = async () =>
      ['won', 'lost'].includes((await quiet.disputes.retrieve(contested.id)).status);
    while (!(await decided()));
    await stripe.disputes.retrieve(contested.id);
  }
};
