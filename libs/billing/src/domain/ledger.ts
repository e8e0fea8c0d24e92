import { minor, sum, type Minor } from '@madoguchi/kernel';
import type { PaidTax } from './payee-tax.js';
import type { Split } from './split.js';

/** The books of the platform company. Debit positive, credit negative; every posting sums to zero. */
export const accounts = {
  customer_receivable: { ja: '売掛金', en: 'Receivable from clients' },
  client_credit: { ja: '預り金（お客さまへの返還）', en: 'Owed to clients' },
  client_funds: { ja: '預り金（振り込みの残り）', en: 'Transferred by clients, used for nothing yet' },
  client_deposit: { ja: '預り保証金', en: 'Deposits kept for clients' },
  advance_received: { ja: '前受金（基本料の前払い）', en: 'Base fees received in advance' },
  stripe_clearing: { ja: 'Stripe残高', en: 'Stripe balance' },
  bank: { ja: '普通預金', en: 'Bank account' },
  transfer_clearing: { ja: '振り込みの受け口座', en: 'Transfers received, not in the balance yet' },
  dispute_hold: { ja: '異議申し立て中の入金', en: 'Held for disputes' },
  payable_producer: { ja: '買掛金（地域プロデューサー）', en: 'Payable to producers' },
  payable_operator: { ja: '買掛金（運営会社）', en: 'Payable to operators' },
  jct_output: { ja: '仮受消費税', en: 'Consumption tax received' },
  jct_input_claimable: { ja: '仮払消費税', en: 'Consumption tax paid, claimable' },
  revenue: { ja: '売上高', en: 'Revenue' },
  service_cost: { ja: '業務委託費', en: 'Cost of services' },
  processor_fee: { ja: '決済手数料', en: 'Payment processing fees' },
  bad_debt_loss: { ja: '貸倒損失（未払いの請求書）', en: 'Bad debts' },
  bad_debt_tax: { ja: '貸倒れに係る消費税額', en: 'Consumption tax in bad debts' },
  chargeback_loss: { ja: '貸倒損失（カードの異議申し立て）', en: 'Lost to chargebacks' },
} as const;

export type Account = keyof typeof accounts;

export interface Entry {
  readonly account: Account;
  /** The client or payee the entry is about; null for the platform's own accounts. */
  readonly partyId: string | null;
  /** Debit positive, credit negative, never zero. */
  readonly amountMinor: Minor;
}

/** One posting. (kind, sourceType, sourceId) is unique in the database: posting twice has the effect of once. */
export interface Posting {
  readonly kind:
    | 'invoice_issued'
    | 'advance_earned'
    | 'invoice_paid'
    | 'revenue_split'
    | 'processor_fee'
    | 'payout_tax'
    | 'transfer_sent'
    | 'credit_note_issued'
    | 'credit_returned'
    | 'credit_repaid'
    | 'credit_split'
    | 'credit_applied'
    | 'credit_released'
    | 'credit_set_off'
    | 'refund_sent'
    | 'refund_failed'
    | 'deposit_received'
    | 'deposit_applied'
    | 'deposit_refunded'
    | 'deposit_refund_failed'
    | 'deposit_returned'
    | 'chargeback_withdrawn'
    | 'chargeback_fee'
    | 'chargeback_reinstated'
    | 'chargeback_lost'
    | 'chargeback_returned'
    | 'chargeback_split'
    | 'transfer_funded'
    | 'transfer_reversed'
    | 'transfer_applied'
    | 'transfer_unapplied'
    | 'transfer_returned'
    | 'transfer_return_failed'
    | 'bank_moved'
    | 'account_fee'
    | 'transfer_refunded'
    | 'written_off'
    | 'write_off_recovered'
    | 'share_corrected';
  readonly sourceType:
    | 'invoice'
    | 'payout'
    | 'payout_line'
    | 'credit_note'
    | 'chargeback_move'
    | 'share_deduction'
    | 'deposit'
    | 'cash_movement'
    | 'balance_movement'
    | 'write_off'
    | 'write_off_recovery'
    | 'statement_objection'
    | 'stripe_command'
    | 'credit_application';
  readonly sourceId: string;
  readonly entries: readonly Entry[];
}

type Amounts = readonly (readonly [account: Account, partyId: string | null, amountMinor: Minor])[];

/** @throws RangeError when debits and credits differ: such a posting must never reach the database. */
export function posting(head: Omit<Posting, 'entries'>, amounts: Amounts): Posting {
  const entries = amounts
    .filter(([, , amountMinor]) => minor(amountMinor) !== 0)
    .map(([account, partyId, amountMinor]) => ({ account, partyId, amountMinor }));
  const difference = sum(entries.map((entry) => entry.amountMinor));
  if (difference !== 0) throw new RangeError(`${head.kind} does not balance: ${difference}`);
  return { ...head, entries };
}

interface IssuedAmounts {
  readonly id: string;
  readonly clientId: string;
  readonly taxableMinor: Minor;
  readonly taxMinor: Minor;
  readonly totalMinor: Minor;
}

/** @param advanceMinor the part without tax that is for the next month: no revenue before that month is billed */
export const invoiceIssued = (invoice: IssuedAmounts, advanceMinor: Minor): Posting =>
  posting({ kind: 'invoice_issued', sourceType: 'invoice', sourceId: invoice.id }, [
    ['customer_receivable', invoice.clientId, invoice.totalMinor],
    ['advance_received', invoice.clientId, -advanceMinor],
    ['revenue', null, advanceMinor - invoice.taxableMinor],
    ['jct_output', null, -invoice.taxMinor],
  ]);

/** The month that was paid in advance is served and billed. `invoiceId` is the document that asked for the advance. */
export const advanceEarned = (invoiceId: string, clientId: string, advanceMinor: Minor): Posting =>
  posting({ kind: 'advance_earned', sourceType: 'invoice', sourceId: invoiceId }, [
    ['advance_received', clientId, advanceMinor],
    ['revenue', null, -advanceMinor],
  ]);

/**
 * @param dueMinor what was still owed; anything collected beyond it belongs to the client
 * @param transferredMinor what transfers have paid of it before: it leaves the account they came in on
 */
export const invoicePaid = (
  invoice: Pick<IssuedAmounts, 'id' | 'clientId'>,
  dueMinor: Minor,
  collectedMinor: Minor,
  transferredMinor: Minor = 0,
): Posting =>
  posting({ kind: 'invoice_paid', sourceType: 'invoice', sourceId: invoice.id }, [
    ['stripe_clearing', null, collectedMinor],
    ['transfer_clearing', null, -transferredMinor],
    ['customer_receivable', invoice.clientId, transferredMinor - dueMinor],
    ['client_credit', invoice.clientId, dueMinor - collectedMinor],
  ]);

/** Without tax: the payee's tax is fixed once per statement, see `payoutTax`. */
export const revenueSplit = (
  invoiceId: string,
  split: Split,
  payees: { producerId: string; operatorId: string },
): Posting =>
  posting({ kind: 'revenue_split', sourceType: 'invoice', sourceId: invoiceId }, [
    ['service_cost', null, sum([split.producerMinor, split.operatorMinor])],
    ['payable_producer', payees.producerId, -split.producerMinor],
    ['payable_operator', payees.operatorId, -split.operatorMinor],
  ]);

export const processorFee = (invoiceId: string, feeMinor: Minor): Posting =>
  posting({ kind: 'processor_fee', sourceType: 'invoice', sourceId: invoiceId }, [
    ['processor_fee', null, feeMinor],
    ['stripe_clearing', null, -feeMinor],
  ]);

export type PayeeRole = 'producer' | 'operator';
export const payable = (role: PayeeRole): Account =>
  role === 'producer' ? 'payable_producer' : 'payable_operator';

export const payoutTax = (
  payoutId: string,
  payee: { id: string; role: PayeeRole },
  taxMinor: Minor,
  paid: PaidTax,
): Posting =>
  posting({ kind: 'payout_tax', sourceType: 'payout', sourceId: payoutId }, [
    ['jct_input_claimable', null, paid.claimableMinor],
    ['service_cost', null, paid.costMinor],
    [payable(payee.role), payee.id, -taxMinor],
  ]);

/** A payee's objection was right. @param netMinor what it gets in addition, without tax; below zero what it gets less */
export const shareCorrected = (
  objectionId: string,
  payee: { id: string; role: PayeeRole },
  netMinor: Minor,
): Posting =>
  posting({ kind: 'share_corrected', sourceType: 'statement_objection', sourceId: objectionId }, [
    ['service_cost', null, netMinor],
    [payable(payee.role), payee.id, 0 - netMinor],
  ]);

export const transferSent = (
  payoutLineId: string,
  payee: { id: string; role: PayeeRole },
  amountMinor: Minor,
): Posting =>
  posting({ kind: 'transfer_sent', sourceType: 'payout_line', sourceId: payoutLineId }, [
    [payable(payee.role), payee.id, amountMinor],
    ['stripe_clearing', null, -amountMinor],
  ]);
