import { isId, Refusal, type Minor } from '@madoguchi/kernel';
import { ContractingApi } from '@madoguchi/contracting/contract';
import { systemActor, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { DepositView, InvoiceView } from '../contract/index.js';
import { isSent, type BankDetails, type WayToPay } from '../domain/ways-to-pay.js';
import { AccountStore } from '../store/account.store.js';
import { DepositStore } from '../store/deposit.store.js';
import { InvoiceViews, type InvoicePage } from '../store/invoice-views.store.js';
import { WaysOffered, type OpeningAsked } from './ways-offered.js';

/** How a contract is paid now, and how it may be. */
export interface PaymentMethodState {
  /** A card is stored. */
  readonly ready: boolean;
  readonly label: string | null;
  readonly depositMinor: Minor;
  readonly advance: boolean;
  /** What is asked for now and later; null once the contract has begun. */
  readonly asked: OpeningAsked | null;
  readonly way: WayToPay;
  readonly ways: readonly WayToPay[];
  /** What the plan allows; fewer may be offered now. */
  readonly planWays: readonly WayToPay[];
  /** Where to transfer to; null when it is paid by card. */
  readonly bank: BankDetails | null;
}

@Injectable()
export class ReadInvoices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly views: InvoiceViews,
    private readonly accounts: AccountStore,
    private readonly contracting: ContractingApi,
    private readonly deposits: DepositStore,
    private readonly offered: WaysOffered,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async one(actor: Actor, id: string): Promise<InvoiceView> {
    const invoice = isId(id) ? await this.unitOfWork.run(actor, (tx) => this.views.find(tx, id)) : undefined;
    if (!invoice) throw Refusal.notFound();
    return invoice;
  }

  /** @throws Refusal NOT_FOUND for a contract that is not the reader's */
  page(actor: Actor, contractId: string | null, first: number, offset: number): Promise<InvoicePage> {
    return this.unitOfWork.run(actor, async (tx) => {
      if (contractId !== null && !(await this.contracting.contract(tx, contractId))) throw Refusal.notFound();
      const clientId = actor.kind === 'person' && actor.companyKind === 'client' ? actor.companyId : null;
      return this.views.page(tx, { clientId, contractId, first, offset });
    });
  }

  /** Null until the deposit came in, and for a contract that asks for none. @throws Refusal NOT_FOUND */
  deposit(actor: Actor, contractId: string): Promise<DepositView | null> {
    return this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.contracting.contract(tx, contractId))) throw Refusal.notFound();
      return (await this.deposits.ofContract(tx, contractId)) ?? null;
    });
  }

  /** `depositMinor`: what is paid on the page that stores the card. @throws Refusal NOT_FOUND */
  async paymentMethod(actor: Actor, contractId: string): Promise<PaymentMethodState> {
    const contract = await this.unitOfWork.run(actor, (tx) => this.contracting.contract(tx, contractId));
    if (!contract) throw Refusal.notFound();
    const offer = await this.unitOfWork.run(systemActor('read-invoices'), async (tx) => ({
      ways: await this.offered.execute(tx, contract),
      depositMinor: await this.offered.depositDue(tx, contract),
      asked: await this.offered.opening(tx, contract),
    }));
    return this.unitOfWork.run(actor, async (tx) => {
      const account = await this.accounts.client(tx, contract.clientId);
      const way = await this.offered.chosen(tx, contractId);
      return {
        ready: account?.paymentMethodId != null,
        label: account?.paymentMethodLabel ?? null,
        depositMinor: offer.depositMinor,
        asked: offer.asked,
        advance: contract.activatedAt === null && contract.plan.baseInAdvance,
        way,
        ways: offer.ways,
        planWays: contract.plan.waysToPay,
        bank: isSent(way) ? (account?.bank ?? null) : null,
      };
    });
  }
}
