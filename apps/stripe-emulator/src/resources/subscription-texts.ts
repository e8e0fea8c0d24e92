import type Stripe from 'stripe';
import { blank } from '../http/metadata.js';
import type { World } from '../store/world.js';

type Given = Stripe.SubscriptionUpdateParams.InvoiceSettings | undefined;

/** What every invoice of a subscription shows besides its lines. */
export function invoiceTexts(
  world: World,
  given: Given,
  current?: Stripe.Subscription.InvoiceSettings,
): Stripe.Subscription.InvoiceSettings {
  const taxIds = given?.account_tax_ids;
  return {
    account_tax_ids:
      taxIds === undefined
        ? (current?.account_tax_ids ?? null)
        : (taxIds || []).map((id) => world.get('tax_id', id, 'invoice_settings[account_tax_ids]').id),
    custom_fields:
      given?.custom_fields === undefined ? (current?.custom_fields ?? null) : blank(given.custom_fields),
    description: given?.description ?? current?.description ?? null,
    footer: given?.footer ?? current?.footer ?? null,
    issuer: { type: 'self' },
  };
}
