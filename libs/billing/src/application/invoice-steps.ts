import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { isReducedRate } from '../domain/document-tax.js';
import { isSent } from '../domain/ways-to-pay.js';
import { CommandStore, type Command } from '../store/command.store.js';
import { InvoiceStore } from '../store/invoice.store.js';
import type { Invoice } from '../store/stored-invoice.js';
import { CollectInvoice } from './collect-invoice.js';
import type { Terms } from './collection-terms.js';
import { groupOfInvoice } from './group-of-invoice.js';
import { InvoiceGate } from './invoice-gate.js';
import type { CommandParams } from './ports.js';
import { ReleaseCover } from './release-cover.js';
import { SettleInvoice } from './settle-invoice.js';

/** `again`: something was decided, go on. `settle`: ask the provider how the payment went. */
export type Step = 'again' | 'settle' | 'enough';

/** Until it is issued, which is when its day is known. */
const DAYS_UNTIL_DUE = 30;

/** The single steps, in the order they follow each other. */
@Injectable()
export class InvoiceSteps {
  constructor(
    private readonly gate: InvoiceGate,
    private readonly invoices: InvoiceStore,
    private readonly commands: CommandStore,
    private readonly settleInvoice: SettleInvoice,
    private readonly collect: CollectInvoice,
    private readonly cover: ReleaseCover,
  ) {}

  issueWithoutMoney(tx: Tx, invoice: Invoice): Promise<void> {
    return this.collect.withoutMoney(tx, invoice);
  }

  settle(invoiceId: string): Promise<void> {
    return this.settleInvoice.execute(invoiceId);
  }

  /** Answers whether it can go on all the same. */
  async stopped(invoiceId: string, command: Command): Promise<boolean> {
    if (command.status === 'refused') {
      await this.settleInvoice.execute(invoiceId, command.error ?? undefined);
      return false;
    }
    if (await this.cover.execute(invoiceId, command)) return true;
    await this.gate.parkDraft(invoiceId, 'paymentProviderRefused');
    return false;
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
          ...(isReducedRate(line.taxRateBps, invoice.period.endsOn) && { reduced: true as const }),
        }));
      await this.commands.add(tx, group, 'invoice.setTax', { stripeInvoiceId, taxes }, key('invoice.setTax'));
      return 'again';
    }
    // The gate: not one yen may differ between what we say is owed and what would be collected.
    if (taxed.result?.totalMinor !== invoice.totalMinor) {
      await this.gate.park(tx, invoice, 'totalsDiffer');
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
