import type { Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { depositRefundFailed } from '../domain/deposit.js';
import { DepositStore, type Settlement } from '../store/deposit.store.js';
import { LedgerStore } from '../store/ledger.store.js';
import { TellAdmins } from './tell-admins.js';
import { TellDepositors } from './tell-depositors.js';

/** A deposit that cannot go back to its card is kept on; the night names it until two persons have sent it by bank transfer. */
@Injectable()
export class DepositRefunds {
  constructor(
    private readonly deposits: DepositStore,
    private readonly ledger: LedgerStore,
    private readonly admins: TellAdmins,
    private readonly depositors: TellDepositors,
  ) {}

  one(tx: Tx, settlementId: string): Promise<Settlement | undefined> {
    return this.deposits.settlement(tx, settlementId);
  }

  /** Answers false for a refund that is not of a deposit. */
  async followed(tx: Tx, stripeRefundId: string, failed: boolean): Promise<boolean> {
    const settlement = await this.deposits.byRefund(tx, stripeRefundId);
    if (!settlement) return false;
    if (!failed || settlement.refundFailedAt !== null) return true;
    const { depositId, clientId, refundedMinor } = settlement;
    await this.ledger.post(tx, depositRefundFailed(depositId, clientId, refundedMinor));
    await this.byTransfer(tx, settlement);
    return true;
  }

  /** The provider refunds nothing of a charge once a bank has taken it: what is still kept goes back by bank transfer. */
  async afterDispute(tx: Tx, depositId: string, keptMinor: Minor): Promise<void> {
    const settlement = keptMinor > 0 ? await this.deposits.unrefunded(tx, depositId) : undefined;
    if (!settlement) return;
    const refundedMinor = Math.min(settlement.refundedMinor, keptMinor);
    await this.byTransfer(tx, { ...settlement, refundedMinor });
  }

  /** Both sides learn that it has to go back another way. */
  async byTransfer(
    tx: Tx,
    settlement: Pick<Settlement, 'id' | 'number' | 'depositId' | 'clientId' | 'refundedMinor'>,
  ): Promise<void> {
    const { id, depositId, clientId, refundedMinor } = settlement;
    await this.deposits.markRefundFailed(tx, id);
    await tx.audit('deposit.refund_failed', depositId, { refundedMinor });
    await this.admins.depositRefundFailed(tx, settlement);
    await this.depositors.refundFailed(tx, id, clientId, refundedMinor);
  }
}
