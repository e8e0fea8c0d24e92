import type Stripe from 'stripe';
import { mergeMetadata } from '../http/metadata.js';
import type { World } from '../store/world.js';
import { clockOfCustomer } from '../time/clocks.js';
import type { DueSource } from '../time/timeline.js';
import { awaitTransfer } from './bank-transfers.js';
import { subscribe } from './checkout-subscription.js';
import { awaitKonbini } from './konbini.js';
import { confirmPayment, createPaymentIntent } from './payment-confirmation.js';
import { confirmSetup } from './setup-intents.js';

/** What the session remembers for the moment of payment. */
export interface SessionExtras {
  intent?: Stripe.Checkout.SessionCreateParams.PaymentIntentData;
  subscription?: Stripe.Checkout.SessionCreateParams.SubscriptionData;
  /** Per line, in their order. */
  taxRates?: string[][];
  request3ds?: string;
}

/** Sessions end by the passing of time; it is noticed when somebody looks. */
export function fresh(world: World, session: Stripe.Checkout.Session): Stripe.Checkout.Session {
  return session.status === 'open' && session.expires_at <= world.now() ? expire(world, session) : session;
}

export function expire(world: World, session: Stripe.Checkout.Session): Stripe.Checkout.Session {
  const expired = world.update('checkout.session', session, { status: 'expired', url: null });
  world.emit('checkout.session.expired', expired);
  return expired;
}

/** Nobody has to look for a session to expire. */
export const checkoutsDue: DueSource = (world) =>
  world
    .all('checkout.session')
    .filter((session) => session.status === 'open')
    .map((session) => ({
      at: session.expires_at,
      clock: session.customer ? clockOfCustomer(world, session.customer as string) : null,
      run: () => void fresh(world, world.get('checkout.session', session.id)),
    }));

/** What the customer's choice of a payment method leads to. Returns the address to go on to. */
export function completeWith(
  world: World,
  session: Stripe.Checkout.Session,
  method: Stripe.PaymentMethod,
): string {
  if (session.mode === 'setup') return setUp(world, session, method);
  if (session.mode === 'payment') return pay(world, session, method);
  const challenge = subscribe(world, session, method, extrasOf(world, session));
  return challenge ?? finishSession(world, world.get('checkout.session', session.id));
}

export const extrasOf = (world: World, session: Stripe.Checkout.Session): SessionExtras =>
  world.store.find<SessionExtras>('session_extras', session.id) ?? {};

function setUp(world: World, session: Stripe.Checkout.Session, method: Stripe.PaymentMethod): string {
  const intent = world.get('setup_intent', session.setup_intent as string);
  const confirmed = confirmSetup(world, intent, method, session.url);
  return confirmed.status === 'requires_action'
    ? `/challenge/${confirmed.id}`
    : finishSession(world, session);
}

function pay(world: World, session: Stripe.Checkout.Session, method: Stripe.PaymentMethod): string {
  const { intent: data, request3ds } = extrasOf(world, session);
  const intent = session.payment_intent
    ? world.get('payment_intent', session.payment_intent as string)
    : createPaymentIntent(world, {
        amount: session.amount_total!,
        customer: session.customer as string | null,
        description: data?.description,
        metadata: mergeMetadata(null, data?.metadata),
        setupFutureUsage: data?.setup_future_usage,
        transferGroup: data?.transfer_group,
        request3ds,
        types: session.payment_method_types,
      });
  const linked = world.update('checkout.session', session, { payment_intent: intent.id });
  if (method.type === 'konbini') return wait(world, linked, awaitKonbini(world, intent, method));
  if (method.type === 'customer_balance') return wait(world, linked, awaitTransfer(world, intent, method));
  const demand3ds = request3ds === 'any' || request3ds === 'challenge';
  const confirmed = confirmPayment(world, intent, method, {
    offSession: false,
    returnUrl: session.url,
    demand3ds,
  });
  return confirmed.status === 'requires_action' ? `/challenge/${confirmed.id}` : finishSession(world, linked);
}

/** The order is complete, the money is still to come; a bank transfer may have come already. */
function wait(world: World, session: Stripe.Checkout.Session, intent: Stripe.PaymentIntent): string {
  if (intent.status === 'succeeded') return finishSession(world, session);
  finishSession(world, session, 'unpaid');
  return intent.next_action?.konbini_display_details ? `/konbini/${intent.id}` : `/transfer/${intent.id}`;
}

/** Completes the session and returns the address to go on to. */
export function finishSession(
  world: World,
  session: Stripe.Checkout.Session,
  paid: 'paid' | 'unpaid' = 'paid',
): string {
  const method = methodOf(world, session);
  const { billing_details: billing } = world.get('payment_method', method);
  const details = {
    ...session.customer_details,
    email: session.customer_details?.email ?? billing.email,
    name: billing.name,
  };
  const free = session.mode === 'setup' || session.payment_status === 'no_payment_required';
  const complete = world.update('checkout.session', session, {
    status: 'complete',
    payment_status: free ? 'no_payment_required' : paid,
    customer_details: details as never,
    url: null,
  });
  world.emit('checkout.session.completed', complete);
  return successUrl(complete);
}

function methodOf(world: World, session: Stripe.Checkout.Session): string {
  const { setup_intent: setup, payment_intent: payment, subscription } = session;
  if (setup) return world.get('setup_intent', setup as string).payment_method as string;
  if (payment) return world.get('payment_intent', payment as string).payment_method as string;
  return world.get('subscription', subscription as string).default_payment_method as string;
}

export const successUrl = (session: Stripe.Checkout.Session): string =>
  session.success_url!.replaceAll('{CHECKOUT_SESSION_ID}', session.id);

/** Vouchers and transfers are paid, or not, long after the session was completed. */
export function attachLateCheckouts(world: World): void {
  const waiting = (intent: Stripe.PaymentIntent) =>
    world
      .all('checkout.session')
      .find(
        (s) => s.payment_intent === intent.id && s.status === 'complete' && s.payment_status === 'unpaid',
      );
  world.react('payment_intent.succeeded', (intent: Stripe.PaymentIntent) => {
    const session = waiting(intent);
    if (!session) return;
    const paid = world.update('checkout.session', session, { payment_status: 'paid' });
    world.emit('checkout.session.async_payment_succeeded', paid);
  });
  world.react('payment_intent.payment_failed', (intent: Stripe.PaymentIntent) => {
    const session = waiting(intent);
    if (session) world.emit('checkout.session.async_payment_failed', session);
  });
}
