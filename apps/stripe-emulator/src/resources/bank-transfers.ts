import type Stripe from 'stripe';
import { invalid, unsupported } from '../http/errors.js';
import type { World } from '../store/world.js';
import { complete } from '../schemas/schemas.js';
import { cashOf, moveCash } from './cash-balance.js';
import { succeed } from './payment-confirmation.js';
import { createMethod } from './payment-methods.js';

/** How much of a payment has arrived. */
const fundedOf = (world: World, intent: string): number =>
  world.store.find<{ amount: number }>('funded', intent)?.amount ?? 0;

/** The virtual account that belongs to one customer alone. */
export function zenginOf(world: World, customer: string) {
  let account = world.store.find<{ number: string }>('virtual_account', customer);
  if (!account) {
    account = { number: String(1_000_001 + world.store.all('virtual_account').length) };
    world.store.put('virtual_account', customer, account);
  }
  const address = complete('Address', { country: 'JP' });
  return {
    type: 'zengin',
    supported_networks: ['zengin'],
    zengin: {
      account_holder_address: address,
      account_holder_name: 'オタメシ）マドグチ',
      account_number: account.number,
      account_type: 'futsu',
      bank_address: address,
      bank_code: '0000',
      bank_name: 'お試し銀行',
      branch_code: '000',
      branch_name: 'お試し支店',
    },
  };
}

/** Shows the payer where to send the money, and takes what the customer has sent already. */
export function awaitTransfer(
  world: World,
  intent: Stripe.PaymentIntent,
  method?: Stripe.PaymentMethod,
): Stripe.PaymentIntent {
  if (!intent.customer) throw invalid('Bank transfers need a customer.', 'customer', 'parameter_missing');
  const waiting = world.update('payment_intent', intent, {
    status: 'requires_action',
    payment_method: (method ?? createMethod(world, { type: 'customer_balance' })).id,
    next_action: instructions(world, intent, intent.amount) as never,
  });
  world.emit('payment_intent.requires_action', waiting);
  reconcile(world, intent.customer as string);
  return world.get('payment_intent', intent.id);
}

const instructions = (world: World, intent: Stripe.PaymentIntent, remaining: number) => ({
  type: 'display_bank_transfer_instructions',
  display_bank_transfer_instructions: {
    amount_remaining: remaining,
    currency: 'jpy',
    financial_addresses: [zenginOf(world, intent.customer as string)],
    hosted_instructions_url: `${world.baseUrl}/transfer/${intent.id}`,
    reference: null,
    type: 'jp_bank_transfer',
  },
});

const SENDER = { sender_bank: 'お試し銀行', sender_branch: 'お試し支店' };

/** A transfer of the customer's arrives, whether or not a payment waits for it. */
export function receiveTransfer(
  world: World,
  customer: Stripe.Customer,
  amount: number,
  reference: string | null = null,
): Stripe.CustomerCashBalanceTransaction {
  const jp = { ...SENDER, sender_name: customer.name ?? null };
  const row = moveCash(world, customer.id, amount, {
    type: 'funded',
    funded: { bank_transfer: { jp_bank_transfer: jp, reference, type: 'jp_bank_transfer' } },
  });
  reconcile(world, customer.id);
  return row;
}

/** The sending bank takes a transfer back that pays nothing yet. */
export function reverseTransfer(
  world: World,
  customer: string,
  amount: number,
): Stripe.CustomerCashBalanceTransaction {
  if (amount > cashOf(world, customer).available)
    throw unsupported('taking a transfer back that has paid something');
  return moveCash(world, customer, -amount, { type: 'funding_reversed' });
}

/** Money of the customer pays what waits for it, oldest first; what is left over stays and is announced. */
export function reconcile(world: World, customer: string): void {
  if (cashOf(world, customer).mode === 'manual') return announceRest(world, customer);
  const waiting = world
    .all('payment_intent')
    .filter(
      (intent) =>
        intent.customer === customer &&
        intent.status === 'requires_action' &&
        intent.next_action?.display_bank_transfer_instructions,
    );
  for (const intent of waiting) applyTo(world, customer, intent);
  announceRest(world, customer);
}

function announceRest(world: World, customer: string): void {
  const { available, object } = cashOf(world, customer);
  if (available > 0) world.emit('cash_balance.funds_available', object);
}

function applyTo(world: World, customer: string, intent: Stripe.PaymentIntent): void {
  const funded = fundedOf(world, intent.id);
  const part = Math.min(cashOf(world, customer).available, intent.amount - funded);
  if (part <= 0) return;
  moveCash(world, customer, -part, {
    type: 'applied_to_payment',
    applied_to_payment: { payment_intent: intent.id },
  });
  world.store.put('funded', intent.id, { amount: funded + part });
  const remaining = intent.amount - funded - part;
  if (remaining === 0) {
    succeed(world, intent, world.get('payment_method', intent.payment_method as string), false);
    return;
  }
  const partly = world.update('payment_intent', intent, {
    next_action: instructions(world, intent, remaining) as never,
  });
  world.emit('payment_intent.partially_funded', partly);
}

/** Less is asked for than before: what has arrived may be enough now. */
export function awaitLess(world: World, intent: Stripe.PaymentIntent): void {
  if (!intent.next_action?.display_bank_transfer_instructions) return;
  const remaining = intent.amount - fundedOf(world, intent.id);
  if (remaining < 0) throw unsupported('reducing an invoice below what has been transferred for it');
  if (remaining === 0)
    return void succeed(world, intent, world.get('payment_method', intent.payment_method as string), false);
  world.update('payment_intent', intent, {
    next_action: instructions(world, intent, remaining) as never,
  });
}

/** Money that came for a payment which is no longer wanted goes back to the customer's balance. */
export function attachBankTransfers(world: World): void {
  world.react('payment_intent.canceled', (intent: Stripe.PaymentIntent) => {
    const funded = fundedOf(world, intent.id);
    if (!funded || !intent.customer) return;
    world.store.delete('funded', intent.id);
    moveCash(world, intent.customer as string, funded, {
      type: 'unapplied_from_payment',
      unapplied_from_payment: { payment_intent: intent.id },
    });
    reconcile(world, intent.customer as string);
  });
}
