import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { recovery, totalOf, writeOffRecovered } from '../domain/write-off.js';
import { LedgerStore } from '../store/ledger.store.js';
import { WriteOffStore } from '../store/write-off.store.js';

/** Money came for what was written off, or a bank took it back: what stays written off is what is still owed. */
@Injectable()
export class RecoverWriteOff {
  constructor(
    private readonly writeOffs: WriteOffStore,
    private readonly ledger: LedgerStore,
  ) {}

  /** In the transaction that books the money, after it is written down. Doing it again changes nothing. */
  async execute(tx: Tx, invoiceId: string): Promise<void> {
    const off = await this.writeOffs.progress(tx, invoiceId);
    const part = off && recovery(off, off.recovered, off.openMinor);
    if (!part) return;
    const id = await this.writeOffs.recover(tx, off.id, part);
    await this.ledger.post(tx, writeOffRecovered({ id, clientId: off.clientId, ...part }));
    await tx.audit('write_off.recover', off.id, { amountMinor: totalOf(part), leftMinor: off.openMinor });
  }

  async ofStripeInvoices(tx: Tx, stripeInvoiceIds: readonly string[]): Promise<void> {
    if (stripeInvoiceIds.length === 0) return;
    for (const id of await this.writeOffs.ofStripeInvoices(tx, stripeInvoiceIds)) await this.execute(tx, id);
  }
}
