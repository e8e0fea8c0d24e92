import { dateAt } from '@madoguchi/kernel';
import type Stripe from 'stripe';
import type { BankPayout, BankState, PayeeState } from '../../application/ports.js';

/** Money cannot be sent from Japan to an account of another country. */
const COUNTRY = 'JP';
/** Money that was refused this often in a row is looked at by a person long before. */
const MOST_TRIES = 20;

export function stateOf(account: Stripe.Account): PayeeState {
  if (account.country !== COUNTRY) return { ready: false, problem: 'country' };
  if (account.capabilities?.transfers !== 'active') return { ready: false, problem: 'details' };
  return { ready: true, problem: account.payouts_enabled ? null : 'bank' };
}

const states: Readonly<Record<string, BankState>> = {
  paid: 'arrived',
  failed: 'refused',
  canceled: 'refused',
};

export async function bankPayoutOf(stripe: Stripe, account: string, payoutId: string): Promise<BankPayout> {
  const payout = await stripe.payouts.retrieve(payoutId, {}, { stripeAccount: account });
  const state = states[payout.status] ?? 'on_its_way';
  const payments = await paymentsIn(stripe, account, payout);
  return {
    stripePayoutId: payout.id,
    amountMinor: payout.amount,
    state,
    reason: state === 'refused' ? (payout.failure_code ?? payout.status) : null,
    automatic: payout.automatic,
    madeAt: new Date(payout.created * 1000),
    arrivesOn: dateAt(new Date(payout.arrival_date * 1000)),
    transferIds: payments.size === 0 ? [] : await transfersTo(stripe, account, payments),
  };
}

/** What it is made of; what an earlier one could not bring lies in it as one sum, so that one is opened too. */
async function paymentsIn(stripe: Stripe, account: string, payout: Stripe.Payout): Promise<Set<string>> {
  const payments = new Set<string>();
  const open = [payout.automatic ? payout.id : undefined];
  for (let tries = 0; tries < open.length && tries < MOST_TRIES; tries += 1) {
    const id = open[tries];
    if (id === undefined) continue;
    const list = stripe.balanceTransactions.list({ payout: id, limit: 100 }, { stripeAccount: account });
    for await (const { type, source } of list) {
      const sourceId = typeof source === 'string' ? source : source?.id;
      if (sourceId === undefined) continue;
      if (type === 'payment') payments.add(sourceId);
      if (type === 'payout_failure' || type === 'payout_cancel') open.push(sourceId);
    }
  }
  return payments;
}

/** The same money has two names: a transfer for us, a payment in the payee's account. */
async function transfersTo(
  stripe: Stripe,
  destination: string,
  payments: ReadonlySet<string>,
): Promise<string[]> {
  const found: string[] = [];
  for await (const { id, destination_payment: payment } of stripe.transfers.list({
    destination,
    limit: 100,
  })) {
    const paymentId = typeof payment === 'string' ? payment : payment?.id;
    if (paymentId !== undefined && payments.has(paymentId)) found.push(id);
    if (found.length === payments.size) break;
  }
  return found;
}
