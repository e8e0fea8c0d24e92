import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { SentPayment } from '../domain/documents.js';
import { isSent } from '../domain/ways-to-pay.js';
import { CommandStore } from '../store/command.store.js';
import type { Invoice } from '../store/stored-invoice.js';
import { CollectionTerms, type Terms } from './collection-terms.js';
import { CoverInvoice } from './cover-invoice.js';
import { IssueInvoice } from './issue-invoice.js';
import type { CommandOp, CommandParams } from './ports.js';

/** Issues a compared invoice and asks the provider to collect what is due, or to open it for the client to pay. */
@Injectable()
export class CollectInvoice {
  constructor(
    private readonly commands: CommandStore,
    private readonly cover: CoverInvoice,
    private readonly issue: IssueInvoice,
    private readonly terms: CollectionTerms,
  ) {}

  /** Nothing is due this month. */
  async withoutMoney(tx: Tx, invoice: Invoice): Promise<void> {
    await this.issue.execute(tx, invoice, null, 0, null);
  }

  async execute(
    tx: Tx,
    invoice: Invoice,
    group: string,
    at: { stripeInvoiceId: string; stripeTotalMinor: number },
    terms: Terms,
  ): Promise<void> {
    const { stripeInvoiceId } = at;
    const add = <Op extends CommandOp>(op: Op, params: CommandParams[Op]) =>
      this.commands.add(tx, group, op, params, `${op}:${invoice.id}:${invoice.attempt}`);
    const coveredMinor = await this.cover.execute(tx, invoice, terms.way === 'transfer');
    const dueMinor = invoice.totalMinor - coveredMinor;
    const way = await this.terms.settleWay(tx, invoice, terms, dueMinor);
    const payment: SentPayment | null = !isSent(way)
      ? null
      : { way, ...(way === 'transfer' && terms.bank && { bank: terms.bank }) };
    const { number, issuer, dueOn } = await this.issue.execute(
      tx,
      invoice,
      at.stripeTotalMinor,
      coveredMinor,
      payment,
    );
    await add('invoice.number', {
      stripeInvoiceId,
      number,
      registrationNumber: issuer.registrationNumber ?? '',
      ...(payment && { sent: { way: payment.way, dueOn } }),
    });
    await add('invoice.finalize', { stripeInvoiceId });
    if (dueMinor === 0) return add('invoice.void', { stripeInvoiceId, creditNoteId: null });
    if (coveredMinor > 0)
      await add('invoice.reduce', { stripeInvoiceId, creditNoteId: null, amountMinor: coveredMinor });
    if (terms.paymentMethodId !== null)
      await add('invoice.pay', { stripeInvoiceId, paymentMethodId: terms.paymentMethodId });
  }
}
