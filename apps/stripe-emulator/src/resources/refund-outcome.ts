import type Stripe from 'stripe';
import { invalid } from '../http/errors.js';
import type { Draft } from '../store/resources.js';
import type { World } from '../store/world.js';
import { clockBehind } from '../time/clocks.js';
import type { DueSource } from '../time/timeline.js';
import { book } from './balance.js';
import { reconcile } from './bank-transfers.js';
import { moveCash } from './cash-balance.js';
import { cardOf } from './payment-methods.js';

const DETAILS_WITHIN_S = 45 * 86_400;

interface Plan {
  id: string;
  at: number;
  outcome: 'succeeds' | 'fails';
}

/** A card takes money back at once. A convenience store cannot: the customer has to name a bank account first. */
export function wayBack(world: World, charge: Stripe.Charge, email?: string): Draft<Stripe.Refund> {
  const { type } = charge.payment_method_details!;
  if (type === 'card') {
    const late = cardOf(world, world.get('payment_method', charge.payment_method!)).refunds === 'late';
    return {
      destination_details: {
        type: 'card',
        card: { type: 'refund', reference_status: 'pending', reference_type: 'acquirer_reference_number' },
      },
      ...(late && { pending_reason: 'processing' as const }),
      status: late ? 'pending' : 'succeeded',
    };
  }
  return byBankAccount(world, email ?? charge.billing_details.email);
}

/** The customer is asked by mail which account the money should go to. */
export function byBankAccount(world: World, address: string | null | undefined): Draft<Stripe.Refund> {
  if (!address)
    throw invalid(
      'Missing required param: instructions_email. The customer has to tell a bank account for this refund.',
      'instructions_email',
      'parameter_missing',
    );
  return {
    destination_details: {
      type: 'jp_bank_transfer',
      jp_bank_transfer: { reference_status: 'pending' },
    } as never,
    instructions_email: address,
    next_action: {
      type: 'display_details',
      display_details: {
        email_sent: { email_sent_at: world.now(), email_sent_to: address },
        expires_at: world.now() + DETAILS_WITHIN_S,
      },
    },
    status: 'requires_action',
  };
}

/** Two test cards give their refund a life of its own. */
export function planOutcome(world: World, charge: Stripe.Charge, refund: Stripe.Refund): void {
  if (charge.payment_method_details!.type !== 'card') return;
  const { refunds } = cardOf(world, world.get('payment_method', charge.payment_method!));
  if (refunds) plan(world, refund.id, refunds === 'late' ? 'succeeds' : 'fails');
}

/** The customer has told the account, on the page of the refund. A wrong one fails. */
export function giveAccount(world: World, refund: Stripe.Refund, right: boolean): Stripe.Refund {
  const { next_action: _done, ...rest } = refund;
  const pending = world.save('refund', { ...rest, status: 'pending' });
  plan(world, refund.id, right ? 'succeeds' : 'fails');
  return announce(world, pending, 'refund.updated');
}

const plan = (world: World, id: string, outcome: Plan['outcome']): void =>
  world.store.put('refund_plan', id, { id, at: world.now() + 1, outcome } satisfies Plan);

export const refundsDue: DueSource = (world) => [
  ...world.store.all<Plan>('refund_plan').map(({ id, at, outcome }) => ({
    at,
    clock: clockBehind(world, id) ?? null,
    run: () => {
      world.store.delete('refund_plan', id);
      const refund = world.get('refund', id);
      if (outcome === 'succeeds') void succeedRefund(world, refund);
      else void failRefund(world, refund, 'lost_or_stolen_card');
    },
  })),
  ...world
    .all('refund')
    .filter((refund) => refund.status === 'requires_action')
    .map((refund) => ({
      at: refund.next_action!.display_details!.expires_at,
      clock: clockBehind(world, refund.id) ?? null,
      run: () => void failRefund(world, world.get('refund', refund.id), 'expired_or_canceled_card'),
    })),
];

function succeedRefund(world: World, refund: Stripe.Refund): Stripe.Refund {
  const { pending_reason: _over, ...rest } = refund;
  return announce(world, world.save('refund', { ...rest, status: 'succeeded' }), 'refund.updated');
}

function failRefund(world: World, refund: Stripe.Refund, reason: string): Stripe.Refund {
  const failed = takeBack(world, refund, { status: 'failed', failure_reason: reason }, 'refund.updated');
  world.emit('refund.failed', failed);
  return failed;
}

/** The money returns to the balance, and the charge counts as not refunded by it. What a customer had transferred is kept for the customer. */
export function takeBack(
  world: World,
  refund: Stripe.Refund,
  changes: { status: string; failure_reason: string },
  type: string,
): Stripe.Refund {
  const { next_action: _done, pending_reason: _over, ...rest } = refund;
  if (refund.charge === null) {
    moveCash(world, refund.customer as string, refund.amount, { type: 'return_canceled' });
    return announce(world, world.save('refund', { ...rest, ...changes }), type);
  }
  if (wasTransferred(world, refund)) {
    const kept = world.save('refund', { ...rest, ...changes });
    moveCash(world, refund.customer as string, refund.amount, {
      type: 'refunded_from_payment',
      refunded_from_payment: { refund: refund.id },
    });
    reconcile(world, refund.customer as string);
    return announce(world, kept, type);
  }
  const back = book(world, { amount: refund.amount, type: 'refund_failure', source: refund.id });
  const returned = world.save('refund', { ...rest, ...changes, failure_balance_transaction: back.id });
  const charge = world.get('charge', refund.charge as string);
  world.change(
    'charge',
    charge,
    { amount_refunded: charge.amount_refunded - refund.amount, refunded: false },
    'charge.updated',
  );
  return announce(world, returned, type);
}

const wasTransferred = (world: World, refund: Stripe.Refund): boolean =>
  world.get('charge', refund.charge as string).payment_method_details?.type === 'customer_balance';

/** Refunds are announced twice: under their own name and, as in earlier versions, under their charge's. */
export function announce(world: World, refund: Stripe.Refund, type: string): Stripe.Refund {
  world.emit(type, refund);
  world.emit('charge.refund.updated', refund);
  return refund;
}
