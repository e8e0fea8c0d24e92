import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CommandStore, type Command } from '../store/command.store.js';
import { InvoiceStore } from '../store/invoice.store.js';
import type { Invoice } from '../store/stored-invoice.js';
import { CoverInvoice } from './cover-invoice.js';
import { IssueInvoice } from './issue-invoice.js';
import type { CommandOp, CommandParams } from './ports.js';
import { SettleInvoice } from './settle-invoice.js';

/** `again`: something was decided, go on. `settle`: ask the provider how the payment went. */
export type Step = 'again' | 'settle' | 'enough';

export const groupOfInvoice = (invoice: Pick<Invoice, 'id' | 'attempt'>): string =>
  `invoice:${invoice.id}:${invoice.attempt}`;

/** The single steps, in the order they follow each other. */
@Injectable()
export class InvoiceSteps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invoices: InvoiceStore,
    private readonly commands: CommandStore,
    private readonly issueInvoice: IssueInvoice,
    private readonly settleInvoice: SettleInvoice,
    private readonly cover: CoverInvoice,
  ) {}

  /** Without money: nothing is due this month. */
  issue(tx: Tx, invoice: Invoice, stripeTotalMinor: number | null) {
    return this.issueInvoice.execute(tx, invoice, stripeTotalMinor, 0);
  }

  settle(invoiceId: string): Promise<void> {
    return this.settleInvoice.execute(invoiceId);
  }

  async stopped(invoiceId: string, command: Command): Promise<void> {
    if (command.status === 'refused')
      return this.settleInvoice.execute(invoiceId, command.error ?? undefined);
    await this.unitOfWork.run(systemActor('advance-invoice'), async (tx) => {
      const invoice = await this.invoices.lock(tx, invoiceId);
      if (invoice?.status === 'draft') await this.invoices.park(tx, invoiceId, 'paymentProviderRefused');
    });
  }

  async next(
    tx: Tx,
    invoice: Invoice,
    done: Command[],
    customerId: string,
    paymentMethodId: string,
  ): Promise<Step> {
    const group = groupOfInvoice(invoice);
    const key = (op: string) => `${op}:${invoice.id}:${invoice.attempt}`;
    // Another process may have decided meanwhile: what it wrote goes out first.
    if (done.some(({ status }) => status === 'pending' || status === 'parked')) return 'again';
    const stripeInvoiceId = invoice.stripeInvoiceId;
    if (stripeInvoiceId === null) {
      await this.commands.add(
        tx,
        group,
        'invoice.create',
        opening(invoice, customerId, paymentMethodId),
        key('invoice.create'),
      );
      return 'again';
    }
    const added = done.filter(({ op }) => op === 'invoice.addLine');
    const lines = (await this.invoices.lines(tx, invoice.id)).filter((line) => line.amountMinor !== 0);
    if (added.length === 0) {
      for (const line of lines)
        await this.commands.add(
          tx,
          group,
          'invoice.addLine',
          {
            stripeInvoiceId,
            customerId,
            lineId: line.id,
            description: line.description,
            amountMinor: line.amountMinor,
          },
          `${key('invoice.addLine')}:${line.position}`,
        );
      return 'again';
    }
    const taxed = done.find(({ op }) => op === 'invoice.setTax');
    if (!taxed) {
      const itemOf = new Map(
        added.map((each) => [(each.params as CommandParams['invoice.addLine']).lineId, each.result!.id]),
      );
      const taxes = lines
        .filter((line) => line.amountMinor > 0)
        .map((line) => ({
          itemId: itemOf.get(line.id)!,
          taxableMinor: line.amountMinor,
          taxMinor: line.taxMinor,
          rateBps: line.taxRateBps,
        }));
      await this.commands.add(tx, group, 'invoice.setTax', { stripeInvoiceId, taxes }, key('invoice.setTax'));
      return 'again';
    }
    // The gate: not one yen may differ between what we say is owed and what would be collected.
    if (taxed.result?.totalMinor !== invoice.totalMinor) {
      await this.invoices.park(tx, invoice.id, 'totalsDiffer');
      return 'enough';
    }
    await this.collect(tx, invoice, stripeInvoiceId, taxed.result.totalMinor, paymentMethodId);
    return 'again';
  }

  /** Issues the compared invoice and asks the provider to collect what is due. */
  private async collect(
    tx: Tx,
    invoice: Invoice,
    stripeInvoiceId: string,
    stripeTotalMinor: number,
    paymentMethodId: string,
  ): Promise<void> {
    const group = groupOfInvoice(invoice);
    const add = <Op extends CommandOp>(op: Op, params: CommandParams[Op]) =>
      this.commands.add(tx, group, op, params, `${op}:${invoice.id}:${invoice.attempt}`);
    const coveredMinor = await this.cover.execute(tx, invoice);
    const { number, issuer } = await this.issueInvoice.execute(tx, invoice, stripeTotalMinor, coveredMinor);
    await add('invoice.number', {
      stripeInvoiceId,
      number,
      registrationNumber: issuer.registrationNumber ?? '',
    });
    await add('invoice.finalize', { stripeInvoiceId });
    if (coveredMinor === invoice.totalMinor)
      return add('invoice.void', { stripeInvoiceId, creditNoteId: null });
    if (coveredMinor > 0)
      await add('invoice.reduce', { stripeInvoiceId, creditNoteId: null, amountMinor: coveredMinor });
    await add('invoice.pay', { stripeInvoiceId, paymentMethodId });
  }
}

function opening(
  invoice: Invoice,
  customerId: string,
  paymentMethodId: string,
): CommandParams['invoice.create'] {
  const [year, month] = invoice.month.split('-').map(Number) as [number, number];
  return {
    invoiceId: invoice.id,
    attempt: invoice.attempt,
    customerId,
    paymentMethodId,
    description: `電話応対サービス ${year}年${month}月分`,
    footer: '適格請求書は、窓口（Madoguchi）の請求の画面から保存できます。この明細はお支払いの控えです。',
  };
}
