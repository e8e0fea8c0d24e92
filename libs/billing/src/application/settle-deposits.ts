import { ContractingApi, type ContractView } from '@madoguchi/contracting/contract';
import { FulfilmentApi } from '@madoguchi/fulfilment/contract';
import { dateAt, sum } from '@madoguchi/kernel';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { Injectable, Logger } from '@nestjs/common';
import { documentHash } from '../documents/document-hash.js';
import { isOver, monthOf } from '../domain/billing-month.js';
import { depositApplied, settleDeposit, type DepositSettlement, type Unpaid } from '../domain/deposit.js';
import type { DepositSettlementDocument } from '../domain/documents.js';
import { CommandStore } from '../store/command.store.js';
import { DepositStore, type Deposit } from '../store/deposit.store.js';
import { DocumentStore } from '../store/document.store.js';
import { InvoiceStore } from '../store/invoice.store.js';
import { LedgerStore } from '../store/ledger.store.js';
import { CreditEndedContracts } from './credit-ended-contracts.js';
import { DepositRefunds } from './deposit-refunds.js';
import { groupOfInvoice } from './group-of-invoice.js';

/** One deposit whose contract is over (or that was paid twice): what is unpaid is covered, the rest goes back, with a document of both. */
@Injectable()
export class SettleDeposit {
  constructor(
    private readonly deposits: DepositStore,
    private readonly documents: DocumentStore,
    private readonly invoices: InvoiceStore,
    private readonly commands: CommandStore,
    private readonly ledger: LedgerStore,
    private readonly refunds: DepositRefunds,
  ) {}

  async execute(tx: Tx, deposit: Deposit, contract: ContractView): Promise<void> {
    const unpaid = deposit.surplus ? [] : await this.unpaid(tx, contract);
    if (!unpaid) return;
    const settlement = settleDeposit(deposit.amountMinor, unpaid);
    await this.cover(tx, deposit, settlement);
    const document = await this.document(tx, deposit, settlement);
    const { id: depositId, clientId } = deposit;
    const id = await this.deposits.settle(tx, {
      depositId,
      clientId,
      document,
      hash: documentHash(document),
    });
    if (settlement.refundedMinor > 0) await this.giveBack(tx, deposit, id, document);
    await tx.audit('deposit.settle', depositId, {
      number: document.number,
      appliedMinor: deposit.amountMinor - settlement.refundedMinor,
      refundedMinor: settlement.refundedMinor,
    });
  }

  /** Undefined while something of the contract is still to come. */
  private async unpaid(tx: Tx, contract: ContractView): Promise<Unpaid[] | undefined> {
    // Never begun: nothing was ever billed, so nothing has to be waited for.
    const lastMonth =
      contract.endsOn! < contract.startsOn || !contract.activatedAt ? null : monthOf(contract.endsOn!);
    if (lastMonth !== null && !isOver(lastMonth, dateAt(tx.now))) return undefined;
    const { lastBilled, onTheWay, unpaid } = await this.deposits.standing(tx, contract.id, lastMonth);
    return lastBilled && !onTheWay ? unpaid : undefined;
  }

  private async giveBack(
    tx: Tx,
    deposit: Deposit,
    settlementId: string,
    { number, refundedMinor }: DepositSettlementDocument,
  ): Promise<void> {
    const { id, clientId, chargeId } = deposit;
    if (deposit.byTransfer)
      return this.refunds.byTransfer(tx, {
        id: settlementId,
        number,
        depositId: id,
        clientId,
        refundedMinor,
      });
    const params = { settlementId, chargeId, amountMinor: refundedMinor };
    await this.commands.add(tx, `deposit:${id}`, 'deposit.refund', params, `deposit.refund:${id}`);
  }

  /** Less to pay at the provider, as for a credit note; what is covered whole is void there and paid here. */
  private async cover(tx: Tx, deposit: Deposit, { applied }: DepositSettlement): Promise<void> {
    for (const { invoice, amountMinor } of applied) {
      await this.deposits.cover(tx, deposit, invoice.id, amountMinor);
      const { attempt, stripeInvoiceId } = (await this.invoices.lock(tx, invoice.id))!;
      if (stripeInvoiceId === null) throw new Error(`Invoice ${invoice.id} is unknown to the provider`);
      const group = groupOfInvoice({ id: invoice.id, attempt });
      const arrived = await this.deposits.transferredFor(tx, invoice.id);
      if (amountMinor === invoice.openMinor && arrived === 0)
        await this.commands.add(tx, group, 'invoice.void', { stripeInvoiceId, creditNoteId: null }, `invoice.void:${deposit.id}:${invoice.id}`); // prettier-ignore
      else
        await this.commands.add(tx, group, 'invoice.reduce', { stripeInvoiceId, creditNoteId: null, reference: deposit.id, amountMinor }, `invoice.reduce:${deposit.id}:${invoice.id}`); // prettier-ignore
    }
    const appliedMinor = sum(applied.map(({ amountMinor }) => amountMinor));
    await this.ledger.post(tx, depositApplied(deposit.id, deposit.clientId, appliedMinor));
  }

  private async document(
    tx: Tx,
    { document, amountMinor, lostMinor, byTransfer }: Deposit,
    { applied, refundedMinor }: DepositSettlement,
  ): Promise<DepositSettlementDocument> {
    const issuedOn = dateAt(tx.now);
    const year = Number(issuedOn.slice(0, 4));
    return {
      ...document,
      kind: 'deposit_settlement',
      number: await this.documents.nextNumber(tx, document.issuer.id, 'deposit_settlement', year),
      issuedOn,
      deposit: { number: document.number, issuedOn: document.issuedOn },
      applied: applied.map(({ invoice: { number, issuedOn: on }, amountMinor }) => ({
        invoiceNumber: number,
        invoiceIssuedOn: on,
        amountMinor,
      })),
      refundedMinor,
      totalMinor: amountMinor,
      ...(lostMinor > 0 && { lostMinor }),
      ...(byTransfer && { byTransfer: true }),
    };
  }
}

/** Every hour: a contract is over when its last month is billed and no document is on its way any more. */
@Job({ name: 'settle-deposits', cron: '40 * * * *' })
export class SettleDeposits implements JobHandler {
  private readonly log = new Logger(SettleDeposits.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracting: ContractingApi,
    private readonly fulfilment: FulfilmentApi,
    private readonly credit: CreditEndedContracts,
    private readonly deposits: DepositStore,
    private readonly settle: SettleDeposit,
  ) {}

  async run(): Promise<void> {
    // What the client owes is known only when its objections are answered and given back.
    await this.credit.run();
    const actor = systemActor('settle-deposits');
    const over = await this.unitOfWork.run(actor, async (tx) => {
      const open = await this.deposits.unsettled(tx);
      const ids = open.map(({ contractId }) => contractId);
      const contracts = await this.contracting.contracts(tx, ids);
      const contested = await this.fulfilment.withOpenObjections(tx, ids);
      return open.flatMap((deposit) => {
        const contract = contracts.get(deposit.contractId);
        const isDue = deposit.surplus || (contract?.status === 'ended' && !contested.has(contract.id));
        return contract && isDue ? [{ deposit, contract }] : [];
      });
    });
    // Each on its own: one that fails must not keep the others from their money.
    for (const { deposit, contract } of over)
      await this.unitOfWork
        .run(actor, async (tx) => {
          const open = await this.deposits.lockUnsettled(tx, deposit.id);
          if (open) await this.settle.execute(tx, open, contract);
        })
        .catch((error: unknown) => this.log.error(error));
  }
}
