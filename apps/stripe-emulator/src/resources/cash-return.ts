import type Stripe from 'stripe';
import { invalid, unsupported } from '../http/errors.js';
import { mergeMetadata } from '../http/metadata.js';
import type { World } from '../store/world.js';
import { cashOf, moveCash } from './cash-balance.js';
import { checkAmount, checkCurrency } from './money.js';
import { announce, byBankAccount } from './refund-outcome.js';

/** Gives back what a customer has transferred and what pays nothing. It never was in the balance, so it does not leave it. */
export function returnCash(world: World, params: Stripe.RefundCreateParams): Stripe.Refund {
  if (params.origin !== 'customer_balance') throw unsupported(`refunds of the origin "${params.origin}"`);
  if (params.charge || params.payment_intent)
    throw invalid('You may not specify a charge or payment_intent with an origin.', 'origin');
  if (!params.customer) throw invalid('Missing required param: customer.', 'customer', 'parameter_missing');
  checkCurrency(params.currency);
  const { amount = 0 } = params;
  checkAmount(amount);
  const customer = world.get('customer', params.customer, 'customer');
  const { available } = cashOf(world, customer.id);
  if (amount > available)
    throw invalid(
      `The amount (¥${amount}) is more than the customer's cash balance (¥${available}).`,
      'amount',
    );
  const refund = world.create('refund', {
    amount,
    charge: null,
    currency: 'jpy',
    customer: customer.id,
    metadata: mergeMetadata(null, params.metadata),
    payment_intent: null,
    reason: (params.reason ?? null) as never,
    ...byBankAccount(world, params.instructions_email ?? customer.email),
  });
  moveCash(world, customer.id, -amount, { type: 'return_initiated' });
  world.emit('refund.created', refund);
  return announce(world, refund, 'refund.updated');
}
