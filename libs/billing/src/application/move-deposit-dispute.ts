import type { Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import {
  isClosed,
  lostFromDeposit,
  lostOf,
  movedPostings,
  moveSince,
  type Dispute,
} from '../domain/chargeback.js';
import { ChargebackStore } from '../store/chargeback.store.js';
import { CommandStore } from '../store/command.store.js';
import { DepositStore, type ContestedDeposit } from '../store/deposit.store.js';
import { LedgerStore } from '../store/ledger.store.js';
import { DepositRefunds } from './deposit-refunds.js';
import { TellAdmins } from './tell-admins.js';

/**
 * A bank contests the payment of a deposit. While it holds the money nothing is settled; what it gives back for good we no
 * longer owe, and what had covered invoices or gone back before is our loss.
 */
@Injectable()
export class MoveDepositDispute {
  constructor(
    private readonly chargebacks: ChargebackStore,
    private readonly deposits: DepositStore,
    private readonly ledger: LedgerStore,
    private readonly commands: CommandStore,
    private readonly refunds: DepositRefunds,
    private readonly tell: TellAdmins,
  ) {}

  async execute(tx: Tx, deposit: ContestedDeposit, dispute: Dispute): Promise<void> {
    const beforeMinor = await this.chargebacks.fromDeposit(tx, dispute.stripeDisputeId);
    const { id, before } = await this.chargebacks.keep(tx, deposit, dispute);
    const lostMinor = lostFromDeposit(dispute, deposit, beforeMinor) - beforeMinor;
    const moved = moveSince(before, dispute, lostMinor);
    if (moved) {
      const moveId = await this.chargebacks.move(tx, id, moved);
      for (const each of movedPostings(moveId, moved, deposit.clientId)) await this.ledger.post(tx, each);
    }
    const held =
      dispute.withdrawnMinor > dispute.reinstatedMinor && !(isClosed(dispute.state) && lostOf(dispute) > 0);
    await this.deposits.contest(tx, deposit.id, held, lostMinor);
    // A refund that still waits would give the same money back twice.
    if (lostMinor > 0 && lostMinor === deposit.keptMinor)
      await this.commands.cancel(tx, `deposit:${deposit.id}`, 'chargebackLost');
    if (dispute.withdrawnMinor > 0)
      await this.byTransfer(tx, deposit.id, held, deposit.keptMinor - lostMinor);
    if (before?.state === dispute.state) return;
    await tx.audit(`chargeback.${dispute.state}`, id, {
      deposit: deposit.number,
      amountMinor: dispute.amountMinor,
    });
    await this.tell.chargebackMoved(tx, id, deposit, dispute);
  }

  /** The refund that still waits would be refused by the provider, also when we win. */
  private async byTransfer(tx: Tx, depositId: string, held: boolean, keptMinor: Minor): Promise<void> {
    const group = `deposit:${depositId}`;
    await this.commands.cancelUnsent(tx, group, 'chargeback');
    if (held || (await this.commands.pending(tx, group))) return;
    await this.refunds.afterDispute(tx, depositId, keptMinor);
  }
}
