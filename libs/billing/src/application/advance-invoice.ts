import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CommandStore } from '../store/command.store.js';
import { InvoiceStore } from '../store/invoice.store.js';
import type { Invoice } from '../store/stored-invoice.js';
import { InvoiceGate } from './invoice-gate.js';
import { groupOfInvoice } from './group-of-invoice.js';
import { InvoiceSteps, type Step } from './invoice-steps.js';
import { SendCommands } from './send-commands.js';

/**
 * Brings one invoice as far as it can go: draft at the provider, our tax on it, compare to the yen, issue, finalise, collect.
 * May be called at any time by anyone; what is done is not done again.
 */
@Injectable()
export class AdvanceInvoice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invoices: InvoiceStore,
    private readonly commands: CommandStore,
    private readonly gate: InvoiceGate,
    private readonly send: SendCommands,
    private readonly steps: InvoiceSteps,
  ) {}

  async execute(invoiceId: string): Promise<void> {
    const actor = systemActor('advance-invoice');
    let passed = false;
    for (;;) {
      const invoice = await this.unitOfWork.run(actor, (tx) => this.invoices.lock(tx, invoiceId));
      if (!invoice || invoice.status === 'parked' || invoice.status === 'void') return;
      if (invoice.status === 'paid') return this.finish(invoice);
      passed ||= invoice.stripeInvoiceId !== null || (await this.gate.passes(invoice));
      if (!passed) return;
      const drained = await this.send.execute(groupOfInvoice(invoice));
      if (drained === 'busy') return;
      if (drained !== 'idle') {
        if (await this.steps.stopped(invoiceId, drained.stopped)) continue;
        return;
      }
      const step = await this.unitOfWork.run(actor, (tx) => this.step(tx, invoiceId));
      if (step === 'settle') return this.steps.settle(invoiceId);
      if (step === 'enough') return;
    }
  }

  /** A webhook may be faster than the answer to our own request: what we asked for is then seen to be done, not asked again. */
  private async finish(invoice: Invoice): Promise<void> {
    const group = groupOfInvoice(invoice);
    const open = await this.unitOfWork.run(systemActor('advance-invoice'), (tx) =>
      this.commands.lookFirstInGroup(tx, group),
    );
    if (open) await this.send.execute(group);
    if (invoice.feeMinor === null && invoice.totalMinor > 0) await this.steps.settle(invoice.id);
  }

  private async step(tx: Tx, invoiceId: string): Promise<Step> {
    const invoice = await this.invoices.lock(tx, invoiceId);
    if (!invoice) return 'enough';
    if (invoice.status === 'issued' || invoice.status === 'payment_failed') return 'settle';
    if (invoice.status !== 'draft') return 'enough';
    if (invoice.totalMinor === 0) {
      await this.steps.issueWithoutMoney(tx, invoice);
      return 'enough';
    }
    const done = await this.commands.ofGroup(tx, groupOfInvoice(invoice));
    const terms = await this.gate.terms(tx, invoice, done.length > 0);
    return terms ? this.steps.next(tx, invoice, done, terms) : 'enough';
  }
}
