import type { Instant, Minor } from '@madoguchi/kernel';
import { Config } from '@madoguchi/platform/config';
import { Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import {
  PaymentGateway,
  type BankPayout,
  type CollectedInvoice,
  type CommandOp,
  type CommandParams,
  type CommandResult,
  type EventEndpoint,
  ProviderFailure,
  type FinishedCheckout,
  type MeterRefusal,
  type PaidDeposit,
  type PayeeState,
  type ProviderEvent,
  type RefundState,
  type StoredCard,
} from '../../application/ports.js';
import type { CashMovement } from '../../domain/cash.js';
import type { Dispute } from '../../domain/chargeback.js';
import type { BalanceMovement } from '../../domain/reconciliation.js';
import { balanceOf, movementsOf } from './stripe-balance.js';
import { believed } from './stripe-answers.js';
import { asDispute } from './stripe-dispute.js';
import { createStripe } from './stripe-client.js';
import { senders } from './stripe-commands.js';
import { cardOf, labelOf, portalUrl } from './stripe-cards.js';
import { lookups } from './stripe-lookups.js';
import { countBetween } from './stripe-meter.js';
import { failureOf } from './stripe-failures.js';
import { bankPayoutOf, stateOf } from './stripe-payees.js';
import { asRefund, cashMovementsOf } from './stripe-transfers.js';
import { eventsOf, isLive, refusalOf, verified } from './stripe-webhooks.js';

const idOf = (value: string | { id: string } | null | undefined): string | null =>
  typeof value === 'string' ? value : (value?.id ?? null);

const invoiceStates = ['draft', 'open', 'paid', 'void', 'uncollectible'] as const;

@Injectable()
export class StripeGateway extends PaymentGateway {
  readonly apiVersion = Stripe.API_VERSION;
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
    return this.asking(async () => believed(op, await senders[op](this.stripe, params, { idempotencyKey })));
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
          invoice.status !== 'open'
            ? null
            : failed
              ? (failed.decline_code ?? failed.code ?? 'card_declined')
              : intent?.status === 'requires_action'
                ? 'authentication_required'
                : null,
        failedCardId: invoice.status === 'open' ? idOf(failed?.payment_method) : null,
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

  movements(since: Date | null): Promise<BalanceMovement[]> {
    return this.asking(() => movementsOf(this.stripe, since));
  }

  balance(): Promise<Minor> {
    return this.asking(() => balanceOf(this.stripe));
  }

  async dispute(stripeDisputeId: string): Promise<Dispute> {
    return this.asking(async () => asDispute(await this.stripe.disputes.retrieve(stripeDisputeId)));
  }

  disputeUrl(stripeDisputeId: string): string {
    return `https://dashboard.stripe.com/${isLive(this.config.stripe) ? '' : 'test/'}disputes/${stripeDisputeId}`;
  }

  async refund(stripeRefundId: string): Promise<RefundState> {
    return this.asking(async () => {
      return asRefund(await this.stripe.refunds.retrieve(stripeRefundId, { expand: ['charge'] }));
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
        label:
          paymentMethodId === null
            ? null
            : labelOf(await this.stripe.paymentMethods.retrieve(paymentMethodId)),
        deposit: intent?.status === 'succeeded' ? await this.depositOf(intent) : null,
      };
    });
  }

  cardOf(customerId: string, known: string | null): Promise<StoredCard | null> {
    return this.asking(() => cardOf(this.stripe, customerId, known));
  }

  portalUrl(customerId: string, returnUrl: string, language: 'ja' | 'en'): Promise<string> {
    return this.asking(() => portalUrl(this.stripe, customerId, returnUrl, language));
  }

  payee(accountId: string): Promise<PayeeState> {
    return this.asking(async () => stateOf(await this.stripe.accounts.retrieve(accountId)));
  }

  bankPayout(accountId: string, stripePayoutId: string): Promise<BankPayout> {
    return this.asking(() => bankPayoutOf(this.stripe, accountId, stripePayoutId));
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

  verify(endpoint: EventEndpoint, rawBody: Buffer, signature: string): ProviderEvent | undefined {
    return verified(this.stripe, this.config.stripe, endpoint, rawBody, signature);
  }

  eventsSince(
    account: string | null,
    types: readonly string[],
    since: Instant | null,
  ): Promise<ProviderEvent[]> {
    return this.asking(() => eventsOf(this.stripe, account, types, since));
  }

  meterRefusal(eventId: string): Promise<MeterRefusal> {
    return this.asking(() => refusalOf(this.stripe, eventId));
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

  private async asking<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw failureOf(error);
    }
  }
}
