import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable, Logger } from '@nestjs/common';
import { InvoicePaid, InvoicePaymentFailed } from '../contract/index.js';
import { standardRateOn } from '../domain/document-tax.js';
import { invoicePaid, processorFee, revenueSplit } from '../domain/ledger.js';
import { splitByShares } from '../domain/split.js';
import { InvoiceStore, type Invoice } from '../store/invoice.store.js';
import { LedgerStore } from '../store/ledger.store.js';
import { PaymentGateway, type CollectedInvoice } from './ports.js';
import { TellPeople } from './tell-people.js';

/** Reads what the provider's invoice says now and follows it: paid is booked and split, refused is remembered. Never by event order. */
@Injectable()
export class SettleInvoice {
  private readonly log = new Logger(SettleInvoice.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: PaymentGateway,
    private readonly invoices: InvoiceStore,
    private readonly ledger: LedgerStore,
    private readonly tell: TellPeople,
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
      if (collected.status === 'paid') await this.paid(tx, invoice, collected);
      else if (failure !== undefined && invoice.failureReason !== failure)
        await this.failed(tx, invoice, failure);
    });
  }

  private async paid(tx: Tx, invoice: Invoice, collected: CollectedInvoice): Promise<void> {
    if (collected.totalMinor !== invoice.totalMinor) {
      this.log.error(
        `Invoice ${invoice.id}: collected ${collected.totalMinor}, billed ${invoice.totalMinor}`,
      );
      return;
    }
    await this.invoices.markPaid(tx, invoice.id, collected);
    await this.ledger.post(tx, invoicePaid(invoice));
    if (collected.feeMinor !== null) await this.ledger.post(tx, processorFee(invoice.id, collected.feeMinor));

    const split = splitByShares(invoice.taxableMinor, invoice);
    await this.ledger.post(tx, revenueSplit(invoice.id, split, invoice));
    const share = { invoiceId: invoice.id, taxRateBps: standardRateOn(invoice.period.endsOn) };
    await this.invoices.addShare(tx, {
      ...share,
      role: 'producer',
      payeeId: invoice.producerId,
      shareBps: invoice.producerBps,
      netMinor: split.producerMinor,
    });
    await this.invoices.addShare(tx, {
      ...share,
      role: 'operator',
      payeeId: invoice.operatorId,
      shareBps: invoice.operatorBps,
      netMinor: split.operatorMinor,
    });
    await tx.publish(InvoicePaid, factOf(invoice));
    await tx.audit('invoice.paid', invoice.id, { number: invoice.number, totalMinor: invoice.totalMinor });
  }

  /** The provider may know its fee only some time after the money. */
  private async lateFee(tx: Tx, invoice: Invoice, { feeMinor }: CollectedInvoice): Promise<void> {
    if (feeMinor === null || !(await this.invoices.setFee(tx, invoice.id, feeMinor))) return;
    await this.ledger.post(tx, processorFee(invoice.id, feeMinor));
  }

  private async failed(tx: Tx, invoice: Invoice, reason: string): Promise<void> {
    await this.invoices.markFailed(tx, invoice.id, reason);
    await tx.publish(InvoicePaymentFailed, { ...factOf(invoice), reason });
    await tx.audit('invoice.payment_failed', invoice.id, { number: invoice.number, reason });
    await this.tell.paymentFailed(tx, invoice, reason);
  }
}

const factOf = ({ id, contractId, clientId, totalMinor }: Invoice) => ({
  invoiceId: id,
  contractId,
  clientId,
  totalMinor,
});
