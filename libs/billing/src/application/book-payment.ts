import { sum, type Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { InvoicePaid } from '../contract/index.js';
import { invoicePaid, processorFee } from '../domain/ledger.js';
import { CashStore } from '../store/cash.store.js';
import { CommandStore } from '../store/command.store.js';
import { CreditNoteStore } from '../store/credit-note.store.js';
import { InvoiceStore } from '../store/invoice.store.js';
import type { Invoice } from '../store/stored-invoice.js';
import { LedgerStore } from '../store/ledger.store.js';
import { MoveDunning } from './run-dunning.js';
import type { CollectedInvoice } from './ports.js';
import { RecoverWriteOff } from './recover-write-off.js';
import { ShareInvoice } from './share-invoice.js';

/** Producer and operator get their shares, unless they have them already, nobody is reminded any more, and nothing of it stays written off. */
@Injectable()
export class PaymentConsequences {
  constructor(
    private readonly share: ShareInvoice,
    private readonly dunning: MoveDunning,
    private readonly writeOff: RecoverWriteOff,
  ) {}

  async execute(tx: Tx, invoice: Invoice, taxableMinor: Minor): Promise<void> {
    await this.share.execute(tx, invoice, taxableMinor);
    await this.dunning.resolve(tx, invoice.id);
    await this.writeOff.execute(tx, invoice.id);
  }
}

/** Books the money of an invoice that came in, and splits it between platform, producer and operator. */
@Injectable()
export class BookPayment {
  constructor(
    private readonly invoices: InvoiceStore,
    private readonly notes: CreditNoteStore,
    private readonly commands: CommandStore,
    private readonly ledger: LedgerStore,
    private readonly follow: PaymentConsequences,
    private readonly cash: CashStore,
  ) {}

  /** @throws Error where the provider has other money than was due, or voided what is owed: nobody but a person can say what holds. */
  async execute(tx: Tx, invoice: Invoice, collected: CollectedInvoice): Promise<void> {
    const { appliedMinor, reducedMinor, reducedTaxableMinor, unsettled } = await this.notes.reductions(
      tx,
      invoice.id,
    );
    const dueMinor = invoice.totalMinor - appliedMinor - reducedMinor;
    // The card was charged before a credit note reached the provider: what is too much belongs to the client.
    const tooMuch = sum(unsettled.map(({ totalMinor }) => totalMinor));
    const { paidMinor } = collected;
    if (
      collected.totalMinor !== invoice.totalMinor ||
      (paidMinor !== dueMinor && paidMinor !== dueMinor + tooMuch)
    )
      throw new Error(
        `Invoice ${invoice.number} is ${collected.status} at the provider with ${paidMinor} of ${dueMinor} yen, made out for ${collected.totalMinor} of ${invoice.totalMinor}`,
      );
    if (paidMinor !== dueMinor)
      for (const { id } of unsettled) {
        await this.notes.carry(tx, id, null);
        // Paid in whole says that it was not done, and nothing makes a paid bill smaller.
        await this.commands.cancel(tx, `credit:${id}`, 'paidBefore');
      }
    const feeMinor = paidMinor === 0 ? 0 : collected.feeMinor;
    await this.invoices.markPaid(tx, invoice.id, { ...collected, feeMinor });
    const transferredMinor = await this.cash.transferredFor(tx, invoice.id);
    await this.ledger.post(tx, invoicePaid(invoice, dueMinor, paidMinor, transferredMinor));
    if (feeMinor !== null) await this.ledger.post(tx, processorFee(invoice.id, feeMinor));
    await this.follow.execute(tx, invoice, invoice.taxableMinor + invoice.waivedMinor - reducedTaxableMinor);
    await tx.publish(InvoicePaid, factOf(invoice));
    await tx.audit('invoice.paid', invoice.id, { number: invoice.number, totalMinor: invoice.totalMinor });
  }

  /** The provider may know its fee only some time after the money. */
  async lateFee(tx: Tx, invoice: Invoice, { feeMinor }: CollectedInvoice): Promise<void> {
    if (feeMinor === null || !(await this.invoices.setFee(tx, invoice.id, feeMinor))) return;
    await this.ledger.post(tx, processorFee(invoice.id, feeMinor));
  }
}

export const factOf = ({ id, contractId, clientId, totalMinor }: Invoice) => ({
  invoiceId: id,
  contractId,
  clientId,
  totalMinor,
});
