import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { PayeeAccountStore } from '../store/payee-account.store.js';
import { PaymentGateway } from './ports.js';

/** Whether money can be sent to a payee, as the provider says it now. */
@Injectable()
export class FollowPayee {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: PaymentGateway,
    private readonly accounts: PayeeAccountStore,
  ) {}

  /** @throws Error for an account we do not know yet: the webhook came before our own write, so it is tried again */
  async execute(accountId: string): Promise<void> {
    const state = await this.gateway.payee(accountId);
    const known = await this.unitOfWork.run(
      systemActor('follow-payee'),
      async (tx) =>
        (await this.accounts.setPayeeState(tx, accountId, state)) ||
        (await this.accounts.payeeOf(tx, accountId)) !== undefined,
    );
    if (!known) throw new Error(`Unknown account ${accountId}`);
  }
}
