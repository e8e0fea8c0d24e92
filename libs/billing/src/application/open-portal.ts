import { Refusal } from '@madoguchi/kernel';
import { actingCompany, type Actor } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { AccountStore } from '../store/account.store.js';
import { orUnavailable, PaymentGateway } from './ports.js';

/** The provider's own screen about a client: its card and what was collected. Whoever has the address is let in, so it lives for minutes. */
@Injectable()
export class OpenPortal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountStore,
    private readonly gateway: PaymentGateway,
    private readonly config: Config,
  ) {}

  /** @throws Refusal CONFLICT noPaymentsYet, UNAVAILABLE paymentProviderBusy */
  async execute(actor: Actor, language: 'ja' | 'en'): Promise<{ url: string }> {
    const clientId = actingCompany(actor);
    const account = await this.unitOfWork.run(actor, (tx) => this.accounts.client(tx, clientId));
    if (!account?.stripeCustomerId) throw new Refusal('CONFLICT', 'noPaymentsYet');
    const returnUrl = `${this.config.publicUrl}/owner/bill`;
    return {
      url: await orUnavailable(this.gateway.portalUrl(account.stripeCustomerId, returnUrl, language)),
    };
  }
}
