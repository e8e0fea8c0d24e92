import { Refusal } from '@madoguchi/kernel';
import { IdentityApi } from '@madoguchi/identity/contract';
import { actingCompany, systemActor, type Actor } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { PayeeAccountStore } from '../store/payee-account.store.js';
import { CommandStore } from '../store/command.store.js';
import { orUnavailable, PaymentGateway, type AccountProblem } from './ports.js';
import { SendCommands } from './send-commands.js';

export interface PayoutAccountState {
  readonly ready: boolean;
  readonly problem: AccountProblem | null;
  readonly onboardingUrl: string | null;
}

const self = systemActor('payout-account');

/** The provider's own form for bank details. */
@Injectable()
export class OnboardingPage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: PaymentGateway,
    private readonly accounts: PayeeAccountStore,
    private readonly config: Config,
  ) {}

  /** Asks the provider first: the news that the account is ready may have been lost on the way. */
  async open(stripeAccountId: string): Promise<PayoutAccountState> {
    const state = await orUnavailable(this.gateway.payee(stripeAccountId));
    await this.unitOfWork.run(self, (tx) => this.accounts.setPayeeState(tx, stripeAccountId, state));
    // Where somebody lives cannot be mended on a form.
    if (state.problem === null || state.problem === 'country') return { ...state, onboardingUrl: null };
    return {
      ...state,
      onboardingUrl: await orUnavailable(
        this.gateway.onboardingUrl(stripeAccountId, `${this.config.publicUrl}/payouts`),
      ),
    };
  }
}

/** A payee's account at the payment provider: opened once, then filled in on the provider's own page. */
@Injectable()
export class PayoutAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identity: IdentityApi,
    private readonly accounts: PayeeAccountStore,
    private readonly commands: CommandStore,
    private readonly send: SendCommands,
    private readonly provider: OnboardingPage,
  ) {}

  read(actor: Actor): Promise<PayoutAccountState> {
    const companyId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const { ready = false, problem = null } = (await this.accounts.payee(tx, companyId)) ?? {};
      return { ready, problem, onboardingUrl: null };
    });
  }

  /** @throws Refusal UNAVAILABLE paymentProviderBusy */
  async execute(actor: Actor): Promise<PayoutAccountState> {
    const companyId = actingCompany(actor);
    const group = await this.unitOfWork.run(self, async (tx) => {
      await this.accounts.openPayee(tx, companyId);
      const account = await this.accounts.payee(tx, companyId);
      if (account?.stripeAccountId) return undefined;
      const company = await this.identity.company(tx, companyId);
      const contact = (await this.identity.membersOf(tx, companyId)).find(
        ({ role }) => role === 'producer' || role === 'manager',
      );
      const prefix = `payee.create:${companyId}:`;
      const { tries: attempt, accounts } = await this.accounts.opened(tx, companyId);
      const name = `payee:${companyId}:${attempt}`;
      await this.commands.add(
        tx,
        name,
        'payee.create',
        {
          companyId,
          name: company.name,
          email: contact?.email ?? null,
          // Not to be taken for the one before it.
          ...(accounts > 0 && { reference: `${companyId}:${accounts}` }),
        },
        `${prefix}${attempt}`,
      );
      return name;
    });
    if (group !== undefined) await this.send.execute(group);
    const account = await this.unitOfWork.run(self, (tx) => this.accounts.payee(tx, companyId));
    if (!account?.stripeAccountId) throw new Refusal('UNAVAILABLE', 'paymentProviderBusy');
    return this.provider.open(account.stripeAccountId);
  }
}
