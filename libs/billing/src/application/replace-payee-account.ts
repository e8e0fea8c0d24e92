import { Refusal } from '@madoguchi/kernel';
import { IdentityApi } from '@madoguchi/identity/contract';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CommandStore } from '../store/command.store.js';
import { PayeeAccountStore, type AccountAbroad } from '../store/payee-account.store.js';
import { PayoutStore } from '../store/payout.store.js';
import { groupOfPayout } from './advance-payout.js';
import { reasonFrom } from './reason-from.js';
import { TellPayees } from './tell-payees.js';

export interface PayeeAbroad extends AccountAbroad {
  readonly name: string;
}

/**
 * A payee whose account at the provider is of another country can never be paid there, and the provider changes no account's country: it
 * registers anew. What was sent to the old account stays as it is; what was not goes to the new one.
 */
@Injectable()
export class ReplacePayeeAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: PayeeAccountStore,
    private readonly payouts: PayoutStore,
    private readonly commands: CommandStore,
    private readonly identity: IdentityApi,
    private readonly tell: TellPayees,
  ) {}

  read(actor: Actor): Promise<PayeeAbroad[]> {
    return this.unitOfWork.run(actor, (tx) => this.abroad(tx));
  }

  /** Only an account that cannot be used may be left; repeating it changes nothing. @throws Refusal NOT_FOUND, BAD_INPUT required, tooLong, CONFLICT payeeAccountUsable */
  async execute(actor: Actor, companyId: string, given: string): Promise<PayeeAbroad[]> {
    const reason = reasonFrom(given);
    return this.unitOfWork.run(actor, async (tx) => {
      const account = await this.accounts.lockPayee(tx, companyId);
      if (!account) throw Refusal.notFound();
      if (account.stripeAccountId === null) return this.abroad(tx);
      if (account.problem !== 'country') throw new Refusal('CONFLICT', 'payeeAccountUsable');
      await this.accounts.forget(tx, companyId);
      for (const id of await this.payouts.unsentTo(tx, companyId)) {
        await this.commands.cancelUnsent(tx, groupOfPayout(id), 'accountReplaced');
        await this.payouts.markFailed(tx, id, 'payoutAccountMissing');
      }
      await tx.audit('payee_account.replace', companyId, { account: account.stripeAccountId, reason });
      await this.tell.registerAgain(tx, companyId, account.stripeAccountId);
      return this.abroad(tx);
    });
  }

  private async abroad(tx: Tx): Promise<PayeeAbroad[]> {
    const found = await this.accounts.abroad(tx);
    const companies = await this.identity.companies(
      tx,
      found.map(({ companyId }) => companyId),
    );
    return found.map((each) => ({ ...each, name: companies.get(each.companyId)!.name }));
  }
}
