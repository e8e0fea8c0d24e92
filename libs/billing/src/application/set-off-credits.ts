import { sum, type Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { setOffs, type OwedCredit } from '../domain/chargeback.js';
import { creditSetOff } from '../domain/credit-postings.js';
import { LedgerStore } from '../store/ledger.store.js';
import { SetOffStore } from '../store/set-off.store.js';

/** A client who has its payment back from the bank is no longer owed what a credit note of the same payment was to give back; and is again, when the bank gives it back to us. */
@Injectable()
export class SetOffCredits {
  constructor(
    private readonly store: SetOffStore,
    private readonly ledger: LedgerStore,
  ) {}

  /**
   * Repeating it finds nothing more.
   * @returns how much more of the loss will be none: by a refund on its way, which the provider refuses, and by what is set aside for a
   * transfer, which nobody can approve now
   */
  async execute(tx: Tx, invoiceId: string): Promise<Minor> {
    const chargebacks = await this.store.chargebacks(tx, invoiceId);
    for (const id of chargebacks) await this.openAgain(tx, id);
    let pendingMinor: Minor = 0;
    for (const id of chargebacks) {
      const { twiceMinor } = await this.store.measure(tx, id);
      const found = setOffs(await this.store.owed(tx, invoiceId), twiceMinor);
      for (const credit of found.filter(({ carried }) => carried))
        await this.book(tx, id, credit, credit.offMinor);
      // What waits cannot be counted for two disputes.
      const waits = sum(found.filter(({ carried }) => !carried).map(({ offMinor }) => offMinor));
      pendingMinor = Math.max(pendingMinor, waits);
    }
    return pendingMinor;
  }

  /** In the end the bank has taken less: the newest credits are open first. */
  private async openAgain(tx: Tx, chargebackId: string): Promise<void> {
    const { tooMuchMinor } = await this.store.measure(tx, chargebackId);
    if (tooMuchMinor === 0) return;
    for (const credit of setOffs(await this.store.standing(tx, chargebackId), tooMuchMinor))
      await this.book(tx, chargebackId, credit, -credit.offMinor);
  }

  private async book(tx: Tx, chargebackId: string, credit: OwedCredit, amountMinor: Minor): Promise<void> {
    const id = await this.store.setOff(tx, chargebackId, credit, amountMinor);
    await this.ledger.post(tx, creditSetOff(id, credit.clientId, amountMinor));
    if (amountMinor > 0) return tx.audit('credit_note.set_off', credit.id, { amountMinor });
    await tx.audit('credit_note.open_again', credit.id, { amountMinor: -amountMinor });
  }
}
