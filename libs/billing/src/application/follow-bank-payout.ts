import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { PayeeAccountStore } from '../store/payee-account.store.js';
import { BankPayoutStore } from '../store/bank-payout.store.js';
import { PaymentGateway } from './ports.js';
import { TellAboutBanks } from './tell-about-banks.js';

/** The last leg of a payee's money: whether its bank took it. What was refused waits in the payee's account and leaves with the next one. */
@Injectable()
export class FollowBankPayout {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: PaymentGateway,
    private readonly accounts: PayeeAccountStore,
    private readonly payouts: BankPayoutStore,
    private readonly tell: TellAboutBanks,
  ) {}

  /** @throws Error for an account we do not know yet */
  async execute(accountId: string, stripePayoutId: string): Promise<void> {
    const payout = await this.gateway.bankPayout(accountId, stripePayoutId);
    await this.unitOfWork.run(systemActor('follow-bank-payout'), async (tx) => {
      const payeeId = await this.accounts.payeeOf(tx, accountId);
      if (payeeId === undefined) throw new Error(`Unknown account ${accountId}`);
      const before = await this.payouts.keep(tx, payeeId, payout);
      if (payout.state !== 'refused' || before === 'refused') return;
      await tx.audit('bank_payout.refused', payeeId, {
        amountMinor: payout.amountMinor,
        reason: payout.reason,
      });
      const numbers = await this.payouts.statements(tx, stripePayoutId);
      await this.tell.refused(tx, payeeId, payout, numbers);
    });
  }
}
