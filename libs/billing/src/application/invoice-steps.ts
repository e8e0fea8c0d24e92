import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { isSent } from '../domain/ways-to-pay.js';
import { CommandStore, type Command } from '../store/command.store.js';
import { InvoiceStore } from '../store/invoice.store.js';
import type { Invoice } from '../store/stored-invoice.js';
import { CollectInvoice } from './collect-invoice.js';
import type { Terms } from './collection-terms.js';
import { IssueInvoice } from './issue-invoice.js';
import type { CommandParams } from './ports.js';
import { SettleInvoice } from './settle-invoice.js';

/** `again`: something was decided, go on. `settle`: ask the provider how the payment went. */
export type Step = 'again' | 'settle' | 'enough';

/** Until it is issued, which is when its day is known. */
const DAYS_UNTIL_DUE = 30;

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
    private readonly collect: CollectInvoice,
  ) {}

  /** Without money: nothing is due this month. */
  issue(tx: Tx, invoice: Invoice) {
    return this.issueInvoice.execute(tx, invoice, null, 0, null);
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

  async next(tx: Tx, invoice: Invoice, done: Command[], terms: Terms): Promise<Step> {
    const { customerId } = terms;
    const group = groupOfInvoice(invoice);
    const key = (op: string) => `${op}:${invoice.id}:${invoice.attempt}`;
    // Another process may have decided meanwhile: what it wrote goes out first.
    if (done.some(({ status }) => status === 'pending' || status === 'parked')) return 'again';
    const stripeInvoiceId = invoice.stripeInvoiceId;
    if (stripeInvoiceId === null) {
      await this.commands.add(tx, group, 'invoice.create', opening(invoice, terms), key('invoice.create'));
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
    const at = { stripeInvoiceId, stripeTotalMinor: taxed.result.totalMinor };
    await this.collect.execute(tx, invoice, group, at, terms);
    return 'again';
  }
}

function opening(invoice: Invoice, terms: Terms): CommandParams['invoice.create'] {
  const [year, month] = invoice.month.split('-').map(Number) as [number, number];
  return {
    invoiceId: invoice.id,
    attempt: invoice.attempt,
    customerId: terms.customerId,
    paymentMethodId: terms.paymentMethodId,
    ...(isSent(terms.way) && { sent: { way: terms.way, daysUntilDue: DAYS_UNTIL_DUE } }),
    description: `電話応対サービス ${year}年${month}月分`,
    footer: '適格請求書は、窓口（Madoguchi）の請求の画面から保存できます。この明細はお支払いの控えです。',
  };
}
