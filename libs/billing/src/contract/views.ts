import type {
  BankDetails,
  Bps,
  CalendarDate,
  DunningCalendar,
  Instant,
  Minor,
  Period,
  RoundingMode,
  UnitPrice,
} from '@madoguchi/kernel';

export type InvoiceStatus = 'issued' | 'paid' | 'payment_failed' | 'void';

/** One line of a document as it was issued, without tax. */
export interface InvoiceLineView {
  readonly description: string;
  readonly descriptionEn: string;
  readonly quantity: number;
  readonly unitMinor: Minor | null;
  /** In place of it when a unit costs a part of a yen. */
  readonly unitPrice?: UnitPrice;
  readonly amountMinor: Minor;
  readonly taxRateBps: Bps;
}

/** An issued invoice. Drafts and parked months are not visible outside billing. */
export interface InvoiceView {
  readonly id: string;
  /** YYYY-NNNNNN, without gaps within a year. */
  readonly number: string;
  readonly status: InvoiceStatus;
  readonly contractId: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly issuerName: string;
  readonly registrationNumber: string;
  /** YYYY-MM */
  readonly month: string;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly period: Period;
  readonly lines: readonly InvoiceLineView[];
  /** What counted when it was issued: a unit that was freed afterwards is taken back on a later document. */
  readonly billableCalls: number;
  readonly acceptedAppointments: number;
  readonly taxableMinor: Minor;
  readonly taxMinor: Minor;
  readonly totalMinor: Minor;
  /** What the payment provider's invoice came to; null when nothing had to be collected. */
  readonly stripeTotalMinor: Minor | null;
  readonly paidAt: Instant | null;
  /** How its tax was rounded. */
  readonly roundingMode: RoundingMode;
  /** SHA-256 of the document's canonical JSON, hex. */
  readonly hash: string;
  /** Stable code, e.g. `insufficient_funds`; null unless the payment failed. */
  readonly failureReason: string | null;
  /** How it is paid; all but the card are paid by the client itself. */
  readonly way: 'card' | 'transfer' | 'konbini';
  /** What is still to be paid; 0 unless it is open. */
  readonly leftMinor: Minor;
  /** What transfers have paid of it so far. */
  readonly transferredMinor: Minor;
  /** The provider's page where it can be paid; null when there is nothing to do there. */
  readonly payPageUrl: string | null;
  /** Where to transfer to, as it stands on the document. */
  readonly bank: BankDetails | null;
  /** When the client was reminded before the due day; null when it was not. */
  readonly remindedOn: CalendarDate | null;
  /** Where it stands in the contract's calendar; null unless it is unpaid after a failed payment. */
  readonly dunning: DunningView | null;
  /** The contract's days around a payment, as they were when it was billed. */
  readonly calendar: DunningCalendar;
}

/** Transferred money of one client that pays nothing, and what was last asked back of it. */
export interface KeptFundsView {
  readonly clientId: string;
  readonly clientName: string;
  readonly keptMinor: Minor;
  /** When the last of it came in; null when nothing ever did. */
  readonly since: Instant | null;
  readonly returnMinor: Minor | null;
  readonly returnStatus: 'asked' | 'sent' | 'failed' | null;
}

export interface DunningView {
  readonly stage: 'told' | 'reminded' | 'suspended' | 'terminated';
  /** The day the payment failed first. */
  readonly failedOn: CalendarDate;
}

/** One purchase statement of one payee, or what it would be. */
export interface PayoutView {
  readonly id: string;
  /** P-YYYY-NNNNNN; null in a preview. */
  readonly number: string | null;
  readonly payeeId: string;
  readonly payeeName: string;
  readonly payeeKind: 'producer' | 'operator';
  readonly amountMinor: Minor;
  readonly netMinor: Minor;
  readonly taxMinor: Minor;
  readonly status: 'planned' | 'sent' | 'failed';
  readonly payOn: CalendarDate;
  readonly period: Period;
  readonly lines: readonly InvoiceLineView[];
  readonly failureReason: string | null;
  /** Whether all of it reached the payee's bank, or any of it was refused there; null while it is on its way. */
  readonly bank: 'arrived' | 'refused' | null;
  /** The bank's code. */
  readonly bankReason: string | null;
  /** Null in a preview. */
  readonly confirmation: StatementConfirmationView | null;
}

/** What a payee said about a statement, and the answer. */
export interface StatementObjectionView {
  readonly status: 'open' | 'accepted' | 'refused';
  readonly positions: readonly number[];
  readonly words: string;
  readonly answer: string | null;
  readonly answeredOn: CalendarDate | null;
}

/** Whether a statement counts as confirmed by its payee, and until when it may say that it is wrong. */
export interface StatementConfirmationView {
  readonly state: 'to_confirm' | 'objected' | 'corrected' | 'confirmed';
  readonly objectUntil: CalendarDate;
  readonly confirmedOn: CalendarDate | null;
  readonly objections: readonly StatementObjectionView[];
}

/** 適格返還請求書: an invoice taken back in whole or in part, from its proposal on. */
export interface CreditNoteView {
  readonly id: string;
  readonly invoiceId: string;
  readonly invoiceNumber: string;
  readonly clientName: string;
  readonly status: 'proposed' | 'issued' | 'withdrawn';
  /** Less to pay, money back, or less on the next invoice. */
  readonly means: 'reduce' | 'refund' | 'carry';
  readonly reason: string;
  /** At the platform's own cost: producer and operator keep their shares. */
  readonly gift: boolean;
  /** H-YYYY-NNNNNN; null until issued. */
  readonly number: string | null;
  readonly issuedOn: CalendarDate | null;
  readonly lines: readonly InvoiceLineView[];
  readonly taxableMinor: Minor;
  readonly taxMinor: Minor;
  readonly totalMinor: Minor;
  /** What the invoice came to before this credit note. */
  readonly beforeMinor: Minor;
  readonly hash: string | null;
  /** When the money was given back, or the invoice at the provider was reduced. */
  readonly settledAt: Instant | null;
  readonly failureReason: string | null;
  /** So much of it a lost chargeback has used up: the client got it from the bank. */
  readonly setOffMinor: Minor;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  /** Decided by the one who proposed it, because there is no second admin. */
  readonly alone: boolean;
}

/** 領収書 of a paid invoice. */
export interface ReceiptView {
  readonly id: string;
  readonly invoiceId: string;
  /** R-YYYY-NNNNNN; a later copy has the number of the first. */
  readonly number: string;
  /** 1 is the receipt itself; later ones are marked 再発行. */
  readonly copy: number;
  readonly issuedOn: CalendarDate;
  readonly receivedOn: CalendarDate;
  /** What came in. */
  readonly totalMinor: Minor;
  readonly hash: string;
}

/** A deposit (保証金) that came in, and how it was settled. */
export interface DepositView {
  readonly id: string;
  /** Of the 預り証: D-YYYY-NNNNNN. */
  readonly number: string;
  readonly receivedOn: CalendarDate;
  readonly amountMinor: Minor;
  /** The cardholder's bank holds the money for now. */
  readonly contested: boolean;
  /** What the bank has given back for good. */
  readonly lostMinor: Minor;
  /** It is gone, and we ask for another one. */
  readonly askedAgain: boolean;
  readonly settlement: {
    readonly id: string;
    readonly number: string;
    readonly settledOn: CalendarDate;
    readonly appliedMinor: Minor;
    readonly refundedMinor: Minor;
    /** The provider has taken the refund in. */
    readonly refunded: boolean;
    readonly refundFailed: boolean;
    /** By bank transfer, in the place of a refund that came back. */
    readonly returnedOn: CalendarDate | null;
  } | null;
}

/** One document of any kind, as a search finds it. */
export interface FoundDocument {
  readonly id: string;
  readonly kind: 'invoice' | 'statement' | 'credit_note' | 'receipt' | 'deposit' | 'deposit_settlement';
  readonly number: string;
  readonly issuedOn: CalendarDate;
  /** The other side as the reader sees it; admins see whom it is addressed to. */
  readonly counterparty: string;
  readonly totalMinor: Minor;
}
