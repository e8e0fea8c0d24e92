import type { Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { coveredBy } from '../domain/credit-note.js';
import { creditApplied } from '../domain/credit-postings.js';
import { CreditNoteStore } from '../store/credit-note.store.js';
import type { Invoice } from '../store/stored-invoice.js';
import { LedgerStore } from '../store/ledger.store.js';

/** Uses what we owe a client from earlier credit notes for a new invoice, oldest first. */
@Injectable()
export class CoverInvoice {
  constructor(
    private readonly notes: CreditNoteStore,
    private readonly ledger: LedgerStore,
  ) {}

  /** Answers how much of the invoice is covered. */
  async execute(tx: Tx, { id: invoiceId, clientId, totalMinor }: Invoice): Promise<Minor> {
    const owed = await this.notes.carried(tx, clientId);
    const covered = coveredBy(
      owed.reduce((sum, note) => sum + note.leftMinor, 0),
      totalMinor,
    );
    let open = covered;
    for (const note of owed) {
      const amountMinor = Math.min(open, note.leftMinor);
      if (amountMinor === 0) break;
      await this.notes.apply(tx, { id: note.id, invoiceId, clientId, amountMinor });
      open -= amountMinor;
    }
    if (covered > 0) await this.ledger.post(tx, creditApplied(invoiceId, clientId, covered));
    return covered;
  }
}
