import { sum, type Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { coveredBy } from '../domain/credit-note.js';
import { creditApplied, creditReleased } from '../domain/credit-postings.js';
import { SMALLEST_CHARGE_MINOR } from '../domain/ways-to-pay.js';
import { CashStore } from '../store/cash.store.js';
import { CreditNoteStore } from '../store/credit-note.store.js';
import type { Invoice } from '../store/stored-invoice.js';
import { LedgerStore } from '../store/ledger.store.js';
import type { CollectedInvoice } from './ports.js';

/** Uses what we owe a client from earlier credit notes for a new invoice, oldest first. */
@Injectable()
export class CoverInvoice {
  constructor(
    private readonly notes: CreditNoteStore,
    private readonly ledger: LedgerStore,
    private readonly cash: CashStore,
  ) {}

  /**
   * Answers how much of the invoice is covered.
   * @param byTransfer the provider pays it with what the client has transferred as soon as it is open
   */
  async execute(
    tx: Tx,
    { id: invoiceId, clientId, totalMinor }: Invoice,
    byTransfer: boolean,
  ): Promise<Minor> {
    const owed = await this.notes.carried(tx, clientId);
    const covered = coveredBy(
      sum(owed.map(({ leftMinor }) => leftMinor)),
      totalMinor,
      SMALLEST_CHARGE_MINOR,
      byTransfer ? Math.max(await this.cash.unused(tx, clientId), 0) : 0,
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

  /**
   * The client's money was at the provider before this cover was: what the invoice does not need of it is owed again. Answers how much
   * still covers it, and null when money is not what stands in the way.
   */
  async shrink(
    tx: Tx,
    { id: invoiceId, clientId, totalMinor }: Invoice,
    { id: commandId, coveredMinor }: { id: string; coveredMinor: Minor },
    collected: CollectedInvoice,
  ): Promise<Minor | null> {
    const { reducedMinor, unsettled } = await this.notes.reductions(tx, invoiceId);
    const takenMinor = reducedMinor - sum(unsettled.map((note) => note.totalMinor));
    const arrivedMinor =
      collected.status === 'paid' ? collected.paidMinor : await this.cash.transferredFor(tx, invoiceId);
    const neededMinor = Math.max(totalMinor - takenMinor - arrivedMinor, 0);
    if (neededMinor >= coveredMinor) return null;
    const amountMinor = coveredMinor - neededMinor;
    await this.notes.release(tx, invoiceId, amountMinor);
    await this.ledger.post(tx, creditReleased(commandId, clientId, amountMinor));
    await tx.audit('credit_note.release', invoiceId, { amountMinor });
    return neededMinor;
  }
}
