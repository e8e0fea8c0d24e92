import { payWith } from '../../play/contract.js';
import { cards, plans } from '../offer.js';
import { patiently } from '../patient.js';
import type { Turn } from './turn.js';

interface Wish {
  /** Later the owner stores a card that pays nothing, so that the deposit has to cover what is owed. */
  readonly cardFails: boolean;
}

interface Kept {
  readonly amount: number;
  readonly chargeId: string;
  readonly settlementId: string | null;
  readonly applied: number;
  readonly refunded: number;
  readonly refundId: string | null;
  readonly balance: number;
  /** Somebody has ended the contract, as everybody does who has not stopped waiting before. */
  readonly leaves: boolean;
}

const KEPT = `
  SELECT d.amount_minor::int AS amount, d.stripe_charge_id AS "chargeId", s.id AS "settlementId", coalesce(s.applied_minor, 0)::int AS applied,
    coalesce(s.refunded_minor, 0)::int AS refunded, s.stripe_refund_id AS "refundId", -coalesce((SELECT sum(amount_minor) FROM billing.ledger_entry WHERE party_id = d.client_id AND account = 'client_deposit'), 0)::int AS balance,
    (SELECT ends_on IS NOT NULL FROM contracting.contract WHERE id = d.contract_id) AS leaves
  FROM billing.deposit d LEFT JOIN billing.deposit_settlement s ON s.deposit_id = d.id WHERE d.contract_id = $1`;

/** A deposit is asked with the card, kept, and settled after the end: what is owed comes off, the rest goes back. */
export const deposit: Turn<Wish> = {
  name: 'deposit',
  draw: (draw, run) => (plans[run.plan]!.asksDeposit ? { cardFails: draw.happens(0.4) } : null),
  at: {
    opened: async (_, { owner, contractId }, { cardFails }) => {
      if (cardFails) await patiently(() => payWith(owner, contractId, cards.refusesCharges));
    },
  },
  async judge(cast, { plan, contractId, deskId, left }, _, { charges, refunds }, found) {
    const kept = await cast.sql<Kept>(KEPT, [contractId || null]);
    if (deskId === null) return;
    if (kept.length !== 1) return found(kept.length === 0 ? 'lost' : 'duplicated', `${kept.length} deposits`);
    const [one] = kept as [Kept];
    const asked = plans[plan.plan]!.baseMinor;
    if (one.amount !== asked) found('unbalanced', `a deposit of ${one.amount} instead of ${asked}`);
    const charge = charges.find(({ id }) => id === one.chargeId);
    if (charge?.amount !== asked) found('lost', `the deposit's charge of ${asked} is not at the provider`);
    if (one.settlementId === null)
      return one.leaves || left ? found('unconverged', 'the deposit was never settled') : undefined;
    const back = refunds.get(one.settlementId) ?? [];
    if (back.length > 1) found('duplicated', `${back.length} refunds of one deposit`);
    if (one.refunded > 0 && back.length === 0) found('lost', `a deposit's refund of ${one.refunded}`);
    for (const { id, amount } of back)
      if (id !== one.refundId || amount !== one.refunded)
        found('unbalanced', `a deposit's refund of ${amount}, booked ${one.refunded}`);
    // What its card did not take back has gone by bank transfer.
    if (one.balance !== 0) found('unbalanced', `${one.balance} of a settled deposit are still in the books`);
  },
};
