import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { EventStore } from '../store/event.store.js';
import { InvoiceStore } from '../store/invoice.store.js';
import { CompleteCheckout } from './complete-checkout.js';
import { FollowBankPayout } from './follow-bank-payout.js';
import { FollowCard } from './follow-card.js';
import { FollowDispute } from './follow-dispute.js';
import { FollowMeterRefusal } from './follow-meter-refusal.js';
import { FollowPayee } from './follow-payee.js';
import { FollowRefund } from './follow-refund.js';
import { asFollowed, type FollowedEvent } from './followed-events.js';
import { ReceiveTransfers } from './receive-transfers.js';
import { SettleInvoice } from './settle-invoice.js';

const processPayload = z.object({ eventId: z.string() });
const self = systemActor('process-stripe-event');
const GIVE_UP_AFTER = 12;

/** Whether the event meant something to us. */
type Meaning = 'done' | 'ignored';

/** Money that moves without an invoice's own word: given back, taken by a bank, transferred by a client; and the card that pays. */
@Injectable()
export class FollowMoney {
  constructor(
    private readonly refunds: FollowRefund,
    private readonly disputes: FollowDispute,
    private readonly transfers: ReceiveTransfers,
    private readonly cards: FollowCard,
  ) {}

  card(stripeCustomerId: string): Promise<boolean> {
    return this.cards.execute(stripeCustomerId);
  }

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

/** Facts about money that reach us through the invoice they belong to. */
@Injectable()
export class FollowInvoice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invoices: InvoiceStore,
    private readonly settle: SettleInvoice,
  ) {}

  /** @throws Error for one we do not know yet: its event came before our own write, so it is tried again */
  async execute(stripeInvoiceId: string): Promise<void> {
    const id = await this.unitOfWork.run(self, (tx) => this.invoices.idOfStripeInvoice(tx, stripeInvoiceId));
    if (id === undefined) throw new Error(`Unknown invoice ${stripeInvoiceId}`);
    await this.settle.execute(id);
  }
}

/** What happens in payees' own accounts at the provider. */
@Injectable()
export class FollowPayees {
  constructor(
    private readonly payee: FollowPayee,
    private readonly bankPayout: FollowBankPayout,
  ) {}

  account(accountId: string): Promise<void> {
    return this.payee.execute(accountId);
  }

  payout(accountId: string, stripePayoutId: string): Promise<void> {
    return this.bankPayout.execute(accountId, stripePayoutId);
  }
}

/** Which event leads to which use case. */
@Injectable()
export class FollowEvent {
  constructor(
    private readonly invoice: FollowInvoice,
    private readonly completeCheckout: CompleteCheckout,
    private readonly payees: FollowPayees,
    private readonly money: FollowMoney,
    private readonly meter: FollowMeterRefusal,
  ) {}

  async execute(type: FollowedEvent, objectId: string, account: string | null): Promise<Meaning> {
    switch (type) {
      case 'checkout.session.completed':
      case 'checkout.session.expired':
        await this.completeCheckout.execute(objectId);
        return 'done';
      case 'invoice.paid':
      case 'invoice.payment_failed':
      case 'invoice.payment_action_required':
      case 'invoice.voided':
        await this.invoice.execute(objectId);
        return 'done';
      case 'customer.updated':
      case 'payment_method.detached':
        return (await this.money.card(objectId)) ? 'done' : 'ignored';
      case 'customer_cash_balance_transaction.created':
        return (await this.money.transferred(objectId)) ? 'done' : 'ignored';
      case 'account.updated':
        await this.payees.account(objectId);
        return 'done';
      case 'payout.paid':
      case 'payout.failed':
      case 'payout.canceled':
        await this.payees.payout(account!, objectId);
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
      case 'v1.billing.meter.error_report_triggered':
      case 'v1.billing.meter.no_meter_found':
        await this.meter.execute(objectId);
        return 'done';
    }
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
      const type = asFollowed(event.endpoint, event.type);
      const meaning =
        type === undefined || event.objectId === null
          ? 'ignored'
          : await this.follow.execute(type, event.objectId, event.account);
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
