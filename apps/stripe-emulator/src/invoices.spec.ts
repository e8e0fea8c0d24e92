import Stripe from 'stripe';
import { failureOf, startHarness, type Harness } from './testing/harness.js';

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.close());

test('yen are never scaled, and tax rates round per line', async () => {
  const rate = await h.stripe.taxRates.create({
    display_name: '消費税',
    inclusive: false,
    percentage: 10,
    country: 'JP',
    tax_type: 'jct',
  });
  const { id: customer } = await h.stripe.customers.create({});
  const draft = await h.stripe.invoices.create({ customer, default_tax_rates: [rate.id] });
  await h.stripe.invoiceItems.create({
    customer,
    invoice: draft.id,
    quantity: 3,
    unit_amount_decimal: Stripe.Decimal.from('220.5'),
    currency: 'jpy',
  });
  await h.stripe.invoiceItems.create({
    customer,
    invoice: draft.id,
    amount: -105,
    currency: 'jpy',
    description: '値引き',
  });
  const read = await h.stripe.invoices.retrieve(draft.id);
  // 661.5 becomes 662, its tax 66.2 becomes 66; -10.5 rounds away from zero
  expect(read).toMatchObject({ subtotal: 557, total: 612, total_excluding_tax: 557 });
  expect(read.lines.data.map((l) => l.taxes![0]!.amount)).toEqual([66, -11]);
  const mixed = h.stripe.invoices.updateLines(draft.id, {
    lines: [
      {
        id: read.lines.data[0]!.id,
        tax_amounts: [
          {
            amount: 1,
            taxable_amount: 10,
            tax_rate_data: { display_name: 'x', inclusive: false, percentage: 10 },
          },
        ],
      },
    ],
  });
  expect(await failureOf(mixed)).toMatchObject({ statusCode: 400, param: 'lines' });
  expect(await h.stripe.invoices.retrieve(draft.id)).toMatchObject({ total: 612 });
});

test('an invoice obeys its states', async () => {
  const { id: customer } = await h.stripe.customers.create({});
  const empty = await h.stripe.invoices.create({ customer });
  expect(await failureOf(h.stripe.invoices.finalizeInvoice(empty.id))).toMatchObject({
    code: 'invoice_no_customer_line_items',
  });
  await h.stripe.invoiceItems.create({ customer, invoice: empty.id, amount: 700, currency: 'jpy' });
  const open = await h.stripe.invoices.finalizeInvoice(empty.id);
  expect(await failureOf(h.stripe.invoices.update(open.id, { footer: '変更' }))).toMatchObject({
    code: 'invoice_not_editable',
  });
  expect(await h.stripe.invoices.update(open.id, { metadata: { note: '可' } })).toMatchObject({
    metadata: { note: '可' },
  });
  expect(await failureOf(h.stripe.invoices.create({ customer, number: open.number! }))).toMatchObject({
    param: 'number',
  });
  expect(await h.stripe.invoices.markUncollectible(open.id)).toMatchObject({ status: 'uncollectible' });
  expect(await h.stripe.invoices.voidInvoice(open.id)).toMatchObject({ status: 'void' });
  expect(await failureOf(h.stripe.invoices.pay(open.id))).toMatchObject({ statusCode: 400 });
  const free = await h.stripe.invoices.create({ customer });
  await h.stripe.invoiceItems.create({
    customer,
    invoice: free.id,
    amount: 0,
    currency: 'jpy',
    description: '無料',
  });
  expect(await h.stripe.invoices.finalizeInvoice(free.id)).toMatchObject({ status: 'paid', total: 0 });
});

test('a draft is deleted with the items made for it, and its customer can start again', async () => {
  const { id: customer } = await h.stripe.customers.create({});
  const draft = await h.stripe.invoices.create({ customer });
  const item = await h.stripe.invoiceItems.create({
    customer,
    invoice: draft.id,
    amount: 700,
    currency: 'jpy',
  });
  expect(await h.stripe.invoices.del(draft.id)).toMatchObject({ deleted: true });
  expect(await failureOf(h.stripe.invoices.retrieve(draft.id))).toMatchObject({ statusCode: 404 });
  expect(await failureOf(h.stripe.invoiceItems.retrieve(item.id))).toMatchObject({ statusCode: 404 });

  await h.stripe.invoiceItems.create({ customer, amount: 700, currency: 'jpy' });
  const other = await h.stripe.invoices.create({ customer, pending_invoice_items_behavior: 'include' });
  expect(await failureOf(h.stripe.invoices.del(other.id))).toMatchObject({ statusCode: 501 });
  expect(await h.stripe.invoices.retrieve(other.id)).toMatchObject({ status: 'draft', total: 700 });
});

test('items are priced by amount, price, price data or a decimal, and changed while the invoice is a draft', async () => {
  const { id: customer } = await h.stripe.customers.create({});
  const price = await h.stripe.prices.create({
    currency: 'jpy',
    unit_amount: 220,
    product_data: { name: '超過1件' },
  });
  const { id: invoice } = await h.stripe.invoices.create({ customer, currency: 'jpy' });
  const add = (params: Stripe.InvoiceItemCreateParams) =>
    h.stripe.invoiceItems.create({ customer, invoice, ...params });
  const priced = await add({ pricing: { price: price.id }, quantity: 12 });
  await add({
    price_data: { currency: 'jpy', product: price.product as string, unit_amount: 1_000 },
    quantity: 2,
  });
  expect((await h.stripe.invoices.retrieve(invoice)).subtotal).toBe(2_640 + 2_000);
  await h.stripe.invoiceItems.update(priced.id, { quantity: 10 });
  await h.stripe.invoiceItems.del((await h.stripe.invoiceItems.list({ invoice, limit: 1 })).data[0]!.id);
  expect(await h.stripe.invoices.retrieve(invoice)).toMatchObject({
    subtotal: 2_200,
    lines: { data: [{ quantity: 10 }] },
  });
  expect(await failureOf(add({ amount: 1, currency: 'jpy', quantity: 2 }))).toMatchObject({
    param: 'quantity',
  });
});
