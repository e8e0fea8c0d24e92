import { allocate, applyBps, Refusal, sum, type Bps, type Minor, type RoundingMode } from '@madoguchi/kernel';
import { documentTotals, type DocumentTotals, type RateTotal } from './document-tax.js';
import type { LineKind } from './rating.js';
import type { Split } from './split.js';
import { SMALLEST_CHARGE_MINOR, smallestRest, type WayToPay } from './ways-to-pay.js';

/** How the client gets it: less to pay, money back, or less on the next invoice. */
export const creditMeans = ['reduce', 'refund', 'carry'] as const;
export type CreditMeans = (typeof creditMeans)[number];

/** A line of the invoice with what earlier credit notes took from it. */
export interface CreditableLine {
  readonly position: number;
  readonly amountMinor: Minor;
  readonly taxRateBps: Bps;
  readonly creditedMinor: Minor;
}

export interface WishedCredit {
  readonly position: number;
  /** Without tax. */
  readonly amountMinor: Minor;
}

/** @throws Refusal BAD_INPUT when nothing, an unknown line, one line twice, or more than is left is wished */
export function checkWishes(lines: readonly CreditableLine[], wishes: readonly WishedCredit[]): void {
  if (wishes.length === 0) throw Refusal.field('lines', 'creditNothing');
  const seen = new Set<number>();
  wishes.forEach(({ position, amountMinor }, index) => {
    const line = lines.find((each) => each.position === position);
    if (!line || seen.has(position)) throw Refusal.field(`lines.${index}.position`, 'creditLineUnknown');
    seen.add(position);
    const leftMinor = line.amountMinor - line.creditedMinor;
    if (amountMinor < 1) throw Refusal.field(`lines.${index}.amountMinor`, 'creditTooSmall');
    if (amountMinor > leftMinor)
      throw Refusal.field(`lines.${index}.amountMinor`, 'creditTooLarge', { left: leftMinor });
  });
}

/**
 * Tax once per rate per document, never more than is left of the invoice's; the credit note that takes the last of a rate
 * takes its last yen of tax, so that all credit notes together are exactly the invoice.
 */
export function creditTotals(
  lines: readonly CreditableLine[],
  wishes: readonly WishedCredit[],
  earlier: readonly RateTotal[],
  invoiced: readonly RateTotal[],
  mode: RoundingMode,
): DocumentTotals {
  const rateOf = (position: number) => lines.find((line) => line.position === position)!.taxRateBps;
  const rates = invoiced.flatMap(({ rateBps, ...whole }): RateTotal[] => {
    const taxableMinor = sum(
      wishes.filter(({ position }) => rateOf(position) === rateBps).map((wish) => wish.amountMinor),
    );
    if (taxableMinor === 0) return [];
    const before = earlier.find((each) => each.rateBps === rateBps) ?? { taxableMinor: 0, taxMinor: 0 };
    const left = whole.taxableMinor - before.taxableMinor;
    // Lines below zero, e.g. corrections, make less to give back than the single lines allow.
    if (taxableMinor > left) throw Refusal.field('lines', 'creditTooLarge', { left });
    const taxLeft = whole.taxMinor - before.taxMinor;
    const isLast = before.taxableMinor + taxableMinor === whole.taxableMinor;
    const taxMinor = isLast ? taxLeft : Math.min(applyBps(taxableMinor, rateBps, mode), taxLeft);
    return [{ rateBps, taxableMinor, taxMinor }];
  });
  const taxableMinor = sum(rates.map((rate) => rate.taxableMinor));
  const taxMinor = sum(rates.map((rate) => rate.taxMinor));
  return { rates, taxableMinor, taxMinor, totalMinor: sum([taxableMinor, taxMinor]) };
}

/**
 * What one person may still give of an invoice: what it was let off before it was out, and what was given since, count too.
 * @param limitMinor with tax, like `givenMinor`
 */
export function leftToGiveAlone(
  limitMinor: Minor,
  lines: readonly (Pick<CreditableLine, 'amountMinor' | 'taxRateBps'> & { readonly kind: LineKind })[],
  givenMinor: readonly Minor[],
): Minor {
  const waived = lines
    .filter(({ kind }) => kind === 'waiver')
    .map(({ amountMinor, taxRateBps }) => ({ amountMinor: -amountMinor, taxRateBps }));
  return Math.max(limitMinor - documentTotals(waived, 'up').totalMinor - sum(givenMinor), 0);
}

/**
 * Takes `netMinor` back from those who hold it, each by what it still holds: nobody gives back more than it has, and the
 * last yen taken leaves everybody at zero. After a gift the platform may hold less than nothing; then the payees keep the gift.
 */
export function takeBack(netMinor: Minor, held: Split): Split {
  const weights = [Math.max(held.platformMinor, 0), held.producerMinor, held.operatorMinor];
  if (netMinor > sum(weights)) throw new RangeError('More is taken back than is held');
  const [platformMinor, producerMinor, operatorMinor] =
    netMinor === 0 ? [0, 0, 0] : allocate(netMinor, weights);
  return { platformMinor: platformMinor!, producerMinor: producerMinor!, operatorMinor: operatorMinor! };
}

/**
 * How much of what we owe covers an invoice: no rest may be too small to be paid.
 * @param arrivedMinor what the client has transferred and nothing has used: the provider takes it for the invoice first
 */
export function coveredBy(
  owedMinor: Minor,
  totalMinor: Minor,
  smallestMinor: Minor = SMALLEST_CHARGE_MINOR,
  arrivedMinor: Minor = 0,
): Minor {
  const covered = Math.min(owedMinor, totalMinor);
  const rest = totalMinor - covered;
  const leastRest = Math.max(smallestMinor, arrivedMinor);
  if ((rest === 0 && arrivedMinor <= 0) || rest >= leastRest) return covered;
  return Math.max(totalMinor - leastRest, 0);
}

export interface Payment {
  readonly status: string;
  readonly totalMinor: Minor;
  readonly collectedMinor: Minor;
  /** Given back or promised back from what was collected. */
  readonly refundedMinor: Minor;
  /** Credit notes and earlier credits that already made less to pay. */
  readonly reducedMinor: Minor;
  /** A bank holds it and has not decided. */
  readonly disputed: boolean;
  /** Given back by a bank for good. */
  readonly lostMinor: Minor;
  /** Owed from it, or used for other invoices. */
  readonly carriedMinor: Minor;
  readonly way: WayToPay;
  /** The client has it and pays it itself; it is not collected by card. */
  readonly sent: boolean;
  /** What transfers have paid of it before it is whole. */
  readonly transferredMinor: Minor;
  /** Given up as a bad debt: the provider reduces it no more. */
  readonly writtenOff: boolean;
}

/** @throws Refusal CONFLICT with what to do instead */
export function checkMeans(means: CreditMeans, creditMinor: Minor, payment: Payment): void {
  const conflict = (reason: string, params: Record<string, string | number> = {}) =>
    new Refusal('CONFLICT', reason, { params });
  if (payment.status === 'issued' && !payment.sent) throw conflict('creditWhileCollecting');
  if (!['paid', 'payment_failed', 'issued'].includes(payment.status)) throw conflict('creditNotPossible');
  if (payment.writtenOff) throw conflict('creditWrittenOff');
  if (means === 'reduce') {
    if (payment.status === 'paid') throw conflict('creditAlreadyPaid');
    const rest = payment.totalMinor - payment.reducedMinor - payment.transferredMinor - creditMinor;
    if (rest < 0 && payment.transferredMinor > 0)
      throw conflict('creditBelowTransferred', { arrived: payment.transferredMinor });
    // An earlier credit or a deposit has paid the rest of it: what is given back of that can be owed only once the bill is paid.
    if (rest < 0) throw conflict('creditBelowCovered', { left: rest + creditMinor });
    const smallest = smallestRest(payment.way);
    if (rest > 0 && rest < smallest) throw conflict('creditRestTooSmall', { smallest });
    return;
  }
  if (payment.status !== 'paid') throw conflict('creditNotYetPaid');
  // Of a payment that a bank has given back, even in part, the provider refunds nothing more.
  if (payment.disputed || (payment.lostMinor > 0 && means === 'refund'))
    throw conflict('creditWhileDisputed');
  const left = payment.collectedMinor - payment.refundedMinor;
  const leftAfterLoss = Math.max(left - payment.lostMinor - payment.carriedMinor, 0);
  if (payment.lostMinor > 0 && creditMinor > leftAfterLoss)
    throw conflict('creditBeyondLoss', { left: leftAfterLoss });
  if (means === 'refund' && creditMinor > left) throw conflict('refundLargerThanPaid', { left });
}
