import { sum, type Instant, type Minor } from '@madoguchi/kernel';
import { posting, type Posting } from './ledger.js';
import type { Split } from './split.js';

/** `inquiry`: the bank only asks, no money moves. `closed`: an inquiry that came to nothing. */
export const chargebackStates = ['inquiry', 'open', 'under_review', 'won', 'lost', 'closed'] as const;
export type ChargebackState = (typeof chargebackStates)[number];

/** What the provider says about a contested payment now; the order of events never matters. */
export interface Dispute {
  readonly stripeDisputeId: string;
  readonly chargeId: string;
  readonly state: ChargebackState;
  readonly reason: string;
  readonly amountMinor: Minor;
  readonly withdrawnMinor: Minor;
  readonly reinstatedMinor: Minor;
  readonly feeMinor: Minor;
  readonly evidenceDueAt: Instant | null;
}

export const isClosed = (state: ChargebackState): boolean =>
  state === 'won' || state === 'lost' || state === 'closed';

/** The bank can still be answered. */
export const takesEvidence = (state: ChargebackState): boolean => state === 'open' || state === 'inquiry';

/**
 * How much of the invoice's net is lost with `lostMinor` of its gross (without what credits are set off against, which everybody has
 * borne already): all of it when the whole rest is lost, else in
 * proportion, rounded down, so that nobody bears more than the bank took.
 */
export function lostNet(lostMinor: Minor, restMinor: Minor, held: Split): Minor {
  const net = sum([held.platformMinor, held.producerMinor, held.operatorMinor]);
  if (lostMinor >= restMinor) return net;
  return Number((BigInt(net) * BigInt(lostMinor)) / BigInt(restMinor));
}

/** A credit note of the contested invoice of which something is still owed to the client. */
export interface OwedCredit {
  readonly id: string;
  readonly clientId: string;
  /** Otherwise its refund is on its way, or a transfer of it is set aside: neither goes through, and it is carried then. */
  readonly carried: boolean;
  readonly owedMinor: Minor;
}

/** What each credit gives up to a lost payment, in turn: never more than the client would have twice. */
export function setOffs(
  credits: readonly OwedCredit[],
  twiceMinor: Minor,
): (OwedCredit & { offMinor: Minor })[] {
  let left = twiceMinor;
  return credits.flatMap((credit) => {
    const offMinor = Math.min(credit.owedMinor, left);
    left -= offMinor;
    return offMinor > 0 ? [{ ...credit, offMinor }] : [];
  });
}

const about = (kind: Posting['kind'], id: string) =>
  ({ kind, sourceType: 'chargeback', sourceId: id }) as const;

/** A deposit's payment: what we still keep of it is no longer owed once the bank has given it back. */
export interface KeptDeposit {
  readonly clientId: string;
  readonly keptMinor: Minor;
}

export const lostOf = ({ state, withdrawnMinor, reinstatedMinor }: Dispute): Minor =>
  state === 'lost' ? withdrawnMinor - reinstatedMinor : 0;

/** What of a lost deposit we kept; anything beyond it was covering invoices or went back before, and is our loss. */
export const lostFromDeposit = (dispute: Dispute, { keptMinor }: KeptDeposit): Minor =>
  Math.min(lostOf(dispute), keptMinor);

/** Everything that has happened so far, each posted once; what has not happened posts nothing. */
export function movedPostings(id: string, dispute: Dispute, deposit?: KeptDeposit): Posting[] {
  const { withdrawnMinor, reinstatedMinor, feeMinor } = dispute;
  const lostMinor = lostOf(dispute);
  const fromDepositMinor = deposit ? lostFromDeposit(dispute, deposit) : 0;
  return [
    posting(about('chargeback_withdrawn', id), [
      ['dispute_hold', null, withdrawnMinor],
      ['stripe_clearing', null, -withdrawnMinor],
    ]),
    posting(about('chargeback_fee', id), [
      ['processor_fee', null, feeMinor],
      ['stripe_clearing', null, -feeMinor],
    ]),
    posting(about('chargeback_reinstated', id), [
      ['stripe_clearing', null, reinstatedMinor],
      ['dispute_hold', null, -reinstatedMinor],
    ]),
    posting(about('chargeback_lost', id), [
      ['client_deposit', deposit?.clientId ?? null, fromDepositMinor],
      ['chargeback_loss', null, lostMinor - fromDepositMinor],
      ['dispute_hold', null, -lostMinor],
    ]),
  ];
}

/** Producer and operator bear their parts of a lost payment; a payable below zero is made good by the next statement. */
export const lossSplit = (
  id: string,
  parts: Split,
  payees: { producerId: string; operatorId: string },
): Posting =>
  posting(about('chargeback_split', id), [
    ['payable_producer', payees.producerId, parts.producerMinor],
    ['payable_operator', payees.operatorId, parts.operatorMinor],
    ['service_cost', null, -sum([parts.producerMinor, parts.operatorMinor])],
  ]);
