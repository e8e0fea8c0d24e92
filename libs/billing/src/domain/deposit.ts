import type { CalendarDate, Minor } from '@madoguchi/kernel';
import { coveredBy } from './credit-note.js';
import { posting, type Posting } from './ledger.js';
import { smallestRest, type WayToPay } from './ways-to-pay.js';

/** A deposit that a bank gave back while its contract goes on: asked for once more, or done without. */
export const afterLosses = ['asked', 'waived'] as const;
export type AfterLoss = (typeof afterLosses)[number];

/** An unpaid invoice and what is still owed of it, tax included. */
export interface Unpaid {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: CalendarDate;
  readonly openMinor: Minor;
  readonly way: WayToPay;
}

export interface DepositSettlement {
  /** Invoices that are covered, oldest first. */
  readonly applied: readonly { readonly invoice: Unpaid; readonly amountMinor: Minor }[];
  readonly refundedMinor: Minor;
}

/** What is owed comes off, oldest first; the rest goes back. No rest of an invoice may be too small to be paid. */
export function settleDeposit(depositMinor: Minor, unpaid: readonly Unpaid[]): DepositSettlement {
  let left = depositMinor;
  const applied = unpaid.flatMap((invoice) => {
    const amountMinor = coveredBy(left, invoice.openMinor, smallestRest(invoice.way));
    if (amountMinor === 0) return [];
    left -= amountMinor;
    return [{ invoice, amountMinor }];
  });
  return { applied, refundedMinor: left };
}

/** Money of the client that we only keep: neither revenue nor taxable. The provider's fee is ours. */
export const depositReceived = (deposit: {
  readonly id: string;
  readonly clientId: string;
  readonly amountMinor: Minor;
  readonly feeMinor: Minor;
}): Posting =>
  posting({ kind: 'deposit_received', sourceType: 'deposit', sourceId: deposit.id }, [
    ['stripe_clearing', null, deposit.amountMinor - deposit.feeMinor],
    ['processor_fee', null, deposit.feeMinor],
    ['client_deposit', deposit.clientId, -deposit.amountMinor],
  ]);

/** All invoices that one deposit covers, in one posting. */
export const depositApplied = (depositId: string, clientId: string, amountMinor: Minor): Posting =>
  posting({ kind: 'deposit_applied', sourceType: 'deposit', sourceId: depositId }, [
    ['client_deposit', clientId, amountMinor],
    ['customer_receivable', clientId, -amountMinor],
  ]);

export const depositRefunded = (depositId: string, clientId: string, amountMinor: Minor): Posting =>
  posting({ kind: 'deposit_refunded', sourceType: 'deposit', sourceId: depositId }, [
    ['client_deposit', clientId, amountMinor],
    ['stripe_clearing', null, -amountMinor],
  ]);

/** What could not go back to the card was paid from our own bank account. */
export const depositReturned = (depositId: string, clientId: string, amountMinor: Minor): Posting =>
  posting({ kind: 'deposit_returned', sourceType: 'deposit', sourceId: depositId }, [
    ['client_deposit', clientId, amountMinor],
    ['bank', null, -amountMinor],
  ]);

/** The bank sent it back: we keep it for the client again, until a person finds another way. */
export const depositRefundFailed = (depositId: string, clientId: string, amountMinor: Minor): Posting =>
  posting({ kind: 'deposit_refund_failed', sourceType: 'deposit', sourceId: depositId }, [
    ['stripe_clearing', null, amountMinor],
    ['client_deposit', clientId, -amountMinor],
  ]);
