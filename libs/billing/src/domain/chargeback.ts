import { addDays, dateAt, sum, type CalendarDate, type Instant, type Minor } from '@madoguchi/kernel';
import { takeBack } from './credit-note.js';
import { payable, posting, type PayeeRole, type Posting } from './ledger.js';
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

const REMINDED_DAYS_BEFORE = 3;

/** What decides whether somebody has to write evidence, and by when. */
export interface Answering {
  readonly state: ChargebackState;
  readonly evidenceDueAt: Instant | null;
  readonly evidenceAt: Instant | null;
}

const isUnanswered = ({ state, evidenceAt }: Answering): boolean =>
  takesEvidence(state) && evidenceAt === null;

/** From the third day before the deadline on, as long as there is time: a day without a worker must not swallow the letter. */
export const mustBeReminded = (chargeback: Answering, now: Instant): boolean =>
  isUnanswered(chargeback) &&
  chargeback.evidenceDueAt !== null &&
  chargeback.evidenceDueAt > now &&
  dateAt(chargeback.evidenceDueAt) <= addDays(dateAt(now), REMINDED_DAYS_BEFORE);

/**
 * Due today, tomorrow, or past: days instead of twenty-four hours, because the night before a morning's deadline would be too late.
 * A question of a bank that went unanswered costs nothing yet, so it is over with its deadline; a contested payment is not.
 */
export const evidenceIsPressing = (chargeback: Answering, now: Instant): boolean =>
  isUnanswered(chargeback) &&
  chargeback.evidenceDueAt !== null &&
  dateAt(chargeback.evidenceDueAt) <= tomorrow(now) &&
  (chargeback.state === 'open' || chargeback.evidenceDueAt > now);

const tomorrow = (now: Instant): CalendarDate => addDays(dateAt(now), 1);

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

/** A deposit's payment: what we still keep of it is no longer owed once the bank has given it back. */
export interface KeptDeposit {
  readonly clientId: string;
  readonly keptMinor: Minor;
}

/** How far a contested payment had moved, when our books last saw it. */
export type Standing = Pick<Dispute, 'state' | 'withdrawnMinor' | 'reinstatedMinor' | 'feeMinor'>;

export const lostOf = ({ state, withdrawnMinor, reinstatedMinor }: Standing): Minor =>
  state === 'lost' ? withdrawnMinor - reinstatedMinor : 0;

/**
 * What of a lost deposit we kept; anything beyond it was covering invoices or went back before, and is our loss.
 * @param beforeMinor what was taken from the same deposit for this dispute until now
 */
export const lostFromDeposit = (dispute: Standing, { keptMinor }: KeptDeposit, beforeMinor: Minor): Minor =>
  Math.min(lostOf(dispute), keptMinor + beforeMinor);

/** What has moved since the books last saw it; below zero when a bank gives back what was lost. */
export interface ChargebackMove {
  readonly withdrawnMinor: Minor;
  readonly feeMinor: Minor;
  readonly reinstatedMinor: Minor;
  readonly lostMinor: Minor;
  /** What of the loss comes off, or goes back to, a deposit. */
  readonly fromDepositMinor: Minor;
}

const unmoved: Standing = { state: 'inquiry', withdrawnMinor: 0, reinstatedMinor: 0, feeMinor: 0 };

/** @returns null when nothing has moved: the same told again */
export function moveSince(
  before: Standing | null,
  now: Standing,
  fromDepositMinor: Minor = 0,
): ChargebackMove | null {
  const then = before ?? unmoved;
  const move = {
    withdrawnMinor: now.withdrawnMinor - then.withdrawnMinor,
    feeMinor: now.feeMinor - then.feeMinor,
    reinstatedMinor: now.reinstatedMinor - then.reinstatedMinor,
    lostMinor: lostOf(now) - lostOf(then),
    fromDepositMinor,
  };
  return Object.values(move).every((minor) => minor === 0) ? null : move;
}

/** @param depositOf the client whose deposit it was; null for an invoice */
export function movedPostings(
  id: string,
  { withdrawnMinor, feeMinor, reinstatedMinor, lostMinor, fromDepositMinor }: ChargebackMove,
  depositOf: string | null = null,
): Posting[] {
  const about = (kind: Posting['kind']) => ({ kind, sourceType: 'chargeback_move', sourceId: id }) as const;
  return [
    posting(about('chargeback_withdrawn'), [
      ['dispute_hold', null, withdrawnMinor],
      ['stripe_clearing', null, -withdrawnMinor],
    ]),
    posting(about('chargeback_fee'), [
      ['processor_fee', null, feeMinor],
      ['stripe_clearing', null, -feeMinor],
    ]),
    posting(about('chargeback_reinstated'), [
      ['stripe_clearing', null, reinstatedMinor],
      ['dispute_hold', null, -reinstatedMinor],
    ]),
    posting(about(lostMinor < 0 ? 'chargeback_returned' : 'chargeback_lost'), [
      ['client_deposit', depositOf, fromDepositMinor],
      ['chargeback_loss', null, lostMinor - fromDepositMinor],
      ['dispute_hold', null, -lostMinor],
    ]),
  ];
}

/** What payees bear of a payment that is lost: all that is left of the invoice with it, else their parts in proportion. */
export function borneParts(lostMinor: Minor, restMinor: Minor, held: Split): Split {
  if (lostMinor <= 0 || restMinor <= 0) return { platformMinor: 0, producerMinor: 0, operatorMinor: 0 };
  return takeBack(lostNet(lostMinor, restMinor, held), held);
}

/** One payee bears more of a lost payment, or less; a payable below zero is made good by the next statement. */
export const lossSplit = (
  deductionId: string,
  payee: { id: string; role: PayeeRole },
  netMinor: Minor,
): Posting =>
  posting({ kind: 'chargeback_split', sourceType: 'share_deduction', sourceId: deductionId }, [
    [payable(payee.role), payee.id, netMinor],
    ['service_cost', null, -netMinor],
  ]);
