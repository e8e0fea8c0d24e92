import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { movedPostings, moveSince, type Dispute } from '../domain/chargeback.js';
import { ChargebackStore, type ContestedInvoice } from '../store/chargeback.store.js';
import { DepositStore } from '../store/deposit.store.js';
import { LedgerStore } from '../store/ledger.store.js';
import { MoveDepositDispute } from './move-deposit-dispute.js';
import { PaymentGateway } from './ports.js';
import { ShareLosses } from './share-losses.js';
import { TellAdmins } from './tell-admins.js';

/** Brings our row and our books to what the provider says now; each fact is booked once, however often it is told. */
@Injectable()
export class MoveChargeback {
  constructor(
    private readonly chargebacks: ChargebackStore,
    private readonly ledger: LedgerStore,
    private readonly tell: TellAdmins,
    private readonly losses: ShareLosses,
  ) {}

  async execute(tx: Tx, invoice: ContestedInvoice, dispute: Dispute): Promise<void> {
    const payment = { ...invoice, invoiceId: invoice.id, depositId: null };
    const { id, before } = await this.chargebacks.keep(tx, payment, dispute);
    const moved = moveSince(before, dispute);
    if (moved) {
      const moveId = await this.chargebacks.move(tx, id, moved);
      for (const each of movedPostings(moveId, moved)) await this.ledger.post(tx, each);
      await this.losses.execute(tx, invoice.id);
    }
    const about = { invoice: invoice.number, amountMinor: dispute.amountMinor };
    if (moved && moved.lostMinor < 0)
      await tx.audit('chargeback.returned', id, { ...about, amountMinor: -moved.lostMinor });
    if (before?.state === dispute.state) return;
    await tx.audit(`chargeback.${dispute.state}`, id, about);
    await this.tell.chargebackMoved(tx, id, payment, dispute);
  }
}

/** A bank contests a payment, asks about it, or has decided. */
@Injectable()
export class FollowDispute {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: PaymentGateway,
    private readonly chargebacks: ChargebackStore,
    private readonly deposits: DepositStore,
    private readonly move: MoveChargeback,
    private readonly moveDeposit: MoveDepositDispute,
  ) {}

  /** @throws Error while the charge is on no invoice and no deposit: its payment may be booked a moment later, else a person has to look. */
  async execute(stripeDisputeId: string): Promise<void> {
    await this.unitOfWork.run(systemActor('follow-dispute'), async (tx) => {
      // Two events of one dispute converge one after the other, each on what is true then.
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [stripeDisputeId]);
      const dispute = await this.gateway.dispute(stripeDisputeId);
      const invoice = await this.chargebacks.invoiceOf(tx, dispute.chargeId);
      if (invoice) return this.move.execute(tx, invoice, dispute);
      const deposit = await this.deposits.ofCharge(tx, dispute.chargeId);
      if (!deposit)
        throw new Error(`No invoice and no deposit was paid with the contested charge ${dispute.chargeId}`);
      await this.moveDeposit.execute(tx, deposit, dispute);
    });
  }
}
