import type Stripe from 'stripe';
import { invalid } from '../http/errors.js';
import type { World } from '../store/world.js';
import { createDraft } from './invoice-draft.js';
import { createInvoiceItem } from './invoice-items.js';
import { takePending } from './invoice-lines.js';
import { recalculate } from './invoice-totals.js';
import { present } from './present.js';
import { draftRenewal, nextRenewal } from './subscription-invoices.js';

/** The invoice that would come next: it is really made, shown, and taken back. */
export function previewInvoice(world: World, params: Stripe.InvoiceCreatePreviewParams): object {
  const subscription = params.subscription ? world.get('subscription', params.subscription) : undefined;
  const id = params.customer ?? (subscription?.customer as string | undefined);
  if (!id) throw invalid('You must pass customer or subscription.', 'customer', 'parameter_missing');
  const customer = world.get('customer', id, 'customer');
  if (subscription && subscription.customer !== customer.id)
    throw invalid('The subscription belongs to another customer.', 'subscription');
  if (subscription && ['canceled', 'incomplete_expired'].includes(subscription.status))
    throw invalid('You cannot preview the invoice of a canceled subscription.', 'subscription');
  return world.store.preview(() => {
    for (const item of params.invoice_items ?? [])
      createInvoiceItem(world, { currency: 'jpy', ...item, customer: customer.id } as never);
    const draft = subscription
      ? world.at(nextRenewal(world, subscription), () => draftRenewal(world, subscription))
      : createDraft(world, customer, { billing_reason: 'upcoming' });
    if (!subscription) takePending(world, draft);
    const invoice = recalculate(world, world.get('invoice', draft.id));
    return { ...present(world, invoice), id: invoice.id.replace('in_', 'upcoming_in_') };
  });
}
