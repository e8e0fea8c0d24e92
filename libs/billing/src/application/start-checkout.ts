import { Refusal } from '@madoguchi/kernel';
import { ContractingApi, type ContractView } from '@madoguchi/contracting/contract';
import { IdentityApi } from '@madoguchi/identity/contract';
import { actingCompany, systemActor, type Actor } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { AccountStore, type OpenCheckout } from '../store/account.store.js';
import { CommandStore } from '../store/command.store.js';
import { customerWords } from './customer-words.js';
import { PaymentGateway, type CommandParams } from './ports.js';
import { SendCommands } from './send-commands.js';
import { WaysOffered } from './ways-offered.js';

const self = systemActor('start-checkout');

/** The rows and commands behind a checkout. */
@Injectable()
export class CheckoutOpening {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identity: IdentityApi,
    private readonly accounts: AccountStore,
    private readonly commands: CommandStore,
    private readonly config: Config,
    private readonly offered: WaysOffered,
  ) {}

  /** Makes the client known to the provider; answers the group to send, or undefined when it is known already. */
  customer(contract: ContractView): Promise<string | undefined> {
    return this.unitOfWork.run(self, async (tx) => {
      const account = await this.accounts.openClient(tx, contract.clientId);
      if (account.stripeCustomerId !== null) return undefined;
      const prefix = `customer.create:${contract.clientId}:`;
      const attempt = await this.commands.stopped(tx, prefix);
      const group = `customer:${contract.clientId}:${attempt}`;
      const params = {
        clientId: contract.clientId,
        ...(await customerWords(tx, this.identity, contract.clientId)),
      };
      await this.commands.add(tx, group, 'customer.create', params, `${prefix}${attempt}`);
      return group;
    });
  }

  /** @param spent the open checkout whose page can no longer be used. @returns the one that a tap at the same time opened, or a new one. */
  checkout(contract: ContractView, spent: string | undefined): Promise<string> {
    return this.unitOfWork.run(self, async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`checkout:${contract.id}`]);
      const current = await this.accounts.openCheckout(tx, contract.id);
      if (current && current.id !== spent) return current.id;
      const account = await this.accounts.client(tx, contract.clientId);
      if (!account?.stripeCustomerId) throw new Refusal('UNAVAILABLE', 'paymentProviderBusy');
      const checkoutId = await this.accounts.addCheckout(tx, contract.clientId, contract.id);
      const page = `${this.config.publicUrl}/contracts/${contract.id}`;
      await this.commands.add(
        tx,
        `checkout:${checkoutId}`,
        'checkout.create',
        {
          checkoutId,
          customerId: account.stripeCustomerId,
          contractId: contract.id,
          ...(await this.deposit(tx, contract)),
          successUrl: `${page}/paid`,
          cancelUrl: page,
        },
        `checkout.create:${checkoutId}`,
      );
      await this.commands.endPages(tx, contract.id, checkoutId);
      return checkoutId;
    });
  }

  /** The page opened before, and whether it may be used again: not one that takes another deposit than is due now. */
  async current(tx: Tx, contract: ContractView): Promise<{ open: OpenCheckout | undefined; fits: boolean }> {
    const open = await this.accounts.openCheckout(tx, contract.id);
    return { open, fits: open?.depositMinor === (await this.offered.depositDue(tx, contract)) };
  }

  /** The contract asks for a deposit before it begins, or again after a bank gave it back: it is paid on the page that stores the card. */
  private async deposit(
    tx: Tx,
    contract: ContractView,
  ): Promise<Pick<CommandParams['checkout.create'], 'deposit'>> {
    const amountMinor = await this.offered.depositDue(tx, contract);
    if (amountMinor === 0) return {};
    return { deposit: { amountMinor, name: `保証金（${contract.bundleName}）` } };
  }
}

/** Opens the provider's page where the owner stores a card. No card number ever reaches us. */
@Injectable()
export class StartCheckout {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracting: ContractingApi,
    private readonly accounts: AccountStore,
    private readonly send: SendCommands,
    private readonly gateway: PaymentGateway,
    private readonly opening: CheckoutOpening,
  ) {}

  /** Answers the page's address. @throws Refusal NOT_FOUND, CONFLICT contractEnded, UNAVAILABLE paymentProviderBusy */
  async execute(actor: Actor, contractId: string): Promise<{ url: string }> {
    const contract = await this.unitOfWork.run(actor, (tx) => this.contracting.contract(tx, contractId));
    if (!contract || contract.clientId !== actingCompany(actor)) throw Refusal.notFound();
    // An ended contract takes a card only for what is still owed.
    if (contract.status === 'ended' && !(await this.owes(actor, contract)))
      throw new Refusal('CONFLICT', 'contractEnded');

    const { open, fits } = await this.unitOfWork.run(self, (tx) => this.opening.current(tx, contract));
    if (fits && open?.url && open.stripeSessionId && (await this.stillOpen(open.stripeSessionId)))
      return { url: open.url };

    const customerGroup = await this.opening.customer(contract);
    if (customerGroup !== undefined) await this.send.execute(customerGroup);
    // One that never got its page is finished first: pressing the button again must not leave sessions behind.
    const checkoutId = fits && open?.url === null ? open.id : await this.opening.checkout(contract, open?.id);
    await this.send.execute(`checkout:${checkoutId}`);
    const checkout = await this.unitOfWork.run(self, (tx) => this.accounts.checkout(tx, checkoutId));
    if (!checkout?.url) throw new Refusal('UNAVAILABLE', 'paymentProviderBusy');
    return { url: checkout.url };
  }

  private owes(actor: Actor, { clientId }: ContractView): Promise<boolean> {
    return this.unitOfWork.run(actor, (tx) => this.accounts.owes(tx, clientId));
  }

  /** A page opened before is used again, so that two taps do not make two. */
  private async stillOpen(stripeSessionId: string): Promise<boolean> {
    const state = await this.gateway.checkout(stripeSessionId).catch(() => undefined);
    return state?.status === 'open';
  }
}
