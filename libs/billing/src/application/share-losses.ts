import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { borneParts, lossSplit } from '../domain/chargeback.js';
import { LedgerStore } from '../store/ledger.store.js';
import { SetOffStore } from '../store/set-off.store.js';
import { ShareStore } from '../store/share.store.js';
import { SetOffCredits } from './set-off-credits.js';

/**
 * What payees bear of an invoice's lost payment is always their parts of the loss that is left: of what banks took for good, less what
 * they gave back after all and what credits are set off against. Whatever changes that calls this; what has not changed books nothing.
 */
@Injectable()
export class ShareLosses {
  constructor(
    private readonly shares: ShareStore,
    private readonly credits: SetOffCredits,
    private readonly setOffs: SetOffStore,
    private readonly ledger: LedgerStore,
  ) {}

  async execute(tx: Tx, invoiceId: string): Promise<void> {
    const pendingMinor = await this.credits.execute(tx, invoiceId);
    const borne = await this.shares.borne(tx, invoiceId);
    if (!borne) return;
    const held = await this.shares.held(tx, invoiceId);
    if (!held.shared) return;
    const parts = borneParts(borne.lostMinor - pendingMinor, borne.restMinor, held);
    const more = {
      producerMinor: parts.producerMinor - borne.producerMinor,
      operatorMinor: parts.operatorMinor - borne.operatorMinor,
    };
    const payees = { producer: borne.producerId, operator: borne.operatorId };
    for (const { id, role, netMinor } of await this.shares.bear(tx, invoiceId, more))
      await this.ledger.post(tx, lossSplit(id, { id: payees[role], role }, netMinor));
  }

  /** Credits that came to be carried after the bank had decided, or were free again. */
  async overdue(tx: Tx): Promise<void> {
    for (const invoiceId of await this.setOffs.open(tx)) await this.execute(tx, invoiceId);
  }
}
