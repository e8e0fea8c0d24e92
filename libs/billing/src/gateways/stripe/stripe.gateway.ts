import type { Minor } from '@madoguchi/kernel';
import { Config } from '@madoguchi/platform/config';
import { Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import {
  PaymentGateway,
  type CollectedInvoice,
  type CommandOp,
  type CommandParams,
  type CommandResult,
  ProviderFailure,
  type FinishedCheckout,
  type PaidDeposit,
  type ProviderEvent,
  type RefundState,
} from '../../application/ports.js';
import type { CashMovement } from '../../domain/cash.js';
import type { Dispute } from '../../domain/chargeback.js';
import type { Movement, MovementKind } from '../../domain/reconciliation.js';
import { asDispute } from './stripe-dispute.js';
import { createStripe } from './stripe-client.js';
import { senders } from './stripe-commands.js';
import { METADATA } from './stripe-metadata.js';
import { lookups } from './stripe-lookups.js';
import { countBetween } from './stripe-meter.js';
import { failureOf } from './stripe-failures.js';
import { cashMovementsOf } from './stripe-transfers.js';

const idOf = (value: string | { id: string } | null | undefined): string | null =>
  typeof value === 'string' ? value : (value?.id ?? null);

/** Kinds of lines in Stripe's balance that have a counterpart in our books. */
const listOf: Readonly<Record<string, MovementKind>> = {
  charge: 'charges',
  payment: 'charges',
  refund: 'refunds',
  payment_refund: 'refunds',
  refund_failure: 'refunds',
  payment_failure_refund: 'refunds',
  transfer: 'transfers',
  adjustment: 'chargebacks',
};

const invoiceStates = ['draft', 'open', 'paid', 'void', 'uncollectible'] as const;

const PAYEES_COUNTRY = 'JP';

@Injectable()
export class StripeGateway extends PaymentGateway {
  private readonly stripe: Stripe;

  constructor(private readonly config: Config) {
    super();
    this.stripe = createStripe(config);
  }

  async send<Op extends CommandOp>(
    op: Op,
    params: CommandParams[Op],
    idempotencyKey: string,
  ): Promise<CommandResult> {
    return this.asking(async () => {
      const { id, url, totalMinor, bank, tooLate } = await senders[op](this.stripe, params, {
        idempotencyKey,
      });
      // An HTTP error without Stripe's envelope would otherwise look like success.
      if (typeof id !== 'string' || id === '') throw new Error(`Stripe answered ${op} without an id`);
      return {
        id,
        ...(url !== undefined && { url }),
        ...(totalMinor !== undefined && { totalMinor }),
        ...(bank && { bank }),
        ...(tooLate && { tooLate }),
      };
    });
  }

  async find<Op extends CommandOp>(op: Op, params: CommandParams[Op]): Promise<CommandResult | undefined> {
    return this.asking(() => lookups[op](this.stripe, params));
  }

  async invoice(stripeInvoiceId: string): Promise<CollectedInvoice> {
    return this.asking(async () => {
      const invoice = await this.stripe.invoices.retrieve(stripeInvoiceId);
      const intent = await this.paymentIntentOf(stripeInvoiceId);
      const chargeId = idOf(intent?.latest_charge);
      const failed = intent?.last_payment_error;
      return {
        status: invoiceStates.find((state) => state === invoice.status) ?? 'draft',
        totalMinor: invoice.total,
        paidMinor: invoice.amount_paid,
        chargeId: invoice.status === 'paid' ? chargeId : null,
        feeMinor: invoice.status === 'paid' && chargeId !== null ? await this.feeOf(chargeId) : null,
        failureReason:
          invoice.status === 'open' && failed
            ? (failed.decline_code ?? failed.code ?? 'card_declined')
            : null,
        pageUrl: invoice.hosted_invoice_url ?? null,
      };
    });
  }

  async cashMovements(customerId: string, known: ReadonlySet<string>): Promise<CashMovement[]> {
    return this.asking(() => cashMovementsOf(this.stripe, customerId, known));
  }

  async cash(customerId: string): Promise<Minor> {
    return this.asking(async () => {
      const { available } = await this.stripe.customers.retrieveCashBalance(customerId);
      return available?.['jpy'] ?? 0;
    });
  }

  meterCount(eventName: string, customerId: string, from: Date, until: Date): Promise<number> {
    return this.asking(() => countBetween(this.stripe, eventName, customerId, from, until));
  }

  async movements(): Promise<Record<MovementKind, Movement[]>> {
    return this.asking(async () => {
      const found: Record<MovementKind, Movement[]> = {
        charges: [],
        refunds: [],
        transfers: [],
        chargebacks: [],
      };
      for await (const { type, source, net } of this.stripe.balanceTransactions.list({ limit: 100 })) {
        const list = listOf[type];
        const id = idOf(source);
        if (list !== undefined && id !== null) found[list].push({ source: id, amountMinor: net });
      }
      return found;
    });
  }

  async dispute(stripeDisputeId: string): Promise<Dispute> {
    return this.asking(async () => asDispute(await this.stripe.disputes.retrieve(stripeDisputeId)));
  }

  disputeUrl(stripeDisputeId: string): string {
    return `https://dashboard.stripe.com/${this.live() ? '' : 'test/'}disputes/${stripeDisputeId}`;
  }

  async refund(stripeRefundId: string): Promise<RefundState> {
    return this.asking(async () => {
      const { status, metadata } = await this.stripe.refunds.retrieve(stripeRefundId);
      return {
        failed: status === 'failed' || status === 'canceled',
        ourId: metadata?.[METADATA] ?? null,
      };
    });
  }

  async checkout(sessionId: string): Promise<FinishedCheckout> {
    return this.asking(async () => {
      const session = await this.stripe.checkout.sessions.retrieve(sessionId);
      const setupIntentId = idOf(session.setup_intent);
      const setup = setupIntentId === null ? null : await this.stripe.setupIntents.retrieve(setupIntentId);
      const intentId = idOf(session.payment_intent);
      const intent = intentId === null ? null : await this.stripe.paymentIntents.retrieve(intentId);
      const stored = [setup, intent].find((each) => each?.status === 'succeeded');
      const paymentMethodId = idOf(stored?.payment_method);
      return {
        status:
          session.status === 'complete' ? 'complete' : session.status === 'expired' ? 'expired' : 'open',
        customerId: idOf(session.customer),
        paymentMethodId,
        label: paymentMethodId === null ? null : await this.labelOf(paymentMethodId),
        deposit: intent?.status === 'succeeded' ? await this.depositOf(intent) : null,
      };
    });
  }

  async payeeReady(accountId: string): Promise<boolean> {
    return this.asking(async () => {
      const account = await this.stripe.accounts.retrieve(accountId);
      // Money cannot be sent from Japan to an account of another country.
      return account.capabilities?.transfers === 'active' && account.country === PAYEES_COUNTRY;
    });
  }

  async onboardingUrl(accountId: string, returnUrl: string): Promise<string> {
    return this.asking(async () => {
      const link = await this.stripe.accountLinks.create({
        account: accountId,
        type: 'account_onboarding',
        refresh_url: returnUrl,
        return_url: returnUrl,
      });
      return link.url;
    });
  }

  verify(rawBody: Buffer, signature: string): ProviderEvent | undefined {
    let event: Stripe.Event;
    try {
      event = this.stripe.webhooks.constructEvent(rawBody, signature, this.config.stripe.webhookSecret);
    } catch {
      return undefined;
    }
    if (event.livemode !== this.live()) return undefined;
    const object = event.data.object as { id?: string; customer?: string };
    return {
      id: event.id,
      type: event.type,
      // What a client has transferred is looked at as a whole, so the event points at the client.
      objectId:
        (event.type === 'customer_cash_balance_transaction.created' ? object.customer : object.id) ?? null,
      apiVersion: event.api_version,
      createdAt: new Date(event.created * 1000),
      payload: event,
    };
  }

  private live(): boolean {
    return /^(sk|rk)_live_/.test(this.config.stripe.secretKey);
  }

  private async paymentIntentOf(stripeInvoiceId: string): Promise<Stripe.PaymentIntent | null> {
    const payments = await this.stripe.invoicePayments.list({ invoice: stripeInvoiceId, limit: 10 });
    const payment = payments.data.find(({ status }) => status === 'paid') ?? payments.data[0];
    const intentId = idOf(payment?.payment.payment_intent);
    return intentId === null ? null : this.stripe.paymentIntents.retrieve(intentId);
  }

  private async feeOf(chargeId: string): Promise<number | null> {
    const charge = await this.stripe.charges.retrieve(chargeId);
    const transactionId = idOf(charge.balance_transaction);
    return transactionId === null
      ? null
      : (await this.stripe.balanceTransactions.retrieve(transactionId)).fee;
  }

  /** @throws ProviderFailure while the fee is not known: what is booked is booked once, with it */
  private async depositOf(intent: Stripe.PaymentIntent): Promise<PaidDeposit> {
    const chargeId = idOf(intent.latest_charge);
    const feeMinor = chargeId === null ? null : await this.feeOf(chargeId);
    if (chargeId === null || feeMinor === null)
      throw new ProviderFailure('retry', 'feeUnknown', `The fee of ${intent.id} is not known yet`);
    return { amountMinor: intent.amount_received, chargeId, feeMinor };
  }

  private async labelOf(paymentMethodId: string): Promise<string> {
    const method = await this.stripe.paymentMethods.retrieve(paymentMethodId);
    const brand = method.card?.brand ?? method.type;
    const name = brand.charAt(0).toUpperCase() + brand.slice(1);
    return method.card ? `${name} •••• ${method.card.last4}` : name;
  }

  private async asking<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw failureOf(error);
    }
  }
}
