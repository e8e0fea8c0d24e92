import type { ContractView } from '@madoguchi/contracting/contract';
import { IdentityApi } from '@madoguchi/identity/contract';
import type { Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { offeredWays, type WayToPay } from '../domain/ways-to-pay.js';
import { DepositStore } from '../store/deposit.store.js';
import { PaymentStore } from '../store/payment.store.js';

/** What a contract may be paid by: the platform's offer, less what its plan needs a card for. */
@Injectable()
export class WaysOffered {
  constructor(
    private readonly identity: IdentityApi,
    private readonly payments: PaymentStore,
    private readonly deposits: DepositStore,
  ) {}

  async execute(tx: Tx, contract: ContractView): Promise<WayToPay[]> {
    const issuer = await this.identity.platformCompany(tx);
    return offeredWays(await this.payments.offered(tx, issuer.id), await this.depositDue(tx, contract));
  }

  chosen(tx: Tx, contractId: string): Promise<WayToPay> {
    return this.payments.wayOf(tx, contractId);
  }

  /** Paid before the contract begins, on the page that stores the card. */
  async depositDue(tx: Tx, contract: ContractView): Promise<Minor> {
    return (await this.deposits.due(tx, contract)) ? contract.plan.depositMinor : 0;
  }
}
