import type { Bps, Minor, Period } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { standardRateOn } from '../domain/document-tax.js';
import { revenueSplit } from '../domain/ledger.js';
import { splitByShares } from '../domain/split.js';
import { InvoiceStore } from '../store/invoice.store.js';
import { LedgerStore } from '../store/ledger.store.js';

export interface Shareable {
  readonly id: string;
  readonly period: Period;
  readonly producerId: string;
  readonly operatorId: string;
  readonly platformBps: Bps;
  readonly producerBps: Bps;
  readonly operatorBps: Bps;
}

/** Writes what producer and operator get of an invoice, once: when the client has paid, or when the law no longer lets them wait. */
@Injectable()
export class ShareInvoice {
  constructor(
    private readonly invoices: InvoiceStore,
    private readonly ledger: LedgerStore,
  ) {}

  /** @param taxableMinor of the invoice, less what credit notes took back before. Changes nothing when it is shared already. */
  async execute(tx: Tx, invoice: Shareable, taxableMinor: Minor): Promise<void> {
    const split = splitByShares(taxableMinor, invoice);
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
  }
}
