import type Stripe from 'stripe';
import { invalid, unsupported } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import { blank, mergeMetadata } from '../http/metadata.js';
import type { World } from '../store/world.js';
import type { Handlers } from './index.js';
import { addLine, editable, removeDraft, updateLines } from './invoice-lines.js';
import { recalculate } from './invoice-totals.js';
import { checkCurrency } from './money.js';
import { methodOfCustomer } from './payment-methods.js';
import { linesOfInvoice } from './present.js';

export const invoiceHandlers: Handlers = {
  'POST /v1/invoices': (world, params: Stripe.InvoiceCreateParams) => {
    if (!params.customer) throw invalid('Missing required param: customer.', 'customer', 'parameter_missing');
    if (params.currency !== undefined) checkCurrency(params.currency);
    const customer = world.get('customer', params.customer, 'customer');
    const now = world.now();
    const draft = world.create('invoice', {
      ...blankInvoice(world, customer, now),
      ...settings(world, undefined, params, customer.id),
    });
    if (params.pending_invoice_items_behavior === 'include') {
      const pending = where(world.all('invoiceitem'), { customer: customer.id, invoice: null });
      // Stripe lists items that were waiting newest first.
      for (const item of pending.reverse()) addLine(world, draft, item);
    }
    const invoice = recalculate(world, draft);
    world.emit('invoice.created', invoice);
    return invoice;
  },
  'GET /v1/invoices': (
    world,
    { customer, status, collection_method: method, due_date: due, ...params }: Stripe.InvoiceListParams,
  ) => {
    if (due !== undefined && typeof due !== 'number') throw unsupported('ranges of due_date');
    const rows = where(world.all('invoice'), { customer, status, collection_method: method, due_date: due });
    return page(world, rows, params as ListParams, '/v1/invoices');
  },
  'GET /v1/invoices/{id}': (world, _params, [id]) => world.get('invoice', id),
  'POST /v1/invoices/{id}': (world, params: Stripe.InvoiceUpdateParams, [id]) => {
    const invoice = world.get('invoice', id);
    const afterwards = new Set(['metadata', 'default_payment_method']);
    if (Object.keys(params).some((key) => !afterwards.has(key))) editable(invoice);
    const changed = world.change(
      'invoice',
      invoice,
      settings(world, invoice, params, invoice.customer as string),
      'invoice.updated',
    );
    return changed.status === 'draft' ? recalculate(world, changed) : changed;
  },
  'DELETE /v1/invoices/{id}': (world, _params, [id]) => {
    const invoice = editable(world.get('invoice', id));
    world.emit('invoice.deleted', invoice);
    removeDraft(world, invoice);
    return { id, object: 'invoice', deleted: true };
  },
  'GET /v1/invoices/{id}/lines': (world, params: ListParams, [id]) => {
    const lines = linesOfInvoice(world, world.get('invoice', id).id);
    return page(world, lines, params, `/v1/invoices/${id}/lines`, true);
  },
  'POST /v1/invoices/{id}/update_lines': (world, params: Stripe.InvoiceUpdateLinesParams, [id]) => {
    const invoice = editable(world.get('invoice', id));
    updateLines(world, invoice, params.lines);
    const metadata = mergeMetadata(
      invoice.metadata,
      blank(params.invoice_metadata) ?? (params.invoice_metadata === '' ? '' : undefined),
    );
    const updated = recalculate(world, world.update('invoice', invoice, { metadata }));
    world.emit('invoice.updated', updated);
    return updated;
  },
};

function blankInvoice(world: World, customer: Stripe.Customer, now: number) {
  const taxIds = where(world.all('tax_id'), { customer: customer.id });
  return {
    account_country: 'JP',
    account_name: world.settings.businessName,
    amount_due: 0,
    amount_overpaid: 0,
    amount_paid: 0,
    amount_remaining: 0,
    amount_shipping: 0,
    attempt_count: 0,
    attempted: false,
    auto_advance: false,
    automatic_tax: { enabled: false },
    billing_reason: 'manual',
    collection_method: 'charge_automatically',
    currency: 'jpy',
    customer: customer.id,
    customer_address: customer.address ?? null,
    customer_email: customer.email,
    customer_name: customer.name ?? null,
    customer_phone: customer.phone ?? null,
    customer_tax_exempt: customer.tax_exempt ?? null,
    customer_tax_ids: taxIds.map(({ type, value }) => ({ type: type as never, value })),
    default_tax_rates: [],
    discounts: [],
    hosted_invoice_url: null,
    invoice_pdf: null,
    issuer: { type: 'self' },
    metadata: {},
    payment_settings: {},
    period_end: now,
    period_start: now,
    post_payment_credit_notes_amount: 0,
    pre_payment_credit_notes_amount: 0,
    starting_balance: 0,
    status: 'draft',
    status_transitions: {},
    subtotal: 0,
    total: 0,
    total_discount_amounts: [],
    total_pretax_credit_amounts: [],
  } as const;
}

/** What create and update may set. */
function settings(
  world: World,
  current: Stripe.Invoice | undefined,
  params: Stripe.InvoiceUpdateParams | Stripe.InvoiceCreateParams,
  customer: string,
) {
  if (params.auto_advance) throw unsupported('auto_advance: true (invoices move only when they are told to)');
  checkLengths(params);
  const { number } = params;
  if (number && world.all('invoice').some((other) => other.number === number && other.id !== current?.id))
    throw invalid(`The invoice number ${number} is already in use.`, 'number');
  if (params.default_payment_method)
    methodOfCustomer(world, params.default_payment_method, customer, 'default_payment_method');
  const methods = params.payment_settings?.payment_method_types;
  if (methods && (!Array.isArray(methods) || methods.some((m) => m !== 'card')))
    throw unsupported('payment methods other than "card"');
  const simple = Object.fromEntries(
    (
      [
        'custom_fields',
        'description',
        'effective_at',
        'footer',
        'number',
        'statement_descriptor',
        'default_payment_method',
      ] as const
    )
      .filter((key) => params[key] !== undefined)
      .map((key) => [key, blank(params[key])]),
  );
  return {
    ...simple,
    ...terms(world, current, params),
    ...(params.account_tax_ids !== undefined && {
      account_tax_ids: (params.account_tax_ids || []).map(
        (id) => world.get('tax_id', id, 'account_tax_ids').id,
      ),
    }),
    ...(params.default_tax_rates !== undefined && {
      default_tax_rates: (params.default_tax_rates || []).map((id) =>
        world.get('tax_rate', id, 'default_tax_rates'),
      ),
    }),
    ...(params.metadata !== undefined && {
      metadata: mergeMetadata(current?.metadata ?? null, params.metadata),
    }),
    ...(methods && {
      payment_settings: {
        default_mandate: null,
        payment_method_options: null,
        payment_method_types: ['card' as const],
      },
    }),
  };
}

/** How the invoice is collected and, when it is sent, until when it is to be paid. */
function terms(world: World, current: Stripe.Invoice | undefined, params: Stripe.InvoiceUpdateParams) {
  const method = params.collection_method ?? current?.collection_method ?? 'charge_automatically';
  const { days_until_due: days, due_date: date } = params;
  if (days !== undefined && date !== undefined)
    throw invalid('You may only specify one of these parameters: days_until_due, due_date.', 'due_date');
  const given = days !== undefined || date !== undefined;
  if (method === 'charge_automatically' && given)
    throw invalid(
      "You can only set due_date or days_until_due if collection_method is 'send_invoice'.",
      'due_date',
    );
  if (method === 'send_invoice' && !given && !current?.due_date)
    throw invalid(
      "You must set days_until_due or due_date when collection_method is 'send_invoice'.",
      'days_until_due',
    );
  return {
    collection_method: method as Stripe.Invoice.CollectionMethod,
    ...(given && { due_date: date ?? world.now() + days! * 86_400 }),
    ...(method === 'charge_automatically' && { due_date: null }),
  };
}

function checkLengths(params: Stripe.InvoiceUpdateParams): void {
  const most = { description: 1500, footer: 5000, number: 26, statement_descriptor: 22 } as const;
  for (const [key, length] of Object.entries(most)) {
    const value = params[key as keyof typeof most];
    if (value && [...value].length > length)
      throw invalid(`Invalid string: ${key} can have up to ${length} characters.`, key);
  }
  const fields = params.custom_fields || [];
  if (fields.length > 4) throw invalid('An invoice can have up to 4 custom fields.', 'custom_fields');
  for (const [index, { name, value }] of fields.entries())
    if ([...name].length > 40 || [...value].length > 140)
      throw invalid(
        'A custom field can have a name of up to 40 and a value of up to 140 characters.',
        `custom_fields[${index}]`,
      );
}
