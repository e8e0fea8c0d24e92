import { isId, Refusal, type Minor } from '@madoguchi/kernel';
import { ContractingApi } from '@madoguchi/contracting/contract';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { DepositView, InvoiceView } from '../contract/index.js';
import { AccountStore } from '../store/account.store.js';
import { DepositStore } from '../store/deposit.store.js';
import { InvoiceViews, type InvoicePage } from '../store/invoice-views.store.js';

@Injectable()
export class ReadInvoices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly views: InvoiceViews,
    private readonly accounts: AccountStore,
    private readonly contracting: ContractingApi,
    private readonly deposits: DepositStore,
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
  paymentMethod(
    actor: Actor,
    contractId: string,
  ): Promise<{ ready: boolean; label: string | null; depositMinor: Minor; advance: boolean }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const contract = await this.contracting.contract(tx, contractId);
      if (!contract) throw Refusal.notFound();
      const account = await this.accounts.client(tx, contract.clientId);
      const { activatedAt, plan } = contract;
      const due = await this.deposits.due(tx, contract);
      return {
        ready: account?.paymentMethodId != null,
        label: account?.paymentMethodLabel ?? null,
        depositMinor: due ? plan.depositMinor : 0,
        advance: activatedAt === null && plan.baseInAdvance,
      };
    });
  }
}
