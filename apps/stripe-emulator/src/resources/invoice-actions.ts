import type Stripe from 'stripe';
import { ApiError, invalid, unsupported } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import type { World } from '../store/world.js';
import type { Handlers } from './index.js';
import { editable } from './invoice-lines.js';
import { cancelPayment, intentOf, markPaid, recordRefusal } from './invoice-settlement.js';
import { recalculate } from './invoice-totals.js';
import { LEAST_PAYMENT } from './money.js';
import { confirmPayment, createPaymentIntent } from './payment-confirmation.js';
import { methodOfCustomer } from './payment-methods.js';
import { linesOfInvoice } from './present.js';

export const invoiceActionHandlers: Handlers = {
  'POST /v1/invoices/{id}/finalize': (world, params: Stripe.InvoiceFinalizeInvoiceParams, [id]) => {
    if (params.auto_advance)
      throw unsupported('auto_advance: true (invoices move only when they are told to)');
    return finalize(world, world.get('invoice', id));
  },
  'POST /v1/invoices/{id}/pay': (world, params: Stripe.InvoicePayParams, [id]) => {
    const invoice = world.get('invoice', id);
    if (invoice.status === 'paid') throw invalid('Invoice is already paid');
    if (invoice.status === 'draft') throw unsupported('paying a draft invoice (finalize it first)');
    if (invoice.status === 'void') throw wrongState(invoice, 'pay');
    if (params.paid_out_of_band) {
      cancelPayment(world, invoice);
      return markPaid(world, invoice, { attempted: false });
    }
    return collect(world, invoice, { method: params.payment_method, offSession: params.off_session ?? true });
  },
  'POST /v1/invoices/{id}/send': (world, _params, [id]) => {
    const invoice = world.get('invoice', id);
    if (invoice.collection_method !== 'send_invoice')
      throw invalid("You can only manually send an invoice if its collection method is 'send_invoice'.");
    if (invoice.status !== 'draft' && invoice.status !== 'open') throw wrongState(invoice, 'send');
    const open = invoice.status === 'draft' ? finalize(world, invoice) : invoice;
    world.emit('invoice.sent', open);
    return open;
  },
  'POST /v1/invoices/{id}/void': (world, _params, [id]) => {
    const invoice = world.get('invoice', id);
    if (invoice.status !== 'open' && invoice.status !== 'uncollectible') throw wrongState(invoice, 'void');
    cancelPayment(world, invoice);
    const voided = close(world, invoice, 'void', 'voided_at');
    world.emit('invoice.voided', voided);
    return voided;
  },
  'POST /v1/invoices/{id}/mark_uncollectible': (world, _params, [id]) => {
    const invoice = world.get('invoice', id);
    if (invoice.status !== 'open') throw wrongState(invoice, 'mark as uncollectible');
    const marked = close(world, invoice, 'uncollectible', 'marked_uncollectible_at');
    world.emit('invoice.marked_uncollectible', marked);
    return marked;
  },
  'GET /v1/invoice_payments': (
    world,
    { invoice, status, payment, ...params }: Stripe.InvoicePaymentListParams,
  ) => {
    const rows = where(world.all('invoice_payment'), { invoice, status }).filter(
      (row) => !payment || row.payment.payment_intent === payment.payment_intent,
    );
    return page(world, rows, params as ListParams, '/v1/invoice_payments');
  },
  'GET /v1/invoice_payments/{id}': (world, _params, [id]) => world.get('invoice_payment', id),
};

const wrongState = (invoice: Stripe.Invoice, verb: string): ApiError =>
  invalid(
    `You cannot ${verb} invoice ${invoice.id}, because its status is ${invoice.status}.`,
    undefined,
    'invoice_not_editable',
  );

/** Numbers the draft, closes it for changes and opens its payment. */
function finalize(world: World, given: Stripe.Invoice): Stripe.Invoice {
  const draft = recalculate(world, editable(given));
  if (linesOfInvoice(world, draft.id).length === 0)
    throw invalid(
      `Invoice ${draft.id} has no line items, so it cannot be finalized.`,
      undefined,
      'invoice_no_customer_line_items',
    );
  if (draft.total < 0)
    throw unsupported('invoices with a negative total (Stripe carries them over to the customer balance)');
  if (draft.total > 0 && draft.total < LEAST_PAYMENT)
    throw unsupported(`invoices below ¥${LEAST_PAYMENT} (Stripe carries them over to the customer balance)`);
  const now = world.now();
  const open = world.update('invoice', draft, {
    ...(!draft.number && { number: nextNumber(world, draft.customer as string) }),
    effective_at: draft.effective_at ?? now,
    ending_balance: 0,
    hosted_invoice_url: `${world.baseUrl}/invoice/${draft.id}`,
    status: 'open',
    status_transitions: { ...draft.status_transitions, finalized_at: now },
  });
  world.emit('invoice.finalized', open);
  world.emit('invoice.updated', open, { previous: { status: 'draft', number: draft.number } });
  if (open.total === 0) return markPaid(world, open, { attempted: false });
  const intent = createPaymentIntent(world, {
    amount: open.amount_due,
    customer: open.customer as string,
    description: `Invoice ${open.number}`,
  });
  world.create('invoice_payment', {
    amount_requested: open.amount_due,
    currency: 'jpy',
    invoice: open.id,
    is_default: true,
    payment: { type: 'payment_intent', payment_intent: intent.id },
    status: 'open',
    status_transitions: {},
  });
  return open;
}

/** `ABCD1234-0001`, counted per customer, for drafts without a number of the caller's own. */
function nextNumber(world: World, id: string): string {
  const customer = world.get('customer', id);
  const sequence = customer.next_invoice_sequence ?? 1;
  world.update('customer', customer, { next_invoice_sequence: sequence + 1 });
  return `${customer.invoice_prefix}-${String(sequence).padStart(4, '0')}`;
}

/** Charges the card of an open invoice. A refusal leaves it open and throws the 402. */
export function collect(
  world: World,
  invoice: Stripe.Invoice,
  how: { method?: string; offSession: boolean; returnUrl?: string },
): Stripe.Invoice {
  const method = methodOfCustomer(
    world,
    how.method ?? defaultMethod(world, invoice),
    invoice.customer as string,
    'payment_method',
  );
  const intent = intentOf(world, invoice);
  if (!intent) throw unsupported('paying an invoice that has no open payment');
  let confirmed: Stripe.PaymentIntent;
  try {
    confirmed = confirmPayment(world, intent, method, how);
  } catch (error) {
    if (error instanceof ApiError && error.status === 402) recordRefusal(world, invoice);
    throw error;
  }
  if (confirmed.status === 'requires_action') {
    const waiting = recordRefusal(world, invoice);
    world.emit('invoice.payment_action_required', waiting);
    throw new ApiError(
      402,
      {
        type: 'card_error',
        code: 'invoice_payment_intent_requires_action',
        message:
          'This payment requires additional user action before it can be completed successfully. Payment can be completed using the PaymentIntent associated with the invoice.',
        payment_intent: confirmed,
        payment_method: method,
      },
      true,
    );
  }
  return world.get('invoice', invoice.id);
}

function defaultMethod(world: World, invoice: Stripe.Invoice): string {
  const customer = world.get('customer', invoice.customer as string);
  const method = invoice.default_payment_method ?? customer.invoice_settings.default_payment_method;
  if (method) return method as string;
  throw invalid(
    'There is no `default_payment_method` set on this Customer or Invoice. Please set either an `invoice_settings.default_payment_method` on the Customer or a `default_payment_method` on the Invoice.',
    undefined,
    'resource_missing',
  );
}

function close(
  world: World,
  invoice: Stripe.Invoice,
  status: 'void' | 'uncollectible',
  at: 'voided_at' | 'marked_uncollectible_at',
) {
  return world.change(
    'invoice',
    invoice,
    { status, status_transitions: { ...invoice.status_transitions, [at]: world.now() } },
    'invoice.updated',
  );
}
