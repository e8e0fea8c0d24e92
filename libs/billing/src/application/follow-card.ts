import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { AccountStore, type ClientAccount } from '../store/account.store.js';
import { CommandStore } from '../store/command.store.js';
import { InvoiceStore, type FailedInvoice } from '../store/invoice.store.js';
import { groupOfInvoice } from './group-of-invoice.js';
import { PaymentGateway, type StoredCard } from './ports.js';
import { SendCommands } from './send-commands.js';
import { SettleInvoice } from './settle-invoice.js';
import { TellPayers } from './tell-payers.js';

const self = systemActor('follow-card');

/** What it means for us that a client pays with another card, or with none. */
@Injectable()
export class CardConsequences {
  constructor(
    private readonly accounts: AccountStore,
    private readonly commands: CommandStore,
    private readonly invoices: InvoiceStore,
    private readonly tell: TellPayers,
  ) {}

  /** @returns what the old card could not pay and is tried again with the new one */
  async changed(tx: Tx, { clientId }: ClientAccount, card: StoredCard): Promise<FailedInvoice[]> {
    await this.accounts.setPaymentMethod(tx, clientId, card.paymentMethodId, card.label);
    await tx.audit('payment_method.change', clientId, { label: card.label });
    const failed = await this.invoices.failedOfClient(tx, clientId);
    for (const invoice of failed)
      await this.commands.addAgain(
        tx,
        groupOfInvoice(invoice),
        'invoice.pay',
        { stripeInvoiceId: invoice.stripeInvoiceId, paymentMethodId: card.paymentMethodId },
        `invoice.pay:${invoice.id}:${invoice.attempt}:${card.paymentMethodId}`,
      );
    return failed;
  }

  async removed(tx: Tx, { clientId, paymentMethodLabel }: ClientAccount): Promise<void> {
    await this.accounts.forgetPaymentMethod(tx, clientId);
    await tx.audit('payment_method.remove', clientId, { label: paymentMethodLabel });
    await this.tell.cardRemoved(tx, clientId, paymentMethodLabel);
  }
}

/** The card a client chose, or took away, on the provider's own screen. */
@Injectable()
export class FollowCard {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: PaymentGateway,
    private readonly accounts: AccountStore,
    private readonly consequences: CardConsequences,
    private readonly send: SendCommands,
    private readonly settle: SettleInvoice,
  ) {}

  /**
   * Answers false for a customer that is not ours.
   * @throws Error while our own choice is still on its way: what the provider says is older than it, so it is asked again
   */
  async execute(customerId: string): Promise<boolean> {
    const known = await this.unitOfWork.run(self, (tx) => this.accounts.ofCustomer(tx, customerId));
    if (!known) return false;
    const card = await this.gateway.cardOf(customerId, known.paymentMethodId);
    const retried = await this.unitOfWork.run(self, async (tx) => {
      if (await this.accounts.choosesCard(tx, customerId))
        throw new Error(`The card of ${customerId} is on its way to the provider`);
      const account = await this.accounts.openClient(tx, known.clientId);
      // Another card was stored while we asked: its own event follows.
      if (account.paymentMethodId !== known.paymentMethodId) return [];
      if (account.paymentMethodId === (card?.paymentMethodId ?? null)) return [];
      if (card) return this.consequences.changed(tx, account, card);
      await this.consequences.removed(tx, account);
      return [];
    });
    for (const invoice of retried) {
      await this.send.execute(groupOfInvoice(invoice));
      await this.settle.execute(invoice.id);
    }
    return true;
  }
}
