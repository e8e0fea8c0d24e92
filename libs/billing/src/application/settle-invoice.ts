import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { processorFee } from '../domain/ledger.js';
import { InvoiceStore } from '../store/invoice.store.js';
import type { Invoice } from '../store/stored-invoice.js';
import { LedgerStore } from '../store/ledger.store.js';
import { BookPayment } from './book-payment.js';
import { BookRefusal } from './book-refusal.js';
import { PaymentGateway, type CollectedInvoice } from './ports.js';

/** Reads what the provider's invoice says now and follows it: paid is booked and split, refused is remembered. Never by event order. */
@Injectable()
export class SettleInvoice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: PaymentGateway,
    private readonly invoices: InvoiceStore,
    private readonly ledger: LedgerStore,
    private readonly book: BookPayment,
    private readonly refuse: BookRefusal,
  ) {}

  /** @param refusal the card's answer, when the caller just got it. */
  async execute(invoiceId: string, refusal?: string): Promise<void> {
    const actor = systemActor('settle-invoice');
    const before = await this.unitOfWork.run(actor, (tx) => this.invoices.lock(tx, invoiceId));
    if (!before?.stripeInvoiceId) return;
    const collected = await this.gateway.invoice(before.stripeInvoiceId);
    await this.unitOfWork.run(actor, async (tx) => {
      const invoice = await this.invoices.lock(tx, invoiceId);
      if (invoice?.status === 'paid') return this.lateFee(tx, invoice, collected);
      if (invoice?.status !== 'issued' && invoice?.status !== 'payment_failed') return;
      const failure = collected.failureReason ?? refusal;
      // Void at the provider: nothing was left to pay.
      if (collected.status === 'paid' || collected.status === 'void')
        await this.book.execute(tx, invoice, collected);
      else if (failure !== undefined && invoice.failureReason !== failure)
        await this.refuse.execute(tx, invoice, failure);
    });
  }

  /** The provider may know its fee only some time after the money. */
  private async lateFee(tx: Tx, invoice: Invoice, { feeMinor }: CollectedInvoice): Promise<void> {
    if (feeMinor === null || !(await this.invoices.setFee(tx, invoice.id, feeMinor))) return;
    await this.ledger.post(tx, processorFee(invoice.id, feeMinor));
  }
}
