import type Stripe from 'stripe';
import { ApiError } from '../http/errors.js';
import type { World } from '../store/world.js';
import { linesOfSession } from './checkout-lines.js';
import type { SessionExtras } from './checkout-outcome.js';
import { collect } from './invoice-collection.js';
import { intentOf } from './invoice-settlement.js';
import { attach } from './payment-methods.js';
import { createSubscription } from './subscription-create.js';

/** Subscribes with this card. Returns the address of a 3-D Secure challenge, or undefined when all is done. */
export function subscribe(
  world: World,
  session: Stripe.Checkout.Session,
  given: Stripe.PaymentMethod,
  extras: SessionExtras,
): string | undefined {
  const customer = customerOf(world, session, given);
  const method = attach(world, given.id, customer.id);
  const subscription = session.subscription
    ? world.update('subscription', world.get('subscription', session.subscription as string), {
        default_payment_method: method.id,
      })
    : createSubscription(world, customer, paramsFrom(world, session, method, extras));
  const invoice = subscription.latest_invoice as string | null;
  world.update('checkout.session', session, {
    customer: customer.id,
    subscription: subscription.id,
    invoice,
  });
  const open = invoice ? world.get('invoice', invoice) : undefined;
  if (open?.status !== 'open') return undefined;
  try {
    collect(world, open, { method: method.id, offSession: false, returnUrl: session.url! });
    return undefined;
  } catch (error) {
    if (!(error instanceof ApiError) || error.body.code !== 'invoice_payment_intent_requires_action')
      throw error;
    return `/challenge/${intentOf(world, open)!.id}`;
  }
}

function customerOf(
  world: World,
  session: Stripe.Checkout.Session,
  method: Stripe.PaymentMethod,
): Stripe.Customer {
  if (session.customer) return world.get('customer', session.customer as string);
  const { name, email } = method.billing_details;
  const customer = world.create('customer', {
    balance: 0,
    delinquent: false,
    email,
    invoice_settings: {},
    metadata: {},
    name,
    next_invoice_sequence: 1,
    invoice_prefix: method.id.slice(-8).toUpperCase(),
    preferred_locales: [],
    tax_exempt: 'none',
  });
  world.emit('customer.created', customer);
  return customer;
}

function paramsFrom(
  world: World,
  session: Stripe.Checkout.Session,
  method: Stripe.PaymentMethod,
  { subscription: data, taxRates }: SessionExtras,
): Stripe.SubscriptionCreateParams {
  const lines = linesOfSession(world, session.id).map((line, index) => ({
    recurring: line.price!.type === 'recurring',
    item: {
      price: line.price!.id,
      ...(line.quantity && { quantity: line.quantity }),
      ...(taxRates?.[index]?.length && { tax_rates: taxRates[index] }),
    },
  }));
  const { invoice_settings: texts, ...rest } = data ?? {};
  return {
    ...rest,
    ...(texts && { invoice_settings: texts as never }),
    add_invoice_items: lines.filter((line) => !line.recurring).map((line) => line.item),
    default_payment_method: method.id,
    items: lines.filter((line) => line.recurring).map((line) => line.item),
    payment_behavior: 'default_incomplete',
    ...(data?.billing_cycle_anchor && { proration_behavior: data.proration_behavior ?? 'none' }),
  } as Stripe.SubscriptionCreateParams;
}
