import type Stripe from 'stripe';
import type { World } from '../store/world.js';
import { book } from './balance.js';
import { cardOf } from './payment-methods.js';
import type { Decline } from './test-cards.js';

/** Takes the money of a confirmed payment: a charge and its line in the balance. */
export function succeedCharge(
  world: World,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  threeDSecure: boolean,
): Stripe.Charge {
  const charge = world.create('charge', {
    ...common(intent, method, threeDSecure),
    amount_captured: intent.amount,
    captured: true,
    outcome: {
      network_status: 'approved_by_network',
      risk_level: 'normal',
      seller_message: 'Payment complete.',
      type: 'authorized',
    },
    paid: true,
    receipt_url: null,
    status: 'succeeded',
  });
  const booked = book(world, {
    amount: charge.amount,
    type: 'charge',
    source: charge.id,
    description: charge.description,
    atOnce: cardOf(world, method).skipsPending,
  });
  const paid = world.update('charge', charge, { balance_transaction: booked.id });
  world.emit('charge.succeeded', paid);
  return paid;
}

export function failCharge(
  world: World,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  decline: Decline,
): Stripe.Charge {
  const charge = world.create('charge', {
    ...common(intent, method, false),
    amount_captured: 0,
    captured: false,
    failure_code: decline.code,
    failure_message: decline.message,
    outcome: {
      network_status: 'declined_by_network',
      reason: decline.declineCode,
      risk_level: 'normal',
      seller_message: 'The bank did not return any further details with this decline.',
      type: 'issuer_declined',
    },
    paid: false,
    status: 'failed',
  });
  world.emit('charge.failed', charge);
  return charge;
}

function common(intent: Stripe.PaymentIntent, method: Stripe.PaymentMethod, threeDSecure: boolean) {
  const card = method.card!;
  return {
    amount: intent.amount,
    amount_refunded: 0,
    billing_details: method.billing_details,
    calculated_statement_descriptor: 'MADOGUCHI',
    currency: intent.currency,
    customer: intent.customer as string | null,
    description: intent.description,
    disputed: false,
    fraud_details: {},
    metadata: intent.metadata,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: {
      type: 'card',
      card: {
        amount_authorized: intent.amount,
        brand: card.brand,
        checks: { cvc_check: 'pass' },
        country: card.country,
        exp_month: card.exp_month,
        exp_year: card.exp_year,
        fingerprint: card.fingerprint,
        funding: card.funding,
        last4: card.last4,
        network: card.brand,
        three_d_secure: threeDSecure
          ? { authentication_flow: 'challenge', result: 'authenticated', version: '2.2.0' }
          : null,
      },
    },
    refunded: false,
    transfer_group: intent.transfer_group,
  } as const;
}
