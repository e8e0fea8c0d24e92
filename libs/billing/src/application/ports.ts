import { Refusal, type CalendarDate, type Instant, type Minor } from '@madoguchi/kernel';
import type { CashMovement } from '../domain/cash.js';
import type { Dispute } from '../domain/chargeback.js';
import type { BalanceMovement } from '../domain/reconciliation.js';
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

/** What the provider prints and mails in a client's name. */
export interface CustomerWords {
  name: string;
  email: string | null;
  phone: string | null;
  address: { postalCode: string | null; line: string } | null;
  registrationNumber: string | null;
}

/** What a plan costs: every month, once, per further call, per accepted appointment. */
export type PlanPriceKind = 'base' | 'initial' | 'unit' | 'success';

/** A write to the payment provider. Parameters are ours, frozen when the command is written. */
export interface CommandParams {
  /** Commands from before the address was told have neither it nor the registration number. */
  'customer.create': Partial<CustomerWords> & { clientId: string; name: string };
  'customer.update': Omit<CustomerWords, 'registrationNumber'> & { customerId: string };
  /** The client's own registration number; null takes it away. */
  'customer.taxId': { customerId: string; registrationNumber: string | null };
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
  /** Ends the page, so that nobody stores a card or pays on it any more; one that is paid already stays so. */
  'checkout.expire': { checkoutId: string; customerId: string };
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
    taxes: {
      itemId: string;
      taxableMinor: Minor;
      taxMinor: Minor;
      rateBps: number;
      /** 軽減税率; older commands have none that is. */
      reduced?: true;
    }[];
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
  /** A plan that is on sale; a published plan never changes. */
  'plan.show': { planId: string; name: string };
  'plan.price': { planId: string; kind: PlanPriceKind; label: string; amountMinor: Minor };
  /** Nobody new can choose it. */
  'plan.archive': { planId: string };
  /** An account at the provider that belongs to this client alone. */
  'transfer.account': { customerId: string };
  /** What a client has transferred and what paid nothing goes back to it. */
  'funds.return': { returnId: string; customerId: string; amountMinor: Minor; email: string };
  /** The reference is that of an account in place of an earlier one. */
  'payee.create': { companyId: string; name: string; email: string | null; reference?: string };
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
  /** Nobody expects its money any more; it can still be paid. */
  'invoice.writeOff': { stripeInvoiceId: string };
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
  /** Which card that was; null when it is not known, or not for the card to mend. */
  readonly failedCardId: string | null;
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

export interface StoredCard {
  readonly paymentMethodId: string;
  /** e.g. `Visa •••• 4242` */
  readonly label: string;
}

export interface RefundState {
  readonly failed: boolean;
  /** Its money is not in our balance again but with what the client has transferred, see `cashMovements`. */
  readonly keptForClient: boolean;
  /** The credit note or settlement it was made for; null for one made on the provider's own screen. */
  readonly ourId: string | null;
}

/** Where the provider speaks to us: about our own account, about payees' accounts, and what a meter refused (API v2). */
export type EventEndpoint = 'platform' | 'connect' | 'thin';

export interface ProviderEvent {
  readonly id: string;
  readonly endpoint: EventEndpoint;
  /** The payee's account it is about; null for our own. */
  readonly account: string | null;
  readonly type: string;
  readonly objectId: string | null;
  readonly apiVersion: string | null;
  readonly createdAt: Instant;
  readonly payload: object;
}

/** Units that a meter refused after it had taken them in. */
export interface MeterRefusal {
  readonly count: number;
  readonly reasons: readonly string[];
  /** Those of ours that the provider names; it gives samples, not a list. */
  readonly usageIds: readonly string[];
}

/** Why an account takes no money: something is not filled in, it is abroad, or its bank refused. */
export type AccountProblem = 'details' | 'country' | 'bank';

export interface PayeeState {
  /** Whether money can be sent to the account. A bank that refuses does not hinder that: it waits there. */
  readonly ready: boolean;
  readonly problem: AccountProblem | null;
}

export type BankState = 'on_its_way' | 'arrived' | 'refused';

/** What the provider sent from a payee's account to the payee's bank. */
export interface BankPayout {
  readonly stripePayoutId: string;
  readonly amountMinor: Minor;
  readonly state: BankState;
  /** The bank's code; null unless refused. */
  readonly reason: string | null;
  /** By the account's own schedule, which sends again what a bank refused; one ordered by hand is not repeated. */
  readonly automatic: boolean;
  readonly madeAt: Instant;
  readonly arrivesOn: CalendarDate;
  /** Our transfers that it carries, also those that an earlier one could not bring. */
  readonly transferIds: readonly string[];
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
  /** Everything that moved the provider's balance since then; all of it without a moment. Money out is negative. */
  abstract movements(since: Instant | null): Promise<BalanceMovement[]>;
  /** What the provider holds for us, also what cannot be paid out yet. */
  abstract balance(): Promise<Minor>;
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
  /**
   * The card that pays for a client: the one chosen on the provider's own screen, else the one we know while it is still there.
   * Null when it was taken away.
   */
  abstract cardOf(customerId: string, known: string | null): Promise<StoredCard | null>;
  /** The provider's own screen for one client, for minutes: change of card and what was collected; nothing can be cancelled there. */
  abstract portalUrl(customerId: string, returnUrl: string, language: 'ja' | 'en'): Promise<string>;
  abstract payee(accountId: string): Promise<PayeeState>;
  abstract bankPayout(accountId: string, stripePayoutId: string): Promise<BankPayout>;
  /** A page of the provider where the payee fills in bank details; valid for minutes. */
  abstract onboardingUrl(accountId: string, returnUrl: string): Promise<string>;
  /** In which version of its language the provider's events are expected. */
  abstract readonly apiVersion: string;
  /** Checks a webhook against the secret of its endpoint; undefined when it is forged, stale, malformed or belongs to another endpoint. */
  abstract verify(endpoint: EventEndpoint, rawBody: Buffer, signature: string): ProviderEvent | undefined;
  /**
   * What the provider has to tell of these kinds, whether it reached us or not, the newest first. It keeps them for 30 days.
   * @param account a payee's account; null for our own
   * @param since by the provider's own clock
   */
  abstract eventsSince(
    account: string | null,
    types: readonly string[],
    since: Instant | null,
  ): Promise<ProviderEvent[]>;
  abstract meterRefusal(eventId: string): Promise<MeterRefusal>;
}
