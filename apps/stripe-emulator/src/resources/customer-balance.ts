import type Stripe from 'stripe';
import { invalid, missing } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import { mergeMetadata } from '../http/metadata.js';
import type { World } from '../store/world.js';
import type { Handlers } from './index.js';
import { checkCurrency } from './money.js';

/** What a customer owes (positive) or has as credit (negative) towards the next invoice. It is not money that was received. */
export const customerBalanceHandlers: Handlers = {
  'POST /v1/customers/{id}/balance_transactions': (
    world,
    params: Stripe.CustomerCreateBalanceTransactionParams,
    [id],
  ) => {
    checkCurrency(params.currency);
    if (params.amount === 0) throw invalid('The amount must not be zero.', 'amount');
    return moveBalance(world, world.get('customer', id).id, params.amount, {
      type: 'adjustment',
      description: params.description,
      metadata: mergeMetadata(null, params.metadata),
    });
  },
  'GET /v1/customers/{id}/balance_transactions': (
    world,
    { invoice, ...params }: Stripe.CustomerListBalanceTransactionsParams,
    [id],
  ) => {
    const rows = where(world.all('customer_balance_transaction'), {
      customer: world.get('customer', id).id,
      invoice,
    });
    return page(world, rows, params as ListParams, `/v1/customers/${id}/balance_transactions`);
  },
  'GET /v1/customers/{customerId}/balance_transactions/{id}': (world, _params, [customer, id]) => {
    const row = world.get('customer_balance_transaction', id);
    if (row.customer !== customer) throw missing('customer_balance_transaction', id);
    return row;
  },
};

interface Move {
  type: Stripe.CustomerBalanceTransaction.Type;
  invoice?: string;
  creditNote?: string;
  description?: string;
  metadata?: Record<string, string>;
}

export function moveBalance(
  world: World,
  id: string,
  amount: number,
  move: Move,
): Stripe.CustomerBalanceTransaction {
  const customer = world.get('customer', id);
  const balance = customer.balance + amount;
  world.change('customer', customer, { balance, currency: 'jpy' }, 'customer.updated');
  return world.create('customer_balance_transaction', {
    amount,
    credit_note: move.creditNote ?? null,
    currency: 'jpy',
    customer: id,
    description: move.description ?? null,
    ending_balance: balance,
    invoice: move.invoice ?? null,
    metadata: move.metadata ?? {},
    type: move.type,
  });
}
