import { sum, type Minor } from '@madoguchi/kernel';
import { posting, type Posting } from './ledger.js';
import type { Split } from './split.js';

interface Credited {
  readonly id: string;
  readonly clientId: string;
  readonly taxableMinor: Minor;
  readonly taxMinor: Minor;
  readonly totalMinor: Minor;
}

interface Payees {
  readonly producerId: string;
  readonly operatorId: string;
}

/**
 * The reverse of the invoice's own posting; what was paid already is owed to the client from now on.
 * @param advanceMinor the part without tax that takes back an advance for a month not billed yet
 */
export const creditNoteIssued = (note: Credited, paid: boolean, advanceMinor: Minor = 0): Posting =>
  posting({ kind: 'credit_note_issued', sourceType: 'credit_note', sourceId: note.id }, [
    ['advance_received', note.clientId, advanceMinor],
    ['revenue', null, note.taxableMinor - advanceMinor],
    ['jct_output', null, note.taxMinor],
    [paid ? 'client_credit' : 'customer_receivable', note.clientId, -note.totalMinor],
  ]);

/** Producer and operator owe their parts back; a payable below zero is made good by the next statement. */
export const creditSplit = (noteId: string, parts: Split, payees: Payees): Posting =>
  posting({ kind: 'credit_split', sourceType: 'credit_note', sourceId: noteId }, [
    ['payable_producer', payees.producerId, parts.producerMinor],
    ['payable_operator', payees.operatorId, parts.operatorMinor],
    ['service_cost', null, -sum([parts.producerMinor, parts.operatorMinor])],
  ]);

export const refundSent = (note: Pick<Credited, 'id' | 'clientId' | 'totalMinor'>): Posting =>
  posting({ kind: 'refund_sent', sourceType: 'credit_note', sourceId: note.id }, [
    ['client_credit', note.clientId, note.totalMinor],
    ['stripe_clearing', null, -note.totalMinor],
  ]);

/** The bank sent the money back to us; it is owed to the client again. */
export const refundFailed = (note: Pick<Credited, 'id' | 'clientId' | 'totalMinor'>): Posting =>
  posting({ kind: 'refund_failed', sourceType: 'credit_note', sourceId: note.id }, [
    ['stripe_clearing', null, note.totalMinor],
    ['client_credit', note.clientId, -note.totalMinor],
  ]);

/** What no invoice will use was paid from our own bank account. */
export const creditReturned = (noteId: string, clientId: string, amountMinor: Minor): Posting =>
  posting({ kind: 'credit_returned', sourceType: 'credit_note', sourceId: noteId }, [
    ['client_credit', clientId, amountMinor],
    ['bank', null, -amountMinor],
  ]);

/** The client has sent back to our bank what it had twice: by an invoice, and by a transfer that was quicker than our record of it. */
export const creditRepaid = (noteId: string, clientId: string, amountMinor: Minor): Posting =>
  posting({ kind: 'credit_repaid', sourceType: 'credit_note', sourceId: noteId }, [
    ['bank', null, amountMinor],
    ['client_credit', clientId, -amountMinor],
  ]);

/**
 * The client's money was quicker than what should cover a part of the invoice: so much is owed again. It may come twice.
 * @param commandId the request that the provider refused for it
 */
export const creditReleased = (commandId: string, clientId: string, amountMinor: Minor): Posting =>
  posting({ kind: 'credit_released', sourceType: 'stripe_command', sourceId: commandId }, [
    ['customer_receivable', clientId, amountMinor],
    ['client_credit', clientId, -amountMinor],
  ]);

/** What we owed covers a part of a new invoice. */
export const creditApplied = (invoiceId: string, clientId: string, amountMinor: Minor): Posting =>
  posting({ kind: 'credit_applied', sourceType: 'invoice', sourceId: invoiceId }, [
    ['client_credit', clientId, amountMinor],
    ['customer_receivable', clientId, -amountMinor],
  ]);

/**
 * The bank has given the client back what a credit was to give back: it is owed no longer, and the loss is that much smaller.
 * @param applicationId the row that says so
 */
export const creditSetOff = (applicationId: string, clientId: string, amountMinor: Minor): Posting =>
  posting({ kind: 'credit_set_off', sourceType: 'credit_application', sourceId: applicationId }, [
    ['client_credit', clientId, amountMinor],
    ['chargeback_loss', null, -amountMinor],
  ]);
