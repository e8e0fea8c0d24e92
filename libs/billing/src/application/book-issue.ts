import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { DocumentTotals } from '../domain/document-tax.js';
import { advanceEarned, invoiceIssued } from '../domain/ledger.js';
import { AdvanceStore } from '../store/advance.store.js';
import { LedgerStore } from '../store/ledger.store.js';
import { ShareInvoice } from './share-invoice.js';
import type { Invoice, StoredLine } from '../store/stored-invoice.js';

/** The books of an issued document: what is for the next month waits, and what waited for this month is earned. */
@Injectable()
export class BookIssue {
  constructor(
    private readonly advances: AdvanceStore,
    private readonly ledger: LedgerStore,
    private readonly share: ShareInvoice,
  ) {}

  async execute(
    tx: Tx,
    invoice: Invoice,
    lines: readonly StoredLine[],
    totals: DocumentTotals,
  ): Promise<void> {
    const { id, clientId, contractId, month } = invoice;
    const advance = lines.find(({ kind }) => kind === 'advance');
    await this.ledger.post(tx, invoiceIssued({ id, clientId, ...totals }, advance?.amountMinor ?? 0));
    const served = await this.advances.paidFor(tx, contractId, month);
    if (served) await this.ledger.post(tx, advanceEarned(served.invoiceId, clientId, served.leftMinor));
    // No payment comes that would share what the client is let off.
    if (totals.totalMinor === 0 && invoice.waivedMinor > 0)
      await this.share.execute(tx, invoice, invoice.waivedMinor);
  }
}
