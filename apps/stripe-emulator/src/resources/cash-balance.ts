import type Stripe from 'stripe';
import { newId } from '../store/ids.js';
import type { World } from '../store/world.js';

interface Cash {
  available: number;
  mode: 'automatic' | 'manual';
}

/** Money that a customer has transferred and that pays nothing yet. */
export function cashOf(world: World, customer: string): Cash & { object: Stripe.CashBalance } {
  const cash = world.store.find<Cash>('cash', customer) ?? { available: 0, mode: 'automatic' };
  return {
    ...cash,
    object: {
      object: 'cash_balance',
      available: cash.available ? { jpy: cash.available } : null,
      customer,
      customer_account: null,
      livemode: false,
      settings: {
        reconciliation_mode: cash.mode,
        using_merchant_default: !world.store.find('cash', customer),
      },
    },
  };
}

export function setCashMode(world: World, customer: string, mode: Cash['mode']): void {
  world.store.put('cash', customer, { available: cashOf(world, customer).available, mode } satisfies Cash);
}

type Details = Pick<
  Stripe.CustomerCashBalanceTransaction,
  'type' | 'applied_to_payment' | 'funded' | 'refunded_from_payment' | 'unapplied_from_payment'
>;

export function moveCash(
  world: World,
  customer: string,
  amount: number,
  details: Details,
): Stripe.CustomerCashBalanceTransaction {
  const { available, mode } = cashOf(world, customer);
  world.store.put('cash', customer, { available: available + amount, mode } satisfies Cash);
  const row = world.create('customer_cash_balance_transaction', {
    id: newId('ccsbtxn'),
    currency: 'jpy',
    customer,
    ending_balance: available + amount,
    net_amount: amount,
    ...(details as object),
  });
  world.emit('customer_cash_balance_transaction.created', row);
  return row;
}
