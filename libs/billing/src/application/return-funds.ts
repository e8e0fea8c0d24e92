import { Refusal, type Minor } from '@madoguchi/kernel';
import { IdentityApi } from '@madoguchi/identity/contract';
import { actingCompany, signedInPerson, systemActor, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CashStore } from '../store/cash.store.js';
import { CommandStore } from '../store/command.store.js';
import { FundsReturnStore } from '../store/funds-return.store.js';
import { ReceiveTransfers } from './receive-transfers.js';
import { SendCommands } from './send-commands.js';

const self = systemActor('return-funds');

export const groupOfReturn = (returnId: string): string => `funds:${returnId}`;

/** The rows and the command behind giving transferred money back. */
@Injectable()
export class FundsReturnOpening {
  constructor(
    private readonly identity: IdentityApi,
    private readonly cash: CashStore,
    private readonly returns: FundsReturnStore,
    private readonly commands: CommandStore,
  ) {}

  /** One that the provider has refused for good keeps nobody from asking again, over what is there today. */
  async giveUpStopped(tx: Tx, clientId: string): Promise<void> {
    await this.cash.lock(tx, clientId);
    const open = await this.returns.open(tx, clientId);
    if (!open) return;
    const group = groupOfReturn(open.id);
    const commands = await this.commands.ofGroup(tx, group);
    if (!commands.some(({ status }) => status === 'parked' || status === 'refused')) return;
    await this.returns.fail(tx, open.id);
    await this.commands.giveUp(tx, group);
    await tx.audit('funds.return_give_up', clientId, { amountMinor: open.amountMinor });
  }

  /** An invoice was quicker: what was asked for is no longer there, and no person has to look at it. */
  async giveUpOutdated(tx: Tx): Promise<void> {
    for (const clientId of await this.returns.outdated(tx)) await this.giveUpStopped(tx, clientId);
  }

  /** One at a time: asking again while it is on its way answers the same. @throws Refusal CONFLICT nothingToReturn */
  async execute(tx: Tx, clientId: string, askedBy: string): Promise<string> {
    const account = await this.cash.lock(tx, clientId);
    const open = await this.returns.open(tx, clientId);
    if (open) return open.id;
    const amountMinor: Minor = await this.cash.unused(tx, clientId);
    if (!account || amountMinor <= 0) throw new Refusal('CONFLICT', 'nothingToReturn');
    const owner = (await this.identity.membersOf(tx, clientId)).find(({ role }) => role === 'owner');
    if (!owner) throw Refusal.notFound();
    const returnId = await this.returns.add(tx, { clientId, amountMinor, askedBy });
    await this.commands.add(
      tx,
      groupOfReturn(returnId),
      'funds.return',
      { returnId, customerId: account.stripeCustomerId, amountMinor, email: owner.email },
      `funds.return:${returnId}`,
    );
    await tx.audit('funds.return', clientId, { amountMinor, askedBy });
    return returnId;
  }
}

/** Gives a client back what it has transferred and what pays no invoice. The provider asks it for the account. */
@Injectable()
export class ReturnFunds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly opening: FundsReturnOpening,
    private readonly send: SendCommands,
    private readonly transfers: ReceiveTransfers,
  ) {}

  /** @param clientId whose money, for an admin; an owner has its own only. @throws Refusal NOT_FOUND, CONFLICT nothingToReturn */
  async execute(actor: Actor, clientId: string | null): Promise<string> {
    const personId = signedInPerson(actor);
    const isAdmin = actor.kind === 'person' && actor.companyKind === 'platform';
    const whose = isAdmin ? clientId : actingCompany(actor);
    if (whose === null || (clientId !== null && clientId !== whose)) throw Refusal.notFound();
    // What has come in or was used meanwhile is seen first.
    await this.transfers.execute(whose);
    // On its own, so that it is done with also when nothing is left to give back.
    await this.unitOfWork.run(self, (tx) => this.opening.giveUpStopped(tx, whose));
    // The outbox is no client's to write.
    const id = await this.unitOfWork.run(self, (tx) => this.opening.execute(tx, whose, personId));
    await this.send.execute(groupOfReturn(id));
    await this.transfers.execute(whose);
    return whose;
  }
}
