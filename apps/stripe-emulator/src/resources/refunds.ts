import type Stripe from 'stripe';
import { invalid } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import { mergeMetadata } from '../http/metadata.js';
import type { World } from '../store/world.js';
import { book } from './balance.js';
import type { Handlers } from './index.js';
import { returnCash } from './cash-return.js';
import { announce, planOutcome, takeBack, wayBack } from './refund-outcome.js';
import { checkAmount } from './money.js';

export const refundHandlers: Handlers = {
  'POST /v1/refunds': (world, params: Stripe.RefundCreateParams) => {
    if (params.origin !== undefined) return returnCash(world, params);
    if (!params.charge === !params.payment_intent)
      throw invalid(
        'You must specify exactly one of charge or payment_intent.',
        'charge',
        'parameter_missing',
      );
    const id = params.charge ?? chargeOfIntent(world, params.payment_intent!);
    return refundCharge(world, world.get('charge', id, 'charge'), {
      amount: params.amount,
      reason: params.reason ?? null,
      metadata: mergeMetadata(null, params.metadata),
      email: params.instructions_email,
    });
  },
  'GET /v1/refunds': (world, { charge, payment_intent: intent, ...params }: Stripe.RefundListParams) =>
    page(
      world,
      where(world.all('refund'), { charge, payment_intent: intent }),
      params as ListParams,
      '/v1/refunds',
    ),
  'GET /v1/refunds/{id}': (world, _params, [id]) => world.get('refund', id),
  'POST /v1/refunds/{id}': (world, params: Stripe.RefundUpdateParams, [id]) => {
    const refund = world.get('refund', id);
    const metadata = mergeMetadata(refund.metadata, params.metadata);
    return announce(world, world.update('refund', refund, { metadata }), 'refund.updated');
  },
  'POST /v1/refunds/{id}/cancel': (world, _params, [id]) => {
    const refund = world.get('refund', id);
    if (refund.status !== 'requires_action')
      throw invalid('Only refunds with the status requires_action can be canceled.');
    return takeBack(world, refund, { status: 'canceled', failure_reason: 'canceled' }, 'refund.updated');
  },
};

function chargeOfIntent(world: World, intent: string): string {
  const { latest_charge: charge } = world.get('payment_intent', intent, 'payment_intent');
  if (!charge)
    throw invalid(
      `This PaymentIntent (${intent}) does not have a successful charge to refund.`,
      'payment_intent',
    );
  return charge as string;
}

const refundableInDispute = (world: World, charge: string): boolean =>
  where(world.all('dispute'), { charge }).every((dispute) => dispute.is_charge_refundable);

interface RefundData {
  amount?: number;
  reason: string | null;
  metadata: Record<string, string>;
  /** Where instructions go when the money cannot return the way it came. */
  email?: string;
}

/** Gives money of a charge back; without an amount, all that is left. The processing fee is not returned. */
export function refundCharge(
  world: World,
  charge: Stripe.Charge,
  { amount, reason, metadata, email }: RefundData,
): Stripe.Refund {
  if (charge.status !== 'succeeded')
    throw invalid(`Charge ${charge.id} cannot be refunded, because it did not succeed.`, 'charge');
  if (charge.disputed && !refundableInDispute(world, charge.id))
    throw invalid(
      `Charge ${charge.id} has been charged back; cannot issue a refund.`,
      'charge',
      'charge_disputed',
    );
  const left = charge.amount - charge.amount_refunded;
  if (left === 0)
    throw invalid(`Charge ${charge.id} has already been refunded.`, undefined, 'charge_already_refunded');
  const value = amount ?? left;
  checkAmount(value);
  if (value > left)
    throw invalid(
      `Refund amount (¥${value}) is greater than unrefunded amount on charge (¥${left})`,
      'amount',
    );
  const draft = world.create('refund', {
    amount: value,
    charge: charge.id,
    currency: charge.currency,
    customer: charge.customer as string | null,
    metadata,
    payment_intent: charge.payment_intent as string | null,
    payment_method: charge.payment_method,
    reason: reason as never,
    ...wayBack(world, charge, email),
  });
  planOutcome(world, charge, draft);
  const booked = book(world, {
    amount: -value,
    type: 'refund',
    source: draft.id,
    like: charge.balance_transaction as string,
  });
  const refund = world.update('refund', draft, { balance_transaction: booked.id });
  const changes = { amount_refunded: charge.amount_refunded + value, refunded: value === left };
  world.change('charge', charge, changes, 'charge.refunded');
  world.emit('refund.created', refund);
  return announce(world, refund, 'refund.updated');
}
