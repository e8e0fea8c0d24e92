import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { isSent, wayForAmount, type BankDetails, type WayToPay } from '../domain/ways-to-pay.js';
import { AccountStore } from '../store/account.store.js';
import { PaymentStore } from '../store/payment.store.js';
import type { Invoice } from '../store/stored-invoice.js';

/** How one invoice gets its money. */
export interface Terms {
  readonly customerId: string;
  readonly way: WayToPay;
  /** The card; null for an invoice that is sent. */
  readonly paymentMethodId: string | null;
  readonly bank: BankDetails | null;
}

/** The owner's choice holds for every invoice that is not at the provider yet; what was sent keeps its way. */
@Injectable()
export class CollectionTerms {
  constructor(
    private readonly accounts: AccountStore,
    private readonly payments: PaymentStore,
  ) {}

  /** Undefined when nothing is known to collect from. @param decided the provider was asked for the draft already */
  async execute(tx: Tx, invoice: Invoice, decided: boolean): Promise<Terms | undefined> {
    const account = await this.accounts.client(tx, invoice.clientId);
    if (!account?.stripeCustomerId) return undefined;
    const way = decided
      ? ((await this.payments.sent(tx, invoice.id))?.way ?? 'card')
      : await this.decide(tx, invoice);
    const paymentMethodId = way === 'card' ? account.paymentMethodId : null;
    if (way === 'card' && paymentMethodId === null) return undefined;
    return { customerId: account.stripeCustomerId, way, paymentMethodId, bank: account.bank };
  }

  /** What covers a part may bring an amount in or out of what a counter takes. */
  async settleWay(tx: Tx, invoice: Invoice, terms: Terms, dueMinor: number): Promise<WayToPay> {
    const way = wayForAmount(terms.way, dueMinor);
    if (isSent(way) && way !== terms.way) await this.payments.send(tx, invoice, way);
    return way;
  }

  private async decide(tx: Tx, invoice: Invoice): Promise<WayToPay> {
    const way = await this.payments.wayOf(tx, invoice.contractId);
    if (isSent(way)) await this.payments.send(tx, invoice, way);
    else await this.payments.unsend(tx, invoice.id);
    return way;
  }
}
