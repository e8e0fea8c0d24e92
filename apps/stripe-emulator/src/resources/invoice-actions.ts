import type Stripe from 'stripe';
import { invalid, type ApiError } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import type { World } from '../store/world.js';
import type { Handlers } from './index.js';
import { attachPayment, collect, finalize } from './invoice-collection.js';
import { cancelPayment, markPaid } from './invoice-settlement.js';

export const invoiceActionHandlers: Handlers = {
  'POST /v1/invoices/{id}/finalize': (world, params: Stripe.InvoiceFinalizeInvoiceParams, [id]) => {
    const invoice = world.get('invoice', id);
    const given = params.auto_advance;
    return finalize(world, given === undefined ? invoice : { ...invoice, auto_advance: given });
  },
  'POST /v1/invoices/{id}/pay': (world, params: Stripe.InvoicePayParams, [id]) => {
    const given = world.get('invoice', id);
    if (given.status === 'paid') throw invalid('Invoice is already paid');
    const invoice = given.status === 'draft' ? finalize(world, given) : given;
    if (invoice.status === 'paid') return invoice;
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
  'POST /v1/invoices/{id}/attach_payment': (
    world,
    { payment_intent: intent }: Stripe.InvoiceAttachPaymentParams,
    [id],
  ) => {
    const invoice = world.get('invoice', id);
    if (invoice.status !== 'open') throw wrongState(invoice, 'attach a payment to');
    if (!intent)
      throw invalid('Missing required param: payment_intent.', 'payment_intent', 'parameter_missing');
    return attachPayment(world, invoice, world.get('payment_intent', intent, 'payment_intent'));
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
