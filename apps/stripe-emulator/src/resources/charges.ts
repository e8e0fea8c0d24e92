import type Stripe from 'stripe';
import { invalid } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import { mergeMetadata } from '../http/metadata.js';
import type { World } from '../store/world.js';
import { book } from './balance.js';
import type { Handlers } from './index.js';
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
    method: method.type,
    atOnce: method.type === 'card' ? cardOf(world, method).skipsPending : method.type === 'customer_balance',
  });
  const paid = world.update('charge', charge, { balance_transaction: booked.id });
  world.emit('charge.succeeded', paid);
  return paid;
}

export const chargeHandlers: Handlers = {
  'GET /v1/charges': (
    world,
    { customer, payment_intent: intent, transfer_group: group, ...params }: Stripe.ChargeListParams,
  ) => {
    const rows = where(world.all('charge'), { customer, payment_intent: intent, transfer_group: group });
    return page(world, rows, params as ListParams, '/v1/charges');
  },
  'GET /v1/charges/{id}': (world, _params, [id]) => world.get('charge', id),
  'POST /v1/charges/{id}': (world, params: Stripe.ChargeUpdateParams, [id]) => {
    const charge = world.get('charge', id);
    if (params.transfer_group !== undefined && charge.transfer_group)
      throw invalid('The transfer_group of a charge can only be set once.', 'transfer_group');
    return world.change(
      'charge',
      charge,
      {
        ...(params.description !== undefined && { description: params.description }),
        ...(params.metadata !== undefined && { metadata: mergeMetadata(charge.metadata, params.metadata) }),
        ...(params.transfer_group !== undefined && { transfer_group: params.transfer_group }),
      },
      'charge.updated',
    );
  },
};

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
    payment_method_details: detailsOf(intent, method, threeDSecure) as never,
    refunded: false,
    transfer_group: intent.transfer_group,
    shipping: intent.shipping,
  } as const;
}

function detailsOf(intent: Stripe.PaymentIntent, method: Stripe.PaymentMethod, threeDSecure: boolean) {
  if (method.type === 'konbini') return { type: 'konbini', konbini: { store: { chain: 'lawson' } } };
  if (method.type === 'customer_balance') return { type: 'customer_balance', customer_balance: {} };
  const card = method.card!;
  return {
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
  };
}
