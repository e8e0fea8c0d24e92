import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { InvoicePaymentFailed } from '../contract/index.js';
import { DunningStore } from '../store/dunning.store.js';
import { InvoiceStore } from '../store/invoice.store.js';
import type { Invoice } from '../store/stored-invoice.js';
import { factOf } from './book-payment.js';
import { TellPeople } from './tell-people.js';

/** The card said no: remembered, told to the owner, and the first day of the contract's calendar. */
@Injectable()
export class BookRefusal {
  constructor(
    private readonly invoices: InvoiceStore,
    private readonly dunnings: DunningStore,
    private readonly tell: TellPeople,
  ) {}

  async execute(tx: Tx, invoice: Invoice, reason: string): Promise<void> {
    await this.invoices.markFailed(tx, invoice.id, reason);
    await this.dunnings.open(tx, invoice);
    await tx.publish(InvoicePaymentFailed, { ...factOf(invoice), reason });
    await tx.audit('invoice.payment_failed', invoice.id, { number: invoice.number, reason });
    await this.tell.paymentFailed(tx, invoice, reason);
  }
}
