import { dateAt } from '@madoguchi/kernel';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { InvoiceStore } from '../store/invoice.store.js';
import { BookPayment } from './book-payment.js';
import { BookRefusal } from './book-refusal.js';
import { FollowSentInvoice } from './follow-sent-invoice.js';
import { PaymentGateway } from './ports.js';

/** Reads what the provider's invoice says now and follows it: paid is booked and split, refused is remembered. Never by event order. */
@Injectable()
export class SettleInvoice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: PaymentGateway,
    private readonly invoices: InvoiceStore,
    private readonly book: BookPayment,
    private readonly refuse: BookRefusal,
    private readonly follow: FollowSentInvoice,
  ) {}

  /** @param refusal the card's answer, when the caller just got it. */
  async execute(invoiceId: string, refusal?: string): Promise<void> {
    const actor = systemActor('settle-invoice');
    const before = await this.unitOfWork.run(actor, async (tx) => ({
      invoice: await this.invoices.lock(tx, invoiceId),
      sent: await this.follow.sent(tx, invoiceId),
    }));
    if (!before.invoice?.stripeInvoiceId) return;
    const collected = await this.gateway.invoice(before.invoice.stripeInvoiceId);
    // In this order: what the provider says is paid by transfers has all its transfers here.
    if (before.sent) await this.follow.receive(before.invoice.clientId);
    await this.unitOfWork.run(actor, async (tx) => {
      const invoice = await this.invoices.lock(tx, invoiceId);
      if (invoice?.status === 'paid') return this.book.lateFee(tx, invoice, collected);
      if (invoice?.status !== 'issued' && invoice?.status !== 'payment_failed') return;
      // Void at the provider: nothing was left to pay.
      if (collected.status === 'paid' || collected.status === 'void')
        return this.book.execute(tx, invoice, collected);
      const sent = await this.follow.sent(tx, invoiceId);
      if (sent) return this.follow.execute(tx, invoice, sent, collected);
      const failure = collected.failureReason ?? refusal;
      // Another card that is refused for the same reason is news, too.
      const cardId = collected.failedCardId ?? invoice.failedCardId;
      if (failure !== undefined && (invoice.failureReason !== failure || invoice.failedCardId !== cardId))
        await this.refuse.execute(
          tx,
          invoice,
          { reason: failure, cardId },
          dateAt(tx.now),
          collected.pageUrl,
        );
    });
  }
}
