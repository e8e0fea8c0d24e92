import type Stripe from 'stripe';
import type { StoredCard } from '../../application/ports.js';
import { METADATA } from './stripe-metadata.js';

/** By what our configuration of the portal is known again. */
const PORTAL = 'portal';

export function labelOf(method: Stripe.PaymentMethod): string {
  const brand = method.card?.brand ?? method.type;
  const name = brand.charAt(0).toUpperCase() + brand.slice(1);
  return method.card ? `${name} •••• ${method.card.last4}` : name;
}

const idOf = (value: string | { id: string } | null | undefined): string | null =>
  typeof value === 'string' ? value : (value?.id ?? null);

export async function cardOf(
  stripe: Stripe,
  customerId: string,
  known: string | null,
): Promise<StoredCard | null> {
  const customer = await stripe.customers.retrieve(customerId);
  const chosen = customer.deleted ? null : idOf(customer.invoice_settings.default_payment_method);
  for (const paymentMethodId of [chosen, known]) {
    if (paymentMethodId === null) continue;
    const method = await stripe.paymentMethods.retrieve(paymentMethodId);
    if (idOf(method.customer) === customerId) return { paymentMethodId, label: labelOf(method) };
  }
  return null;
}

/** Nobody may cancel there what has a minimum term here, and names and addresses are changed on our own page. */
const features = {
  payment_method_update: { enabled: true },
  invoice_history: { enabled: true },
  customer_update: { enabled: false },
  subscription_cancel: { enabled: false },
  subscription_update: { enabled: false },
} as const;

export async function portalUrl(
  stripe: Stripe,
  customer: string,
  returnUrl: string,
  locale: 'ja' | 'en',
): Promise<string> {
  const configuration = (await ourPortal(stripe)) ?? (await openPortal(stripe));
  const { url } = await stripe.billingPortal.sessions.create({
    customer,
    configuration,
    return_url: returnUrl,
    locale,
  });
  return url;
}

async function ourPortal(stripe: Stripe): Promise<string | undefined> {
  for await (const { id, metadata } of stripe.billingPortal.configurations.list({ active: true, limit: 100 }))
    if (metadata?.[METADATA] === PORTAL) return id;
  return undefined;
}

/** Under one key, so that two people who come first make one. */
const openPortal = async (stripe: Stripe): Promise<string> =>
  (
    await stripe.billingPortal.configurations.create(
      { features, metadata: { [METADATA]: PORTAL } },
      { idempotencyKey: 'portal.open:1' },
    )
  ).id;
