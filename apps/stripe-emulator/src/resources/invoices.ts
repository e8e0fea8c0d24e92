import type Stripe from 'stripe';
import { invalid, unsupported } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import { blank, mergeMetadata } from '../http/metadata.js';
import type { Handlers } from './index.js';
import { editable, removeDraft, takePending, updateLines } from './invoice-lines.js';
import { recalculate } from './invoice-totals.js';
import { createDraft, parentOf } from './invoice-draft.js';
import { previewInvoice } from './invoice-preview.js';
import { settings } from './invoice-settings.js';
import { checkCurrency } from './money.js';
import { linesOfInvoice } from './present.js';

export const invoiceHandlers: Handlers = {
  'POST /v1/invoices': (world, params: Stripe.InvoiceCreateParams) => {
    if (!params.customer) throw invalid('Missing required param: customer.', 'customer', 'parameter_missing');
    if (params.currency !== undefined) checkCurrency(params.currency);
    const customer = world.get('customer', params.customer, 'customer');
    if (params.subscription && world.get('subscription', params.subscription).customer !== customer.id)
      throw invalid('The subscription belongs to another customer.', 'subscription');
    const draft = createDraft(world, customer, {
      ...settings(world, undefined, params, customer.id),
      ...(params.subscription && { parent: parentOf(world, params.subscription) }),
    });
    if (params.pending_invoice_items_behavior === 'include') takePending(world, draft);
    const invoice = recalculate(world, draft);
    world.emit('invoice.created', invoice);
    return invoice;
  },
  'GET /v1/invoices': (
    world,
    {
      customer,
      status,
      collection_method: method,
      due_date: due,
      subscription,
      ...params
    }: Stripe.InvoiceListParams,
  ) => {
    if (due !== undefined && typeof due !== 'number') throw unsupported('ranges of due_date');
    const rows = where(world.all('invoice'), { customer, status, collection_method: method, due_date: due });
    const kept = rows.filter(
      (row) => !subscription || row.parent?.subscription_details?.subscription === subscription,
    );
    return page(world, kept, params as ListParams, '/v1/invoices');
  },
  'POST /v1/invoices/create_preview': previewInvoice,
  'GET /v1/invoices/{id}': (world, _params, [id]) => world.get('invoice', id),
  'POST /v1/invoices/{id}': (world, params: Stripe.InvoiceUpdateParams, [id]) => {
    const invoice = world.get('invoice', id);
    const afterwards = new Set(['metadata', 'default_payment_method', 'auto_advance']);
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
