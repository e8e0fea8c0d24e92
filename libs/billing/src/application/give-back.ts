import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { refundSent } from '../domain/credit-postings.js';
import { depositRefunded } from '../domain/deposit.js';
import { CreditNoteStore } from '../store/credit-note.store.js';
import { DepositStore } from '../store/deposit.store.js';
import { FundsReturnStore } from '../store/funds-return.store.js';
import { LedgerStore } from '../store/ledger.store.js';
import { ShareLosses } from './share-losses.js';

/** What we gave back has left: it is marked and booked. */
@Injectable()
export class GiveBack {
  constructor(
    private readonly notes: CreditNoteStore,
    private readonly deposits: DepositStore,
    private readonly ledger: LedgerStore,
    private readonly returns: FundsReturnStore,
    private readonly losses: ShareLosses,
  ) {}

  /** By a smaller invoice instead of money. */
  reduced(tx: Tx, creditNoteId: string): Promise<void> {
    return this.notes.markSettled(tx, creditNoteId, null);
  }

  async refunded(tx: Tx, creditNoteId: string, refundId: string): Promise<void> {
    await this.notes.lockInvoiceOf(tx, creditNoteId);
    await this.notes.markSettled(tx, creditNoteId, refundId);
    const note = (await this.notes.lock(tx, creditNoteId))!;
    await this.ledger.post(tx, refundSent(note));
    // A bank may have decided while it was on its way, and counted on its being refused.
    await this.losses.execute(tx, note.invoiceId);
  }

  async depositRefunded(tx: Tx, settlementId: string, refundId: string): Promise<void> {
    await this.deposits.markRefunded(tx, settlementId, refundId);
    const { depositId, clientId, refundedMinor } = (await this.deposits.settlement(tx, settlementId))!;
    await this.ledger.post(tx, depositRefunded(depositId, clientId, refundedMinor));
  }

  /** Not booked here: the provider tells it as a movement of the client's money, see `ReceiveTransfers`. */
  returned(tx: Tx, returnId: string, refundId: string): Promise<void> {
    return this.returns.sent(tx, returnId, refundId);
  }
}
