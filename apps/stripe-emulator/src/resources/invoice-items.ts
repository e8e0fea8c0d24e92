import type Stripe from 'stripe';
import { invalid } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import { blank, mergeMetadata } from '../http/metadata.js';
import type { World } from '../store/world.js';
import { createPrice, createProduct } from './catalogue.js';
import type { Handlers } from './index.js';
import { addLine, editable, syncLine } from './invoice-lines.js';
import { recalculate } from './invoice-totals.js';
import { checkCurrency, multiply } from './money.js';

const LONGEST_DESCRIPTION = 500;

export function createInvoiceItem(world: World, params: Stripe.InvoiceItemCreateParams): Stripe.InvoiceItem {
  const invoice = params.invoice ? editable(world.get('invoice', params.invoice, 'invoice')) : undefined;
  const customer = params.customer ?? (invoice?.customer as string | undefined);
  if (!customer) throw invalid('Missing required param: customer.', 'customer', 'parameter_missing');
  world.get('customer', customer, 'customer');
  if (invoice && invoice.customer !== customer)
    throw invalid(`The invoice ${invoice.id} does not belong to the customer ${customer}.`, 'invoice');
  const { amount, quantity, pricing } = priced(world, params);
  if (params.description && params.description.length > LONGEST_DESCRIPTION)
    throw invalid(
      `Invalid string: description can have up to ${LONGEST_DESCRIPTION} characters.`,
      'description',
    );
  const now = world.now();
  const period = params.period ?? { start: now, end: now };
  if (period.end < period.start) throw invalid('The period must not end before it starts.', 'period[end]');
  const rates = (params.tax_rates ?? []).map((id) => world.get('tax_rate', id, 'tax_rates'));
  const item = world.create('invoiceitem', {
    amount,
    currency: 'jpy',
    customer,
    date: now,
    description: params.description ?? null,
    discountable: params.discountable ?? amount >= 0,
    discounts: [],
    invoice: invoice?.id ?? null,
    metadata: mergeMetadata(null, params.metadata),
    net_amount: amount,
    period,
    pricing: pricing as never,
    proration: false,
    quantity,
    quantity_decimal: String(quantity),
    tax_rates: rates,
  });
  world.emit('invoiceitem.created', item);
  if (invoice) {
    world.store.put('direct_item', item.id, {});
    addLine(world, invoice, item);
    world.emit('invoice.updated', recalculate(world, invoice));
  }
  return item;
}

export const invoiceItemHandlers: Handlers = {
  'POST /v1/invoiceitems': createInvoiceItem,
  'GET /v1/invoiceitems': (
    world,
    { customer, invoice, pending, ...params }: Stripe.InvoiceItemListParams,
  ) => {
    const rows = where(world.all('invoiceitem'), { customer, invoice });
    const kept = rows.filter((row) => pending === undefined || pending === (row.invoice === null));
    return page(world, kept, params as ListParams, '/v1/invoiceitems');
  },
  'GET /v1/invoiceitems/{id}': (world, _params, [id]) => world.get('invoiceitem', id),
  'POST /v1/invoiceitems/{id}': (world, params: Stripe.InvoiceItemUpdateParams, [id]) => {
    const item = world.get('invoiceitem', id);
    const invoice = invoiceOf(world, item);
    const quantity = params.quantity ?? item.quantity;
    const unit = item.pricing?.unit_amount_decimal as unknown as string | null | undefined;
    const amount =
      params.amount ?? (params.quantity !== undefined && unit ? multiply(quantity, unit) : item.amount);
    const updated = world.update('invoiceitem', item, {
      amount,
      net_amount: amount,
      quantity,
      quantity_decimal: String(quantity),
      ...(params.description !== undefined && { description: blank(params.description) }),
      ...(params.metadata !== undefined && { metadata: mergeMetadata(item.metadata, params.metadata) }),
      ...(params.period && { period: params.period }),
      ...(params.tax_rates !== undefined && {
        tax_rates: (params.tax_rates || []).map((r) => world.get('tax_rate', r, 'tax_rates')),
      }),
    });
    if (invoice) {
      syncLine(world, invoice, updated);
      world.emit('invoice.updated', recalculate(world, invoice));
    }
    return updated;
  },
  'DELETE /v1/invoiceitems/{id}': (world, _params, [id]) => {
    const item = world.get('invoiceitem', id);
    const invoice = invoiceOf(world, item);
    world.store.delete('invoiceitem', id);
    world.emit('invoiceitem.deleted', item);
    if (invoice) {
      const line = world.all('line_item').find((l) => l.parent?.invoice_item_details?.invoice_item === id);
      if (line) world.store.delete('line_item', line.id);
      world.emit('invoice.updated', recalculate(world, invoice));
    }
    return { id, object: 'invoiceitem', deleted: true };
  },
};

const invoiceOf = (world: World, item: Stripe.InvoiceItem): Stripe.Invoice | undefined =>
  item.invoice ? editable(world.get('invoice', item.invoice as string)) : undefined;

/** The four ways to say what an item costs: an amount, a price, price data, or a decimal unit amount. */
function priced(world: World, params: Stripe.InvoiceItemCreateParams) {
  const ways = [params.amount, params.pricing?.price, params.price_data, params.unit_amount_decimal].filter(
    (way) => way !== undefined,
  );
  if (ways.length !== 1)
    throw invalid(
      'You must pass exactly one of amount, pricing, price_data or unit_amount_decimal.',
      'amount',
      'parameter_missing',
    );
  if (params.amount !== undefined && params.quantity !== undefined)
    throw invalid('You may not pass quantity together with amount.', 'quantity');
  const quantity = params.quantity ?? 1;
  if (quantity < 0) throw invalid('Invalid non-negative integer', 'quantity', 'parameter_invalid_integer');
  const price = priceOf(world, params);
  const unit = price.unit_amount_decimal as unknown as string;
  return {
    amount: multiply(quantity, unit),
    quantity,
    pricing: {
      type: 'price_details',
      price_details: { price: price.id, product: price.product as string },
      unit_amount_decimal: unit,
    },
  };
}

/** Amounts without a price get an inactive one of their own, as in Stripe. */
function priceOf(world: World, params: Stripe.InvoiceItemCreateParams): Stripe.Price {
  if (params.pricing?.price) {
    const price = world.get('price', params.pricing.price, 'pricing[price]');
    if (!price.active)
      throw invalid(`The price ${price.id} is inactive, so it cannot be used.`, 'pricing[price]');
    return price;
  }
  const { price_data: data } = params;
  if (data) {
    world.get('product', data.product, 'price_data[product]');
    return createPrice(world, {
      currency: data.currency,
      product: data.product,
      unit_amount: data.unit_amount,
      tax_behavior: data.tax_behavior,
      active: false,
    });
  }
  checkCurrency(params.currency);
  const product = createProduct(world, { name: params.description || 'Invoice item', active: false });
  return createPrice(world, {
    currency: 'jpy',
    product: product.id,
    unit_amount: params.amount,
    unit_amount_decimal: params.unit_amount_decimal,
    active: false,
  });
}
