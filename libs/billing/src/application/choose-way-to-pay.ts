import { Refusal } from '@madoguchi/kernel';
import { ContractingApi, type ContractView } from '@madoguchi/contracting/contract';
import { actingCompany, systemActor, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { isSent, type WayToPay } from '../domain/ways-to-pay.js';
import { AccountStore } from '../store/account.store.js';
import { CommandStore } from '../store/command.store.js';
import { PaymentStore } from '../store/payment.store.js';
import { SendCommands } from './send-commands.js';
import { CheckoutOpening } from './start-checkout.js';
import { WaysOffered } from './ways-offered.js';

const self = systemActor('choose-way-to-pay');

/** An account at the provider that belongs to the client alone, so that every transfer to it is known. */
@Injectable()
export class TransferAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountStore,
    private readonly commands: CommandStore,
    private readonly send: SendCommands,
    private readonly opening: CheckoutOpening,
  ) {}

  /** Made once; asking again costs nothing. @throws Refusal UNAVAILABLE paymentProviderBusy */
  async execute(contract: ContractView): Promise<void> {
    const customerGroup = await this.opening.customer(contract);
    if (customerGroup !== undefined) await this.send.execute(customerGroup);
    const group = await this.unitOfWork.run(self, (tx) => this.ask(tx, contract.clientId));
    if (group === undefined) return;
    await this.send.execute(group);
    const account = await this.unitOfWork.run(self, (tx) => this.accounts.client(tx, contract.clientId));
    if (!account?.bank) throw new Refusal('UNAVAILABLE', 'paymentProviderBusy');
  }

  /** The group to send; undefined when the account is there. */
  private async ask(tx: Tx, clientId: string): Promise<string | undefined> {
    const account = await this.accounts.openClient(tx, clientId);
    if (!account.stripeCustomerId) throw new Refusal('UNAVAILABLE', 'paymentProviderBusy');
    if (account.bank) return undefined;
    const prefix = `transfer.account:${clientId}:`;
    const attempt = await this.commands.stopped(tx, prefix);
    const group = `account:${clientId}:${attempt}`;
    const params = { customerId: account.stripeCustomerId };
    await this.commands.add(tx, group, 'transfer.account', params, `${prefix}${attempt}`);
    return group;
  }
}

/** How the owner wants to pay from the next invoice on. Whoever pays by itself needs no card, so the contract can begin. */
@Injectable()
export class ChooseWayToPay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracting: ContractingApi,
    private readonly accounts: AccountStore,
    private readonly payments: PaymentStore,
    private readonly offered: WaysOffered,
    private readonly transfers: TransferAccount,
  ) {}

  /** @throws Refusal NOT_FOUND, CONFLICT contractEnded, depositDue or cardMissing, BAD_INPUT wayNotInPlan or wayNotOffered, UNAVAILABLE paymentProviderBusy */
  async execute(actor: Actor, contractId: string, way: WayToPay): Promise<void> {
    const contract = await this.unitOfWork.run(actor, (tx) => this.own(tx, actor, contractId));
    await this.unitOfWork.run(self, (tx) => this.check(tx, contract, way));
    if (isSent(way)) await this.transfers.execute(contract);
    await this.unitOfWork.run(actor, async (tx) => {
      const account = await this.accounts.openClient(tx, contract.clientId);
      if (way === 'card' && account.paymentMethodId === null) throw new Refusal('CONFLICT', 'cardMissing');
      if (await this.payments.choose(tx, contract, way))
        await tx.audit('payment_way.choose', contract.id, { way });
      if (contract.activatedAt === null) await this.contracting.activate(tx, contract.id);
    });
  }

  /** A known card alone begins no contract whose deposit is still to be paid. */
  private async check(tx: Tx, contract: ContractView, way: WayToPay): Promise<void> {
    if (!contract.plan.waysToPay.includes(way)) throw Refusal.field('way', 'wayNotInPlan');
    if (!(await this.offered.execute(tx, contract)).includes(way))
      throw Refusal.field('way', 'wayNotOffered');
    if ((await this.offered.depositDue(tx, contract)) > 0) throw new Refusal('CONFLICT', 'depositDue');
  }

  private async own(tx: Tx, actor: Actor, contractId: string): Promise<ContractView> {
    const contract = await this.contracting.contract(tx, contractId);
    if (!contract || contract.clientId !== actingCompany(actor)) throw Refusal.notFound();
    if (contract.status === 'ended') throw new Refusal('CONFLICT', 'contractEnded');
    return contract;
  }
}
