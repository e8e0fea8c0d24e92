import type Stripe from 'stripe';
import { invalid, missing, unsupported } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import { mergeMetadata } from '../http/metadata.js';
import type { World } from '../store/world.js';
import type { Handlers } from './index.js';
import { intentOf } from './invoice-settlement.js';
import { perRate } from './invoice-totals.js';
import { checkAmount, sum } from './money.js';
import { linesOfCreditNote } from './present.js';
import { refundCharge } from './refunds.js';

export const creditNoteHandlers: Handlers = {
  'POST /v1/credit_notes': (world, params: Stripe.CreditNoteCreateParams) => {
    const invoice = world.get('invoice', params.invoice, 'invoice');
    if (invoice.status !== 'open' && invoice.status !== 'paid')
      throw invalid(
        `You cannot create a credit note for an invoice with the status ${invoice.status}.`,
        'invoice',
      );
    if (!params.lines === (params.amount === undefined))
      throw invalid('You must specify exactly one of amount or lines.', 'amount');
    const lines = (params.lines ?? []).map((line, index) =>
      createLine(world, invoice, line, `lines[${index}]`),
    );
    const taxes = lines.flatMap((line) => line.taxes ?? []);
    const exclusive = sum(taxes.filter((t) => t.tax_behavior === 'exclusive').map((t) => t.amount));
    const subtotal = params.amount ?? sum(lines.map((line) => line.amount));
    const total = subtotal + exclusive;
    checkAmount(total);
    const { pre, post } = split(world, invoice, total, params);
    const refund = params.refund_amount ? refundFor(world, invoice, params) : undefined;
    const note = world.create('credit_note', {
      amount: total,
      amount_shipping: 0,
      currency: 'jpy',
      customer: invoice.customer as string,
      discount_amount: 0,
      discount_amounts: [],
      effective_at: params.effective_at ?? world.now(),
      invoice: invoice.id,
      memo: params.memo ?? null,
      metadata: mergeMetadata(null, params.metadata),
      number: `${invoice.number}-CN-${String(notesOf(world, invoice.id).length + 1).padStart(2, '0')}`,
      out_of_band_amount: params.out_of_band_amount ?? null,
      pdf: `${world.baseUrl}/invoice/${invoice.id}`,
      post_payment_amount: post,
      pre_payment_amount: pre,
      pretax_credit_amounts: [],
      reason: (params.reason ?? null) as Stripe.CreditNote.Reason | null,
      refunds: refund
        ? [{ amount_refunded: refund.amount, payment_record_refund: null, refund: refund.id, type: 'refund' }]
        : [],
      status: 'issued',
      subtotal,
      subtotal_excluding_tax:
        subtotal - sum(taxes.filter((t) => t.tax_behavior === 'inclusive').map((t) => t.amount)),
      total,
      total_excluding_tax: total - sum(taxes.map((t) => t.amount)),
      total_taxes: perRate(taxes as never) as never,
      type: pre > 0 ? (post > 0 ? 'mixed' : 'pre_payment') : 'post_payment',
    });
    world.store.put('credit_note_lines', note.id, { ids: lines.map((line) => line.id) });
    applyToInvoice(world, invoice, pre, post);
    world.emit('credit_note.created', note);
    return note;
  },
  'GET /v1/credit_notes': (world, { customer, invoice, ...params }: Stripe.CreditNoteListParams) =>
    page(
      world,
      where(world.all('credit_note'), { customer, invoice }),
      params as ListParams,
      '/v1/credit_notes',
    ),
  'GET /v1/credit_notes/{id}': (world, _params, [id]) => world.get('credit_note', id),
  'GET /v1/credit_notes/{id}/lines': (world, params: ListParams, [id]) =>
    page(
      world,
      linesOfCreditNote(world, world.get('credit_note', id).id),
      params,
      `/v1/credit_notes/${id}/lines`,
      true,
    ),
};

const notesOf = (world: World, invoice: string) => where(world.all('credit_note'), { invoice });

/** Unpaid debt is reduced first; what was paid must be given back in a way that the caller names. */
function split(world: World, invoice: Stripe.Invoice, total: number, params: Stripe.CreditNoteCreateParams) {
  const credited = sum(notesOf(world, invoice.id).map((note) => note.total));
  if (credited + total > invoice.total)
    throw invalid(
      `The sum of credit notes (¥${credited + total}) cannot exceed the invoice total (¥${invoice.total}).`,
      'amount',
    );
  const pre = Math.min(total, invoice.amount_remaining);
  const post = total - pre;
  const named = (params.refund_amount ?? 0) + (params.out_of_band_amount ?? 0);
  if (named !== post)
    throw invalid(
      `The sum of refund_amount and out_of_band_amount (¥${named}) must equal the post-payment amount (¥${post}).`,
      'refund_amount',
    );
  return { pre, post };
}

function refundFor(
  world: World,
  invoice: Stripe.Invoice,
  params: Stripe.CreditNoteCreateParams,
): Stripe.Refund {
  const charge = intentOf(world, invoice)?.latest_charge;
  if (!charge)
    throw invalid('This invoice was not paid by card, so there is nothing to refund.', 'refund_amount');
  return refundCharge(world, world.get('charge', charge as string), {
    amount: params.refund_amount,
    reason: null,
    metadata: {},
  });
}

function applyToInvoice(world: World, invoice: Stripe.Invoice, pre: number, post: number): void {
  const due = invoice.amount_due - pre;
  const changed = world.change(
    'invoice',
    invoice,
    {
      amount_due: due,
      amount_remaining: invoice.amount_remaining - pre,
      pre_payment_credit_notes_amount: invoice.pre_payment_credit_notes_amount + pre,
      post_payment_credit_notes_amount: invoice.post_payment_credit_notes_amount + post,
    },
    'invoice.updated',
  );
  if (!pre) return;
  if (changed.amount_remaining === 0)
    throw unsupported('crediting an open invoice in full (void it instead)');
  const intent = intentOf(world, changed);
  if (intent) world.update('payment_intent', intent, { amount: due });
}

function createLine(
  world: World,
  invoice: Stripe.Invoice,
  given: Stripe.CreditNoteCreateParams.Line,
  at: string,
): Stripe.CreditNoteLineItem {
  const taxes = (given.tax_amounts || []).map(({ amount, tax_rate: id, taxable_amount: taxable }) => {
    const rate = world.get('tax_rate', id, `${at}[tax_amounts]`);
    return {
      amount,
      tax_behavior: rate.inclusive ? ('inclusive' as const) : ('exclusive' as const),
      tax_rate_details: { tax_rate: id },
      taxability_reason: 'not_available' as const,
      taxable_amount: taxable,
      type: 'tax_rate_details' as const,
    };
  });
  const common = {
    discount_amount: 0,
    discount_amounts: [],
    metadata: {},
    pretax_credit_amounts: [],
    tax_rates: [],
    taxes,
    type: given.type as never,
  };
  if (given.type === 'custom_line_item') {
    if (given.unit_amount === undefined)
      throw invalid('Missing required param: unit_amount.', `${at}[unit_amount]`, 'parameter_missing');
    const quantity = given.quantity ?? 1;
    const amount = quantity * given.unit_amount;
    return world.create('credit_note_line_item', {
      ...common,
      amount,
      quantity,
      description: given.description ?? null,
      unit_amount: given.unit_amount,
      unit_amount_decimal: String(given.unit_amount),
    });
  }
  const source = given.invoice_line_item ? world.find('line_item', given.invoice_line_item) : undefined;
  if (!source || source.invoice !== invoice.id)
    throw missing('invoice line item', given.invoice_line_item ?? '', `${at}[invoice_line_item]`);
  if (given.quantity !== undefined) throw unsupported('crediting an invoice line by quantity (use amount)');
  if (source.taxes?.length && given.tax_amounts === undefined)
    throw unsupported('working out the tax of a credited line (pass tax_amounts)');
  return world.create('credit_note_line_item', {
    ...common,
    amount: given.amount ?? source.amount,
    quantity: null,
    description: given.description ?? source.description,
    invoice_line_item: source.id,
  });
}
