import { CompanyChanged } from '@madoguchi/identity/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { AccountStore } from '../store/account.store.js';
import { UpdateCustomer } from './update-customer.js';

/** The provider prints and mails in the client's name, so it learns of a new name, address or number. */
@Reaction(CompanyChanged)
export class UpdateWhenCompanyChanged implements ReactionHandler<CompanyChanged> {
  constructor(
    private readonly accounts: AccountStore,
    private readonly update: UpdateCustomer,
  ) {}

  async react({ companyId, kind }: CompanyChanged, tx: Tx): Promise<void> {
    if (kind !== 'client' || !(await this.accounts.client(tx, companyId))) return;
    // Locked, so that two changes leave in their order.
    const { stripeCustomerId } = await this.accounts.openClient(tx, companyId);
    // One that is being opened hears of it as soon as it is.
    if (stripeCustomerId !== null) await this.update.execute(tx, companyId, stripeCustomerId);
  }
}
