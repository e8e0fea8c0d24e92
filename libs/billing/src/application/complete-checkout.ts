import { Refusal } from '@madoguchi/kernel';
import { ContractingApi } from '@madoguchi/contracting/contract';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { AccountStore, type Checkout } from '../store/account.store.js';
import { CommandStore } from '../store/command.store.js';
import { InvoiceStore } from '../store/invoice.store.js';
import { PaymentStore } from '../store/payment.store.js';
import { groupOfInvoice } from './group-of-invoice.js';
import { PaymentGateway, type PaidDeposit } from './ports.js';
import { ReceiveDeposit } from './receive-deposit.js';
import { SendCommands } from './send-commands.js';
import { SettleInvoice } from './settle-invoice.js';

/** What a stored card sets in motion, in the transaction that stores it. */
@Injectable()
export class CheckoutConsequences {
  constructor(
    private readonly contracting: ContractingApi,
    private readonly commands: CommandStore,
    private readonly invoices: InvoiceStore,
    private readonly deposits: ReceiveDeposit,
    private readonly payments: PaymentStore,
  ) {}

  async execute(
    tx: Tx,
    checkout: Checkout,
    customerId: string,
    paymentMethodId: string,
    deposit: PaidDeposit | null,
  ) {
    const contract = deposit && (await this.contracting.contract(tx, checkout.contractId));
    if (contract) await this.deposits.execute(tx, contract, deposit);
    await this.payments.choose(tx, { id: checkout.contractId, clientId: checkout.clientId }, 'card');
    await this.activate(tx, checkout.contractId);
    const ended = await this.commands.endPages(tx, checkout.contractId, checkout.id);
    await tx.audit('payment_method.store', checkout.clientId, { contractId: checkout.contractId });
    const customerGroup = `default:${checkout.id}`;
    await this.commands.add(
      tx,
      customerGroup,
      'customer.setDefault',
      { customerId, paymentMethodId },
      `customer.setDefault:${checkout.id}`,
    );
    const retried = await this.invoices.failedOfClient(tx, checkout.clientId);
    for (const invoice of retried)
      await this.commands.add(
        tx,
        groupOfInvoice(invoice),
        'invoice.pay',
        { stripeInvoiceId: invoice.stripeInvoiceId, paymentMethodId },
        `invoice.pay:${invoice.id}:${invoice.attempt}:${checkout.id}`,
      );
    return { groups: [customerGroup, ...ended], retried };
  }

  /** A contract that ended meanwhile keeps its end; the card is stored all the same, for what is still owed. */
  private async activate(tx: Tx, contractId: string): Promise<void> {
    try {
      await this.contracting.activate(tx, contractId);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

/** The card is stored: it becomes the client's default, the contract becomes active, and invoices it failed for are tried again. */
@Injectable()
export class CompleteCheckout {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: PaymentGateway,
    private readonly accounts: AccountStore,
    private readonly send: SendCommands,
    private readonly settle: SettleInvoice,
    private readonly follow: CheckoutConsequences,
  ) {}

  /** @throws Error for a session we do not know yet: the webhook came before our own write, so it is tried again */
  async execute(stripeSessionId: string): Promise<void> {
    const actor = systemActor('complete-checkout');
    const finished = await this.gateway.checkout(stripeSessionId);
    const work = await this.unitOfWork.run(actor, async (tx) => {
      const checkout = await this.accounts.lockSession(tx, stripeSessionId);
      if (!checkout) throw new Error(`Unknown checkout session ${stripeSessionId}`);
      if (checkout.status !== 'open') return undefined;
      if (finished.status === 'expired') {
        await this.accounts.closeCheckout(tx, checkout.id, 'expired');
        return undefined;
      }
      if (finished.status !== 'complete' || finished.paymentMethodId === null || finished.customerId === null)
        return undefined;
      await this.accounts.setPaymentMethod(tx, checkout.clientId, finished.paymentMethodId, finished.label);
      await this.accounts.closeCheckout(tx, checkout.id, 'completed');
      return this.follow.execute(
        tx,
        checkout,
        finished.customerId,
        finished.paymentMethodId,
        finished.deposit,
      );
    });
    if (!work) return;
    for (const group of work.groups) await this.send.execute(group);
    for (const invoice of work.retried) {
      await this.send.execute(groupOfInvoice(invoice));
      await this.settle.execute(invoice.id);
    }
  }
}
