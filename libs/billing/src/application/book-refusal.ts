import type { CalendarDate } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { InvoicePaymentFailed } from '../contract/index.js';
import { DunningStore } from '../store/dunning.store.js';
import { InvoiceStore } from '../store/invoice.store.js';
import type { Invoice } from '../store/stored-invoice.js';
import { factOf } from './book-payment.js';
import { asksForChallenge } from './failure-words.js';
import { TellPayers } from './tell-payers.js';
import { TellPeople } from './tell-people.js';

/** The card said no, or nothing came until the due day: remembered, told to the owner, and the first day of the contract's calendar. */
@Injectable()
export class BookRefusal {
  constructor(
    private readonly invoices: InvoiceStore,
    private readonly dunnings: DunningStore,
    private readonly tell: TellPeople,
    private readonly payers: TellPayers,
  ) {}

  /**
   * @param refusal why, and which card
   * @param since from which day the calendar counts
   * @param pageUrl the provider's page of the invoice
   */
  async execute(
    tx: Tx,
    invoice: Invoice,
    { reason, cardId }: { readonly reason: string; readonly cardId: string | null },
    since: CalendarDate,
    pageUrl: string | null = null,
  ): Promise<void> {
    // Only there the bank's own check can be passed; any other refusal is mended with another card.
    const challengeUrl = asksForChallenge(reason) ? pageUrl : null;
    await this.invoices.markFailed(tx, invoice.id, { reason, cardId, challengeUrl });
    await this.dunnings.open(tx, invoice, since);
    await tx.publish(InvoicePaymentFailed, { ...factOf(invoice), reason });
    await tx.audit('invoice.payment_failed', invoice.id, { number: invoice.number, reason });
    if (reason === 'overdue') await this.payers.overdue(tx, invoice.id);
    else await this.tell.paymentFailed(tx, invoice, reason, cardId);
  }
}
