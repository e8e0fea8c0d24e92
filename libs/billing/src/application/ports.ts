import { Refusal, type CalendarDate, type Instant, type Minor } from '@madoguchi/kernel';
import type { CashMovement } from '../domain/cash.js';
import type { Dispute } from '../domain/chargeback.js';
import type { Movement, MovementKind } from '../domain/reconciliation.js';
import type { BankDetails, SentWay } from '../domain/ways-to-pay.js';

export interface MeteredUnitParams {
  usageId: string;
  eventName: string;
  customerId: string;
  /** ISO instant. */
  occurredAt: string;
  /** What the meter holds of that client and minute afterwards: so it can be seen whether a write without an answer arrived. */
  minuteCount: number;
}

/** A write to the payment provider. Parameters are ours, frozen when the command is written. */
export interface CommandParams {
  'customer.create': { clientId: string; name: string; email: string | null; phone: string | null };
  'customer.setDefault': { customerId: string; paymentMethodId: string };
  'checkout.create': {
    checkoutId: string;
    customerId: string;
    contractId: string;
    /** A deposit that is paid on the same page; absent without one. */
    deposit?: { amountMinor: Minor; name: string };
    successUrl: string;
    cancelUrl: string;
  };
  'invoice.create': {
    invoiceId: string;
    attempt: number;
    customerId: string;
    /** Null for an invoice that is sent. */
    paymentMethodId: string | null;
    /** How a sent one is to be paid; the day may still move until it is issued. */
    sent?: { way: SentWay; daysUntilDue: number };
    description: string;
    footer: string;
  };
  'invoice.addLine': {
    stripeInvoiceId: string;
    customerId: string;
    lineId: string;
    description: string;
    amountMinor: Minor;
  };
  /** Our tax per line, so that the provider's total is ours to the yen. */
  'invoice.setTax': {
    stripeInvoiceId: string;
    taxes: { itemId: string; taxableMinor: Minor; taxMinor: Minor; rateBps: number }[];
  };
  'invoice.discard': { stripeInvoiceId: string };
  /** Our number and the issuer's registration number, shown on the provider's invoice. */
  'invoice.number': {
    stripeInvoiceId: string;
    number: string;
    registrationNumber: string;
    /** Of a sent invoice: until when and how it is paid. */
    sent?: { way: SentWay; dueOn: CalendarDate };
  };
  'invoice.finalize': { stripeInvoiceId: string };
  'invoice.pay': { stripeInvoiceId: string; paymentMethodId: string };
  /** An account at the provider that belongs to this client alone. */
  'transfer.account': { customerId: string };
  /** What a client has transferred and what paid nothing goes back to it. */
  'funds.return': { returnId: string; customerId: string; amountMinor: Minor; email: string };
  'payee.create': { companyId: string; name: string; email: string | null };
  'refund.create': { creditNoteId: string; chargeId: string; amountMinor: Minor };
  'deposit.refund': { settlementId: string; chargeId: string; amountMinor: Minor };
  /** Less to pay on an invoice that is not paid yet: by a credit note of ours, or by what we owed the client before. */
  'invoice.reduce': {
    stripeInvoiceId: string;
    creditNoteId: string | null;
    /** By which it is known again where no credit note is behind it; older commands have none and are the invoice's only one. */
    reference?: string;
    amountMinor: Minor;
  };
  /** Nothing is left to pay. */
  'invoice.void': { stripeInvoiceId: string; creditNoteId: string | null };
  'transfer.create': {
    payoutLineId: string;
    invoiceId: string;
    destinationId: string;
    /** The charge the money comes from; null takes it from the balance. */
    chargeId: string | null;
    amountMinor: Minor;
    description: string;
    /** The platform's own money: it does not wait for a bank that contests the client's. */
    advanced?: true;
  };
  /** A meter that counts the units of every client; there is one of this name. */
  'meter.open': { eventName: string };
  /** One unit, counted once whatever happens. */
  'meter.event': MeteredUnitParams;
  /** Takes a unit off the meter again; possible for a day. */
  'meter.cancel': MeteredUnitParams;
  /** What speaks for us, given to the bank once. */
  'dispute.answer': { chargebackId: string; stripeDisputeId: string; text: string };
}
export type CommandOp = keyof CommandParams;

export interface CommandResult {
  /** Id of the provider's object. */
  readonly id: string;
  readonly url?: string | null;
  /** Invoices only: what the provider would collect. */
  readonly totalMinor?: Minor;
  /** Accounts for transfers only. */
  readonly bank?: BankDetails;
  /** Units on the meter only: too old to be counted, or too late to be cancelled. Nothing went wrong; the invoice's lines say what is owed. */
  readonly tooLate?: true;
}

/** What the provider's invoice says now; the order of events never matters. */
export interface CollectedInvoice {
  readonly status: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible';
  readonly totalMinor: Minor;
  /** What really came in. */
  readonly paidMinor: Minor;
  readonly chargeId: string | null;
  /** The provider's fee for this charge; null while unknown. */
  readonly feeMinor: Minor | null;
  /** Stable code of the last failed attempt, e.g. `insufficient_funds`. */
  readonly failureReason: string | null;
  /** Where a person pays it; null before it is open. */
  readonly pageUrl: string | null;
}

/** Money that came in with a checkout and is only kept. */
export interface PaidDeposit {
  readonly amountMinor: Minor;
  readonly chargeId: string;
  readonly feeMinor: Minor;
}

export interface FinishedCheckout {
  readonly status: 'open' | 'complete' | 'expired';
  readonly customerId: string | null;
  readonly paymentMethodId: string | null;
  /** e.g. `Visa •••• 4242` */
  readonly label: string | null;
  /** Null on a page that only stored a card. */
  readonly deposit: PaidDeposit | null;
}

export interface RefundState {
  readonly failed: boolean;
  /** The credit note or settlement it was made for; null for one made on the provider's own screen. */
  readonly ourId: string | null;
}

export interface ProviderEvent {
  readonly id: string;
  readonly type: string;
  readonly objectId: string | null;
  readonly apiVersion: string | null;
  readonly createdAt: Instant;
  readonly payload: object;
}

/** `retry`: same key again later. `unclear`: the key is spent, look whether it happened. `refused`: the card's or bank's answer. `parked`: a person has to look. */
export type FailureKind = 'retry' | 'unclear' | 'refused' | 'parked';

export class ProviderFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly reason: string,
    message: string,
  ) {
    super(message);
    this.name = 'ProviderFailure';
  }
}

/** For a person who waits: a provider that does not answer is our trouble, said in a sentence. */
export async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ProviderFailure) throw new Refusal('UNAVAILABLE', 'paymentProviderBusy');
    throw error;
  }
}

/** The payment provider. One implementation speaks to Stripe; tests bring a small one of their own. */
export abstract class PaymentGateway {
  /** Sends one write under a key that makes a repetition harmless. @throws ProviderFailure */
  abstract send<Op extends CommandOp>(
    op: Op,
    params: CommandParams[Op],
    idempotencyKey: string,
  ): Promise<CommandResult>;
  /** What an earlier `send` of the same command left behind; undefined when it had no effect, or one that may be repeated. */
  abstract find<Op extends CommandOp>(op: Op, params: CommandParams[Op]): Promise<CommandResult | undefined>;
  /** @throws ProviderFailure, also for an object the provider does not know */
  abstract invoice(stripeInvoiceId: string): Promise<CollectedInvoice>;
  /** What the meter of this name holds of a client, from a whole minute to before another. @throws ProviderFailure */
  abstract meterCount(eventName: string, customerId: string, from: Instant, until: Instant): Promise<number>;
  /** Everything that moved the provider's balance: charges less their fees, refunds, transfers, chargebacks. Money out is negative. */
  abstract movements(): Promise<Record<MovementKind, Movement[]>>;
  /** What happened to the money a client transferred and is not in `known`, the oldest first. */
  abstract cashMovements(customerId: string, known: ReadonlySet<string>): Promise<CashMovement[]>;
  /** What of it is used for nothing. */
  abstract cash(customerId: string): Promise<Minor>;
  /** A payment that a bank contests, as it is now. */
  abstract dispute(stripeDisputeId: string): Promise<Dispute>;
  /** The provider's own page about it, for an admin. */
  abstract disputeUrl(stripeDisputeId: string): string;
  abstract refund(stripeRefundId: string): Promise<RefundState>;
  abstract checkout(sessionId: string): Promise<FinishedCheckout>;
  /** Whether money can be sent to the payee's account. */
  abstract payeeReady(accountId: string): Promise<boolean>;
  /** A page of the provider where the payee fills in bank details; valid for minutes. */
  abstract onboardingUrl(accountId: string, returnUrl: string): Promise<string>;
  /** Checks the signature of a webhook; undefined when it is forged, stale or malformed. */
  abstract verify(rawBody: Buffer, signature: string): ProviderEvent | undefined;
}
