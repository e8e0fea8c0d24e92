import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { FulfilmentApi } from '@madoguchi/fulfilment/contract';
import { Injectable } from '@nestjs/common';
import type { ParkReason } from '../domain/invoice-states.js';
import { InvoiceStore } from '../store/invoice.store.js';
import type { Invoice } from '../store/stored-invoice.js';
import { CollectionTerms, type Terms } from './collection-terms.js';
import { UsageSink } from './usage-sink.js';

/** What has to hold before a draft is taken to the provider; what does not hold parks it. */
@Injectable()
export class InvoiceGate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invoices: InvoiceStore,
    private readonly collection: CollectionTerms,
    private readonly usage: UsageSink,
    private readonly fulfilment: FulfilmentApi,
  ) {}

  /** Whether the provider's own count of the usage stands in the way. One that waits is asked again with the next look at open work. */
  async passes({ id, contractId, clientId, month }: Invoice): Promise<boolean> {
    const standing = await this.usage.standing(contractId, clientId, month);
    if (standing === 'differs') await this.parkDraft(id, 'meterDiffers');
    return standing === 'agrees';
  }

  /** @param decided the provider was asked for the draft already */
  async terms(tx: Tx, invoice: Invoice, decided: boolean): Promise<Terms | undefined> {
    const terms = await this.collection.execute(tx, invoice, decided);
    if (!terms) await this.park(tx, invoice, 'noPaymentAccount');
    return terms;
  }

  /** One that is a draft no more stays as it is. */
  async parkDraft(invoiceId: string, reason: ParkReason): Promise<void> {
    await this.unitOfWork.run(systemActor('advance-invoice'), async (tx) => {
      const invoice = await this.invoices.lock(tx, invoiceId);
      if (invoice?.status === 'draft') await this.park(tx, invoice, reason);
    });
  }

  /** The month is not billed after all: what comes meanwhile counts when it is. */
  async park(tx: Tx, { id, contractId, month }: Invoice, reason: ParkReason): Promise<void> {
    await this.invoices.park(tx, id, reason);
    await this.fulfilment.reopenMonth(tx, [contractId], month);
  }
}
