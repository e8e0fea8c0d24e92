import { sum, type Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { setOffs } from '../domain/chargeback.js';
import { creditSetOff } from '../domain/credit-postings.js';
import { LedgerStore } from '../store/ledger.store.js';
import { SetOffStore } from '../store/set-off.store.js';

/** A client who has its payment back from the bank is no longer owed what a credit note of the same payment was to give back. */
@Injectable()
export class SetOffCredits {
  constructor(
    private readonly store: SetOffStore,
    private readonly ledger: LedgerStore,
  ) {}

  /**
   * Repeating it finds nothing more.
   * @returns how much of the loss is none, also by a refund on its way, which the provider refuses, and by what is set aside for a transfer, which nobody can approve now
   */
  async execute(tx: Tx, chargebackId: string, invoiceId: string): Promise<Minor> {
    const owed = await this.store.owed(tx, invoiceId);
    const found = setOffs(owed, await this.store.givenTwice(tx, chargebackId));
    for (const credit of found.filter(({ carried }) => carried)) {
      const id = await this.store.setOff(tx, chargebackId, credit, credit.offMinor);
      await this.ledger.post(tx, creditSetOff(id, credit.clientId, credit.offMinor));
      await tx.audit('credit_note.set_off', credit.id, { amountMinor: credit.offMinor });
    }
    return sum(found.map(({ offMinor }) => offMinor));
  }

  /** Credits that came to be carried after the bank had decided, or were free again. */
  async overdue(tx: Tx): Promise<void> {
    for (const { chargebackId, invoiceId } of await this.store.open(tx))
      await this.execute(tx, chargebackId, invoiceId);
  }
}
