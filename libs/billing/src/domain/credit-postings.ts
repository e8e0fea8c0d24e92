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

/** What we owed covers a part of a new invoice. */
export const creditApplied = (invoiceId: string, clientId: string, amountMinor: Minor): Posting =>
  posting({ kind: 'credit_applied', sourceType: 'invoice', sourceId: invoiceId }, [
    ['client_credit', clientId, amountMinor],
    ['customer_receivable', clientId, -amountMinor],
  ]);
