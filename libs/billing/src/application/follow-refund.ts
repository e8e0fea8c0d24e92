import { isId } from '@madoguchi/kernel';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { refundFailed } from '../domain/credit-postings.js';
import { CreditNoteStore, type CreditNote } from '../store/credit-note.store.js';
import { FundsReturnStore } from '../store/funds-return.store.js';
import { LedgerStore } from '../store/ledger.store.js';
import { DepositRefunds } from './deposit-refunds.js';
import { PaymentGateway, type RefundState } from './ports.js';

/** A refund may come back days later: the money is then owed to the client and covers the next invoice, or is kept with its other transfers. */
@Injectable()
export class FollowRefund {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: PaymentGateway,
    private readonly notes: CreditNoteStore,
    private readonly ledger: LedgerStore,
    private readonly deposits: DepositRefunds,
    private readonly returns: FundsReturnStore,
  ) {}

  /**
   * Answers false for a refund that is not ours, e.g. one made on the provider's own screen.
   * @throws Error for one whose answer we have not written yet: its event came first, so it is tried again
   */
  async execute(stripeRefundId: string): Promise<boolean> {
    const refund = await this.gateway.refund(stripeRefundId);
    return this.unitOfWork.run(systemActor('follow-refund'), async (tx) => {
      const note = await this.notes.byRefund(tx, stripeRefundId);
      if (!note) return this.deposit(tx, stripeRefundId, refund);
      if (refund.failed && note.means === 'refund') await this.cameBack(tx, note, refund);
      return true;
    });
  }

  private async cameBack(tx: Tx, note: CreditNote, { keptForClient }: RefundState): Promise<void> {
    // Booked with the movement that the provider tells of it, see `ReceiveTransfers`.
    if (keptForClient) {
      if (await this.notes.keep(tx, note.id, 'refundKept'))
        await tx.audit('refund.kept', note.id, { totalMinor: note.totalMinor });
      return;
    }
    await this.notes.carry(tx, note.id, 'refundFailed');
    await this.ledger.post(tx, refundFailed(note));
    await tx.audit('refund.failed', note.id, { totalMinor: note.totalMinor });
  }

  private async deposit(tx: Tx, stripeRefundId: string, { failed, ourId }: RefundState): Promise<boolean> {
    if (await this.deposits.followed(tx, stripeRefundId, failed)) return true;
    if (await this.isAwaited(tx, ourId)) throw new Error(`Refund ${stripeRefundId} is not written yet`);
    return this.returns.followed(tx, stripeRefundId, failed);
  }

  private async isAwaited(tx: Tx, ourId: string | null): Promise<boolean> {
    if (!isId(ourId)) return false;
    const known =
      (await this.notes.lock(tx, ourId)) ??
      (await this.deposits.one(tx, ourId)) ??
      (await this.returns.unsent(tx, ourId));
    return Boolean(known);
  }
}
