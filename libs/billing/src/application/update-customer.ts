import { IdentityApi } from '@madoguchi/identity/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { AccountStore } from '../store/account.store.js';
import { CommandStore } from '../store/command.store.js';
import { customerWords } from './customer-words.js';
import type { CommandParams } from './ports.js';

/** Tells the provider how a client is called and where it is today; `drive-open-billing` sends it. */
@Injectable()
export class UpdateCustomer {
  constructor(
    private readonly identity: IdentityApi,
    private readonly accounts: AccountStore,
    private readonly commands: CommandStore,
  ) {}

  /** The provider has opened the client; what changed on its way there is told afterwards. */
  async opened(tx: Tx, told: CommandParams['customer.create'], customerId: string): Promise<void> {
    const { clientId, ...words } = told;
    await this.accounts.setCustomer(tx, clientId, customerId);
    if (!isDeepStrictEqual(words, await customerWords(tx, this.identity, clientId)))
      await this.execute(tx, clientId, customerId);
  }

  async execute(tx: Tx, clientId: string, customerId: string): Promise<void> {
    const { registrationNumber, ...words } = await customerWords(tx, this.identity, clientId);
    const group = `customer-data:${clientId}`;
    // What the provider refused of an earlier state is out of date now.
    await this.commands.giveUp(tx, group);
    await this.commands.next(tx, group, 'customer.update', { customerId, ...words });
    await this.commands.next(tx, group, 'customer.taxId', { customerId, registrationNumber });
    await tx.enqueue('drive-open-billing', {}, { jobKey: group });
  }
}
