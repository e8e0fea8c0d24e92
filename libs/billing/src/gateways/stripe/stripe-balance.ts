import { sum, type Instant, type Minor } from '@madoguchi/kernel';
import type Stripe from 'stripe';
import type { BalanceMovement, MovementKind } from '../../domain/reconciliation.js';

/** Which of our lists each kind of line in Stripe's balance belongs to; a kind that is not here is named by the check `others`. */
const kindOf: Readonly<Record<string, MovementKind>> = {
  charge: 'charges',
  payment: 'charges',
  refund: 'refunds',
  payment_refund: 'refunds',
  refund_failure: 'refunds',
  payment_failure_refund: 'refunds',
  transfer: 'transfers',
  // By its own id (trr_…): nobody reverses a transfer but on Stripe's dashboard.
  transfer_refund: 'transfers',
  transfer_cancel: 'transfers',
  transfer_failure: 'transfers',
  adjustment: 'chargebacks',
  payout: 'bank',
  payout_cancel: 'bank',
  payout_failure: 'bank',
  topup: 'bank',
  topup_reversal: 'bank',
  stripe_fee: 'fees',
  stripe_fx_fee: 'fees',
  network_cost: 'fees',
  tax_fee: 'fees',
};

/** Lines of Stripe's balance in yen from a moment on, all of them without one. */
export async function movementsOf(stripe: Stripe, since: Instant | null): Promise<BalanceMovement[]> {
  const found: BalanceMovement[] = [];
  const created = since === null ? {} : { created: { gte: Math.floor(since.getTime() / 1000) } };
  for await (const line of stripe.balanceTransactions.list({ limit: 100, ...created }))
    found.push({
      stripeId: line.id,
      kind: kindOf[line.type] ?? 'others',
      type: line.type,
      source: (typeof line.source === 'string' ? line.source : line.source?.id) ?? line.id,
      amountMinor: line.net,
      movedAt: new Date(line.created * 1000),
    });
  return found;
}

/** What Stripe holds for us, also what cannot be paid out yet. */
export async function balanceOf(stripe: Stripe): Promise<Minor> {
  const { available, pending } = await stripe.balance.retrieve();
  return sum(
    [...available, ...pending].filter(({ currency }) => currency === 'jpy').map(({ amount }) => amount),
  );
}
