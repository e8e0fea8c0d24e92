import { dateAt } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CommandStore } from '../store/command.store.js';
import { PaymentStore, type SentInvoice } from '../store/payment.store.js';
import type { Invoice } from '../store/stored-invoice.js';
import { BookRefusal } from './book-refusal.js';
import { groupOfInvoice } from './group-of-invoice.js';
import type { CollectedInvoice } from './ports.js';
import { ReceiveTransfers } from './receive-transfers.js';
import { TellPayers } from './tell-payers.js';

/** An invoice that the client pays by itself: told once it can be paid, late from the day after its due day. */
@Injectable()
export class FollowSentInvoice {
  constructor(
    private readonly payments: PaymentStore,
    private readonly commands: CommandStore,
    private readonly transfers: ReceiveTransfers,
    private readonly refuse: BookRefusal,
    private readonly tell: TellPayers,
  ) {}

  sent(tx: Tx, invoiceId: string): Promise<SentInvoice | undefined> {
    return this.payments.sent(tx, invoiceId);
  }

  /** What was transferred is written down before the invoice is booked as paid by it. */
  receive(clientId: string): Promise<void> {
    return this.transfers.execute(clientId);
  }

  async execute(tx: Tx, invoice: Invoice, sent: SentInvoice, { pageUrl }: CollectedInvoice): Promise<void> {
    if (sent.pageUrl === null) {
      // A bill that is still being made smaller there would ask for too much; nobody is late with what they were not told.
      if (pageUrl === null || (await this.commands.isUnfinished(tx, groupOfInvoice(invoice)))) return;
      await this.payments.opened(tx, invoice.id, pageUrl);
      await this.tell.invoiceSent(tx, invoice.id, pageUrl);
    }
    const late = invoice.dueOn !== null && dateAt(tx.now) > invoice.dueOn;
    if (invoice.status === 'issued' && late)
      await this.refuse.execute(tx, invoice, { reason: 'overdue', cardId: null }, invoice.dueOn!);
  }
}
