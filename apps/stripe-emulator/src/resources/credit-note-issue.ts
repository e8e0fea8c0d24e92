import type Stripe from 'stripe';
import { invalid } from '../http/errors.js';
import { where } from '../http/list.js';
import { mergeMetadata } from '../http/metadata.js';
import type { World } from '../store/world.js';
import { awaitLess } from './bank-transfers.js';
import { createCreditLine } from './credit-note-lines.js';
import { moveBalance } from './customer-balance.js';
import { cancelPayment, intentOf, markPaid } from './invoice-settlement.js';
import { perRate } from './invoice-totals.js';
import { checkAmount, sum } from './money.js';
import { refundCharge } from './refunds.js';

/** Reduces what an invoice asks for, or gives back what it has taken. */
export function createCreditNote(world: World, params: Stripe.CreditNoteCreateParams): Stripe.CreditNote {
  const invoice = world.get('invoice', params.invoice, 'invoice');
  if (invoice.status !== 'open' && invoice.status !== 'paid')
    throw invalid(
      `You cannot create a credit note for an invoice with the status ${invoice.status}.`,
      'invoice',
    );
  if (!params.lines === (params.amount === undefined))
    throw invalid('You must specify exactly one of amount or lines.', 'amount');
  const lines = (params.lines || []).map((line, index) =>
    createCreditLine(world, invoice, line, `lines[${index}]`),
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
  const issued = params.credit_amount ? creditCustomer(world, note, params.credit_amount) : note;
  applyToInvoice(world, invoice, pre, post);
  world.emit('credit_note.created', issued);
  return issued;
}

const notesOf = (world: World, invoice: string) => where(world.all('credit_note'), { invoice });

/** Unpaid debt is reduced first; what was paid must be given back in a way that the caller names. */
function split(world: World, invoice: Stripe.Invoice, total: number, params: Stripe.CreditNoteCreateParams) {
  const issued = notesOf(world, invoice.id).filter((note) => note.status === 'issued');
  const credited = sum(issued.map((note) => note.total));
  if (credited + total > invoice.total)
    throw invalid(
      `The sum of credit notes (¥${credited + total}) cannot exceed the invoice total (¥${invoice.total}).`,
      'amount',
    );
  const pre = Math.min(total, invoice.amount_remaining);
  const post = total - pre;
  const named = (params.refund_amount ?? 0) + (params.credit_amount ?? 0) + (params.out_of_band_amount ?? 0);
  if (named !== post)
    throw invalid(
      `The sum of refund_amount, credit_amount and out_of_band_amount (¥${named}) must equal the post-payment amount (¥${post}).`,
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
  if (changed.amount_remaining === 0) {
    cancelPayment(world, changed);
    markPaid(world, changed, { attempted: false });
    return;
  }
  const intent = intentOf(world, changed);
  if (intent) awaitLess(world, world.update('payment_intent', intent, { amount: due }));
}

/** Credit for the next invoice instead of money. */
function creditCustomer(world: World, note: Stripe.CreditNote, amount: number): Stripe.CreditNote {
  const { id } = moveBalance(world, note.customer as string, -amount, {
    type: 'credit_note',
    creditNote: note.id,
    invoice: note.invoice as string,
  });
  return world.update('credit_note', note, { customer_balance_transaction: id });
}

/** Only what reduced an open invoice can be taken back; money that was returned stays returned. */
export function voidCreditNote(world: World, note: Stripe.CreditNote): Stripe.CreditNote {
  if (note.status !== 'issued') throw invalid(`The credit note ${note.id} is already void.`);
  const invoice = world.get('invoice', note.invoice as string);
  if (invoice.status !== 'open' || note.type !== 'pre_payment')
    throw invalid('You can only void a credit note that was issued before its still open invoice was paid.');
  const voided = world.update('credit_note', note, { status: 'void', voided_at: world.now() });
  applyToInvoice(world, invoice, -note.pre_payment_amount, 0);
  world.emit('credit_note.voided', voided, { previous: { status: 'issued', voided_at: null } });
  return voided;
}
