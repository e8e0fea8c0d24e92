import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { PayoutSent } from '../contract/index.js';
import { transferSent } from '../domain/ledger.js';
import { LedgerStore } from '../store/ledger.store.js';
import { PayoutStore } from '../store/payout.store.js';
import type { CommandParams } from './ports.js';

/** A share has reached the payee's account; with its last line the payout is sent. */
@Injectable()
export class BookTransfer {
  constructor(
    private readonly payouts: PayoutStore,
    private readonly ledger: LedgerStore,
  ) {}

  async execute(
    tx: Tx,
    { payoutLineId, amountMinor }: CommandParams['transfer.create'],
    transferId: string,
  ): Promise<void> {
    const payout = await this.payouts.markTransferred(tx, payoutLineId, transferId);
    await this.ledger.post(
      tx,
      transferSent(payoutLineId, { id: payout.payeeId, role: payout.role }, amountMinor),
    );
    if (payout.openLines > 0) return;
    await this.payouts.markSent(tx, payout.id);
    await tx.publish(PayoutSent, {
      payoutId: payout.id,
      payeeId: payout.payeeId,
      amountMinor: payout.amountMinor,
    });
  }
}
