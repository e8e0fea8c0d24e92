import type Stripe from 'stripe';
import { ApiError } from '../http/errors.js';
import { complete } from '../schemas/schemas.js';
import { newId } from '../store/ids.js';
import type { World } from '../store/world.js';
import { failCharge, succeedCharge } from './charges.js';
import { settleInvoiceOf } from './invoice-settlement.js';
import { attach, cardOf, cardRecord, declined, markAuthenticated } from './payment-methods.js';
import type { Decline } from './test-cards.js';

export interface Confirmation {
  /** The customer is not there, so a 3-D Secure challenge cannot be shown. */
  offSession: boolean;
  returnUrl?: string | null;
  /** Ask for 3-D Secure even where the card does not demand it. */
  demand3ds?: boolean;
}

/** Asks the bank. Returns the intent as succeeded or requires_action; throws the 402 of a refusal, which stays recorded. */
export function confirmPayment(
  world: World,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  how: Confirmation,
): Stripe.PaymentIntent {
  const card = cardOf(world, method);
  const decline = card.declines ?? (method.customer ? card.declinesCharges : undefined);
  if (decline) throw refuse(world, intent, method, decline);
  const needs3ds =
    card.authenticates === 'always' ||
    (card.authenticates === 'until_set_up' && !cardRecord(world, method).authenticated) ||
    (how.demand3ds === true && !how.offSession);
  if (!needs3ds) return succeed(world, intent, method, false);
  const waiting = world.update('payment_intent', intent, {
    status: 'requires_action',
    payment_method: method.id,
    next_action: nextAction(world, intent.id, how.returnUrl ?? null) as never,
  });
  world.emit('payment_intent.requires_action', waiting);
  return waiting;
}

/** Where the customer passes 3-D Secure: a page of ours when we know the way back, otherwise Stripe.js. */
export function nextAction(world: World, intent: string, returnUrl: string | null) {
  return returnUrl
    ? {
        type: 'redirect_to_url',
        redirect_to_url: { return_url: returnUrl, url: `${world.baseUrl}/challenge/${intent}` },
      }
    : { type: 'use_stripe_sdk', use_stripe_sdk: {} };
}

/** The answer of the 3-D Secure page. */
export function answerPaymentChallenge(
  world: World,
  intent: Stripe.PaymentIntent,
  approved: boolean,
): Stripe.PaymentIntent {
  const method = world.get('payment_method', intent.payment_method as string);
  if (approved) {
    markAuthenticated(world, method);
    return succeed(world, intent, method, true);
  }
  const failed = world.update('payment_intent', intent, {
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
    last_payment_error: {
      type: 'invalid_request_error',
      code: 'payment_intent_authentication_failure',
      message: 'The provided PaymentMethod has failed authentication.',
      payment_method: method,
    } as never,
  });
  world.emit('payment_intent.payment_failed', failed);
  return failed;
}

/** A card that wants its owner present cannot pay off-session. */
export function refuseOffSession(
  world: World,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
): ApiError {
  const message = 'Your card was declined. This transaction requires authentication.';
  return refuse(world, intent, method, {
    code: 'authentication_required' as never,
    declineCode: 'authentication_required',
    message,
  });
}

function refuse(
  world: World,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  decline: Decline,
): ApiError {
  const charge = failCharge(world, intent, method, decline);
  const failed = world.update('payment_intent', intent, {
    status: 'requires_payment_method',
    payment_method: null,
    latest_charge: charge.id,
    last_payment_error: {
      type: 'card_error',
      charge: charge.id,
      code: decline.code,
      decline_code: decline.declineCode,
      message: decline.message,
      payment_method: method,
    } as never,
  });
  world.emit('payment_intent.payment_failed', failed);
  return declined(decline, { charge: charge.id, payment_intent: failed, payment_method: method });
}

/** Records that the money has come. */
export function succeed(
  world: World,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  threeDSecure: boolean,
): Stripe.PaymentIntent {
  const charge = succeedCharge(world, intent, method, threeDSecure);
  const paid = world.update('payment_intent', intent, {
    status: 'succeeded',
    amount_received: intent.amount,
    latest_charge: charge.id,
    payment_method: method.id,
    next_action: null,
    last_payment_error: null,
  });
  if (intent.setup_future_usage && intent.customer && !method.customer)
    attach(world, method.id, intent.customer as string);
  world.emit('payment_intent.succeeded', paid);
  settleInvoiceOf(world, paid);
  return paid;
}

interface IntentData {
  amount: number;
  customer: string | null;
  description?: string | null;
  metadata?: Record<string, string>;
  setupFutureUsage?: string | null;
  transferGroup?: string | null;
  request3ds?: string;
  shipping?: object;
  /** Methods the caller allows; without them, whatever the dashboard switches on, which here is the card. */
  types?: readonly string[];
}

function methodOptions({
  request3ds,
  types = ['card'],
}: IntentData): Stripe.PaymentIntent.PaymentMethodOptions {
  return complete('PaymentIntent.PaymentMethodOptions', {
    ...(types.includes('card') && { card: { request_three_d_secure: request3ds ?? 'automatic' } }),
    ...(types.includes('konbini') && { konbini: {} }),
    ...(types.includes('customer_balance') && {
      customer_balance: { funding_type: 'bank_transfer', bank_transfer: { type: 'jp_bank_transfer' } },
    }),
  }) as Stripe.PaymentIntent.PaymentMethodOptions;
}

/** A new intent that waits for its payment method. */
export function createPaymentIntent(world: World, data: IntentData): Stripe.PaymentIntent {
  const id = newId('pi');
  const intent = world.create('payment_intent', {
    id,
    amount: data.amount,
    amount_capturable: 0,
    amount_received: 0,
    automatic_payment_methods: data.types ? null : { enabled: true, allow_redirects: 'always' },
    capture_method: 'automatic_async',
    client_secret: `${id}_secret_${newId('s', 24).slice(2)}`,
    confirmation_method: 'automatic',
    currency: 'jpy',
    customer: data.customer,
    description: data.description ?? null,
    metadata: data.metadata ?? {},
    payment_method_options: methodOptions(data),
    payment_method_types: data.types?.length ? data.types : ['card'],
    shipping: (data.shipping ? complete('PaymentIntent.Shipping', data.shipping) : null) as never,
    setup_future_usage: (data.setupFutureUsage ?? null) as never,
    status: 'requires_payment_method',
    transfer_group: data.transferGroup ?? null,
  });
  world.emit('payment_intent.created', intent);
  return intent;
}
