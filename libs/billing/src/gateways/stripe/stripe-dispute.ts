import { sum } from '@madoguchi/kernel';
import type Stripe from 'stripe';
import type { ChargebackState, Dispute } from '../../domain/chargeback.js';

const states: Readonly<Record<string, ChargebackState>> = {
  warning_needs_response: 'inquiry',
  warning_under_review: 'inquiry',
  warning_closed: 'closed',
  prevented: 'closed',
  needs_response: 'open',
  under_review: 'under_review',
  won: 'won',
  lost: 'lost',
};

/** Stripe's dispute in our words. A state that is newer than this table counts as still being decided. */
export function asDispute(dispute: Stripe.Dispute): Dispute {
  const amounts = dispute.balance_transactions.map(({ amount }) => amount);
  return {
    stripeDisputeId: dispute.id,
    chargeId: typeof dispute.charge === 'string' ? dispute.charge : dispute.charge.id,
    state: states[dispute.status] ?? 'under_review',
    reason: dispute.reason,
    amountMinor: dispute.amount,
    withdrawnMinor: -sum(amounts.filter((amount) => amount < 0)),
    reinstatedMinor: sum(amounts.filter((amount) => amount > 0)),
    feeMinor: sum(dispute.balance_transactions.map(({ fee }) => fee)),
    evidenceDueAt: dispute.evidence_details.due_by ? new Date(dispute.evidence_details.due_by * 1000) : null,
  };
}
