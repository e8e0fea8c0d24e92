import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CommandStore, type Command } from '../store/command.store.js';
import { InvoiceStore } from '../store/invoice.store.js';
import { CoverInvoice } from './cover-invoice.js';
import { PaymentGateway, type CommandParams } from './ports.js';
import { ReceiveTransfers } from './receive-transfers.js';

const self = systemActor('release-cover');

/**
 * An open invoice takes what its client has transferred by itself, and a store takes what its page asks for. Where such money came before
 * our credit had made the invoice smaller, the provider refuses to make it smaller than that.
 */
@Injectable()
export class ReleaseCover {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: PaymentGateway,
    private readonly transfers: ReceiveTransfers,
    private readonly commands: CommandStore,
    private readonly invoices: InvoiceStore,
    private readonly cover: CoverInvoice,
  ) {}

  /** Answers whether the invoice can go on; false leaves the command to a person. */
  async execute(invoiceId: string, command: Command): Promise<boolean> {
    const { stripeInvoiceId, amountMinor, creditNoteId, reference } =
      command.params as CommandParams['invoice.reduce'];
    if (command.op !== 'invoice.reduce' || creditNoteId !== null || reference !== undefined) return false;
    const collected = await this.gateway.invoice(stripeInvoiceId);
    const invoice = await this.unitOfWork.run(self, (tx) => this.invoices.lock(tx, invoiceId));
    if (invoice) await this.transfers.execute(invoice.clientId);
    return this.unitOfWork.run(self, async (tx) => {
      const open = await this.invoices.lock(tx, invoiceId);
      if (open?.status !== 'issued' && open?.status !== 'payment_failed') return false;
      const parked = await this.commands.ofGroup(tx, command.groupKey);
      if (!parked.some(({ id, status }) => id === command.id && status === 'parked')) return true;
      const neededMinor = await this.cover.shrink(
        tx,
        open,
        { id: command.id, coveredMinor: amountMinor },
        collected,
      );
      if (neededMinor === null) return false;
      await this.commands.giveUp(tx, command.groupKey);
      if (neededMinor > 0)
        await this.commands.add(
          tx,
          command.groupKey,
          'invoice.reduce',
          { stripeInvoiceId, creditNoteId: null, amountMinor: neededMinor },
          `${command.idempotencyKey}:rest`,
        );
      return true;
    });
  }
}
