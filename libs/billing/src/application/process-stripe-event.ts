import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { EventStore } from '../store/event.store.js';
import { InvoiceStore } from '../store/invoice.store.js';
import { CompleteCheckout } from './complete-checkout.js';
import { FollowDispute } from './follow-dispute.js';
import { FollowPayee } from './follow-payee.js';
import { FollowRefund } from './follow-refund.js';
import { ReceiveTransfers } from './receive-transfers.js';
import { SettleInvoice } from './settle-invoice.js';

const processPayload = z.object({ eventId: z.string() });
const self = systemActor('process-stripe-event');
const GIVE_UP_AFTER = 12;

/** Whether the event meant something to us. */
type Meaning = 'done' | 'ignored';

/** Money that moves without an invoice's own word: given back, taken by a bank, or transferred by a client. */
@Injectable()
export class FollowMoney {
  constructor(
    private readonly refunds: FollowRefund,
    private readonly disputes: FollowDispute,
    private readonly transfers: ReceiveTransfers,
  ) {}

  transferred(stripeCustomerId: string): Promise<boolean> {
    return this.transfers.ofCustomer(stripeCustomerId);
  }

  refund(stripeRefundId: string): Promise<boolean> {
    return this.refunds.execute(stripeRefundId);
  }

  dispute(stripeDisputeId: string): Promise<void> {
    return this.disputes.execute(stripeDisputeId);
  }
}

/** Which event leads to which use case. */
@Injectable()
export class FollowEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invoices: InvoiceStore,
    private readonly completeCheckout: CompleteCheckout,
    private readonly settle: SettleInvoice,
    private readonly payee: FollowPayee,
    private readonly money: FollowMoney,
  ) {}

  async execute(type: string, objectId: string): Promise<Meaning> {
    switch (type) {
      case 'checkout.session.completed':
      case 'checkout.session.expired':
        await this.completeCheckout.execute(objectId);
        return 'done';
      case 'invoice.paid':
      case 'invoice.payment_failed':
      case 'invoice.payment_action_required':
      case 'invoice.voided':
        return this.invoice(objectId);
      case 'customer_cash_balance_transaction.created':
        return (await this.money.transferred(objectId)) ? 'done' : 'ignored';
      case 'account.updated':
        await this.payee.execute(objectId);
        return 'done';
      case 'refund.updated':
      case 'refund.failed':
        return (await this.money.refund(objectId)) ? 'done' : 'ignored';
      case 'charge.dispute.created':
      case 'charge.dispute.updated':
      case 'charge.dispute.funds_withdrawn':
      case 'charge.dispute.funds_reinstated':
      case 'charge.dispute.closed':
        await this.money.dispute(objectId);
        return 'done';
      default:
        return 'ignored';
    }
  }

  private async invoice(stripeInvoiceId: string): Promise<Meaning> {
    const id = await this.unitOfWork.run(self, (tx) => this.invoices.idOfStripeInvoice(tx, stripeInvoiceId));
    if (id === undefined) throw new Error(`Unknown invoice ${stripeInvoiceId}`);
    await this.settle.execute(id);
    return 'done';
  }
}

/** Follows what an event points at; the event's own content is never trusted to be the newest. */
@Job({ name: 'process-stripe-event' })
export class ProcessStripeEvent implements JobHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventStore,
    private readonly follow: FollowEvent,
  ) {}

  async run(payload: unknown): Promise<void> {
    const { eventId } = processPayload.parse(payload);
    const event = await this.unitOfWork.run(self, (tx) => this.events.open(tx, eventId));
    if (!event) return;
    try {
      const meaning =
        event.objectId === null ? 'ignored' : await this.follow.execute(event.type, event.objectId);
      // Every consequence is idempotent, so a crash before this line only means that it is looked at once more.
      await this.unitOfWork.run(self, (tx) => this.events.close(tx, eventId, meaning));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const gaveUp = await this.unitOfWork.run(self, (tx) =>
        this.events.failed(tx, eventId, message, GIVE_UP_AFTER),
      );
      if (!gaveUp) throw error;
    }
  }
}
