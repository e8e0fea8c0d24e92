import { isId } from '@madoguchi/kernel';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { depositRefundFailed } from '../domain/deposit.js';
import { refundFailed } from '../domain/credit-postings.js';
import { CreditNoteStore } from '../store/credit-note.store.js';
import { DepositStore, type Settlement } from '../store/deposit.store.js';
import { FundsReturnStore } from '../store/funds-return.store.js';
import { LedgerStore } from '../store/ledger.store.js';
import { PaymentGateway, type RefundState } from './ports.js';
import { TellAdmins } from './tell-admins.js';
import { TellDepositors } from './tell-depositors.js';

/** Both sides learn that a deposit has to go back another way. */
@Injectable()
export class TellFailedRefund {
  constructor(
    private readonly admins: TellAdmins,
    private readonly depositors: TellDepositors,
  ) {}

  async execute(
    tx: Tx,
    { id, number, clientId, refundedMinor }: Omit<Settlement, 'depositId' | 'refundFailedAt'>,
  ): Promise<void> {
    await this.admins.depositRefundFailed(tx, { id, number, refundedMinor });
    await this.depositors.refundFailed(tx, id, clientId, refundedMinor);
  }
}

/** A refund may come back days later: the money is then owed to the client and covers the next invoice. */
@Injectable()
export class FollowRefund {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: PaymentGateway,
    private readonly notes: CreditNoteStore,
    private readonly ledger: LedgerStore,
    private readonly deposits: DepositStore,
    private readonly returns: FundsReturnStore,
    private readonly failed: TellFailedRefund,
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
      if (refund.failed && note.means === 'refund') {
        await this.notes.carry(tx, note.id, 'refundFailed');
        await this.ledger.post(tx, refundFailed(note));
        await tx.audit('refund.failed', note.id, { totalMinor: note.totalMinor });
      }
      return true;
    });
  }

  /** A deposit that could not go back is kept on; the night names it until two persons have sent it by bank transfer. */
  private async deposit(tx: Tx, stripeRefundId: string, { failed, ourId }: RefundState): Promise<boolean> {
    const settlement = await this.deposits.byRefund(tx, stripeRefundId);
    if (!settlement && (await this.isAwaited(tx, ourId)))
      throw new Error(`Refund ${stripeRefundId} is not written yet`);
    if (!settlement) return this.returns.followed(tx, stripeRefundId, failed);
    if (!failed || settlement.refundFailedAt !== null) return true;
    const { id, depositId, clientId, refundedMinor } = settlement;
    await this.deposits.markRefundFailed(tx, id);
    await this.ledger.post(tx, depositRefundFailed(depositId, clientId, refundedMinor));
    await tx.audit('deposit.refund_failed', depositId, { refundedMinor });
    await this.failed.execute(tx, settlement);
    return true;
  }

  private async isAwaited(tx: Tx, ourId: string | null): Promise<boolean> {
    if (!isId(ourId)) return false;
    const known =
      (await this.notes.lock(tx, ourId)) ??
      (await this.deposits.settlement(tx, ourId)) ??
      (await this.returns.unsent(tx, ourId));
    return Boolean(known);
  }
}
