import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { AccountStore } from '../store/account.store.js';
import type { Command } from '../store/command.store.js';
import { InvoiceStore } from '../store/invoice.store.js';
import { MeterStore } from '../store/meter.store.js';
import { BookTransfer } from './book-transfer.js';
import { GiveBack } from './give-back.js';
import type { CommandOp, CommandParams, CommandResult } from './ports.js';
import { UpdateCustomer } from './update-customer.js';

/** What a successful write means for us; runs in the transaction that marks the command done. */
@Injectable()
export class ApplyCommandResult {
  constructor(
    private readonly accounts: AccountStore,
    private readonly invoices: InvoiceStore,
    private readonly meters: MeterStore,
    private readonly giveBack: GiveBack,
    private readonly customers: UpdateCustomer,
    private readonly transfers: BookTransfer,
  ) {}

  async execute(tx: Tx, command: Command, result: CommandResult): Promise<void> {
    const is = <Op extends CommandOp>(op: Op): CommandParams[Op] | undefined =>
      command.op === op ? (command.params as CommandParams[Op]) : undefined;

    const customer = is('customer.create');
    if (customer) return this.customers.opened(tx, customer, result.id);
    const checkout = is('checkout.create');
    if (checkout) return this.accounts.setSession(tx, checkout.checkoutId, result.id, result.url ?? null);
    const invoice = is('invoice.create');
    if (invoice) return this.invoices.setStripeInvoice(tx, invoice.invoiceId, result.id);
    const payee = is('payee.create');
    if (payee) return this.accounts.setPayeeAccount(tx, payee.companyId, result.id);
    const refund = is('refund.create');
    if (refund) return this.giveBack.refunded(tx, refund.creditNoteId, result.id);
    const deposit = is('deposit.refund');
    if (deposit) return this.giveBack.depositRefunded(tx, deposit.settlementId, result.id);
    const reduced = is('invoice.reduce') ?? is('invoice.void');
    if (reduced && reduced.creditNoteId !== null) return this.giveBack.reduced(tx, reduced.creditNoteId);
    const account = is('transfer.account');
    if (account) return this.accounts.setBank(tx, account.customerId, result.bank!);
    const funds = is('funds.return');
    if (funds) return this.giveBack.returned(tx, funds.returnId, result.id);
    const unit = is('meter.event');
    if (unit)
      return result.tooLate
        ? this.meters.neverCounted(tx, unit.usageId)
        : this.meters.counted(tx, unit.usageId);
    const cancelled = is('meter.cancel');
    if (cancelled) return this.meters.cancelled(tx, cancelled.usageId, result.tooLate !== true);
    const transfer = is('transfer.create');
    if (transfer) return this.transfers.execute(tx, transfer, result.id);
  }
}
