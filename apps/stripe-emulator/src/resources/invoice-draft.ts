import type Stripe from 'stripe';
import { where } from '../http/list.js';
import type { Draft } from '../store/resources.js';
import type { World } from '../store/world.js';

/** How long a draft that moves by itself stays open for late use and corrections. */
const GRACE_S = 3600;

/** A new, empty draft of this customer. */
export function createDraft(
  world: World,
  customer: Stripe.Customer,
  given: Draft<Stripe.Invoice>,
): Stripe.Invoice {
  const now = world.now();
  return world.create('invoice', {
    ...blankInvoice(world, customer, now),
    ...given,
    automatically_finalizes_at: given.auto_advance ? now + GRACE_S : null,
  });
}

export const parentOf = (world: World, subscription: string) => ({
  type: 'subscription_details' as const,
  quote_details: null,
  subscription_details: {
    metadata: world.get('subscription', subscription).metadata,
    subscription,
  },
});

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
    test_clock: customer.test_clock as string | null,
    total_pretax_credit_amounts: [],
  } as const;
}
