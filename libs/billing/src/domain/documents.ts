import type { Bps, CalendarDate, Minor, Period, RoundingMode, UnitPrice } from '@madoguchi/kernel';
import type { DocumentTotals, RateTotal } from './document-tax.js';
import type { BankDetails, SentWay } from './ways-to-pay.js';

/** A company as it stood when the document was issued. */
export interface Party {
  readonly id: string;
  readonly name: string;
  readonly registrationNumber: string | null;
  readonly postalCode: string | null;
  readonly address: string | null;
  readonly phone: string | null;
}

export interface DocumentLine {
  readonly description: string;
  readonly descriptionEn: string;
  readonly quantity: number;
  readonly unitMinor: Minor | null;
  /** In place of it when a unit costs a part of a yen. */
  readonly unitPrice?: UnitPrice;
  /** Without tax. */
  readonly amountMinor: Minor;
  readonly taxRateBps: Bps;
}

interface DocumentBase {
  readonly number: string;
  readonly currency: 'JPY';
  readonly issuedOn: CalendarDate;
  readonly issuer: Party;
  readonly recipient: Party;
  readonly period: Period;
  readonly lines: readonly DocumentLine[];
  readonly rates: readonly RateTotal[];
  readonly taxableMinor: Minor;
  readonly taxMinor: Minor;
  readonly totalMinor: Minor;
  readonly roundingMode: RoundingMode;
}

/** How a client pays what is not collected by card. */
export interface SentPayment {
  readonly way: SentWay;
  /** Absent at a convenience store. */
  readonly bank?: BankDetails;
}

/** 適格請求書: frozen at issue; the PDF and the screen only show it. */
export interface InvoiceDocument extends DocumentBase {
  readonly kind: 'qualified_invoice';
  readonly dueOn: CalendarDate;
  readonly contractNumber: string;
  readonly service: string;
  readonly plan: string;
  /** What we owed the client from earlier credit notes and that covers a part of this invoice; absent when nothing does. */
  readonly appliedMinor?: Minor;
  /** Absent when it is collected by card. */
  readonly payment?: SentPayment;
  readonly usage: {
    readonly includedUnits: number;
    readonly billableCalls: number;
    readonly freeCalls: number;
    readonly acceptedAppointments: number;
  };
}

/** 仕入明細書: the buyer writes what it bought; the seller is the payee. */
export interface StatementDocument extends DocumentBase {
  readonly kind: 'purchase_statement';
  readonly role: 'producer' | 'operator';
  readonly payOn: CalendarDate;
  /** Part of the tax the buyer may claim; 10,000 when the seller is registered. */
  readonly creditBps: Bps;
}

/** 適格返還請求書: takes back an issued invoice in whole or in part. Amounts are positive: what is given back. */
export interface CreditNoteDocument extends DocumentBase {
  readonly kind: 'credit_note';
  /** The invoice it refers to; its period and rounding are the invoice's own. */
  readonly original: { readonly number: string; readonly issuedOn: CalendarDate };
  readonly contractNumber: string;
  readonly reason: string;
}

/** 領収書: that the money of an invoice came in. What may be credited stands on the invoice. */
export interface ReceiptDocument extends Pick<
  DocumentBase,
  'number' | 'currency' | 'issuedOn' | 'issuer' | 'recipient' | 'period'
> {
  readonly kind: 'receipt';
  /** 1 is the receipt itself; a later copy is marked 再発行. */
  readonly copy: number;
  readonly firstIssuedOn: CalendarDate;
  readonly receivedOn: CalendarDate;
  readonly paidBy: 'credit_card' | 'bank_transfer' | 'konbini';
  readonly service: string;
  readonly invoice: {
    readonly number: string;
    readonly issuedOn: CalendarDate;
    readonly totalMinor: Minor;
  };
  /** Of the invoice, when all of it was received; empty when credit notes covered a part. */
  readonly rates: readonly RateTotal[];
  /** What was received. */
  readonly totalMinor: Minor;
}

/** 預り証: that we keep the client's deposit. No sale, so no tax and no qualified invoice. */
export interface DepositDocument extends Pick<
  DocumentBase,
  'number' | 'currency' | 'issuedOn' | 'issuer' | 'recipient' | 'totalMinor'
> {
  readonly kind: 'deposit';
  readonly contractNumber: string;
  readonly service: string;
}

/** 保証金精算書: what became of a deposit; `totalMinor` is the whole of it, less what a bank has given back already. */
export interface DepositSettlementDocument extends Omit<DepositDocument, 'kind'> {
  readonly kind: 'deposit_settlement';
  readonly deposit: { readonly number: string; readonly issuedOn: CalendarDate };
  readonly applied: readonly {
    readonly invoiceNumber: string;
    readonly invoiceIssuedOn: CalendarDate;
    readonly amountMinor: Minor;
  }[];
  readonly refundedMinor: Minor;
  /** What the cardholder's bank has given back; absent when nothing. */
  readonly lostMinor?: Minor;
  /** The card that paid takes no refund; absent when it does. */
  readonly byTransfer?: true;
}

export type IssuedDocument =
  | InvoiceDocument
  | StatementDocument
  | CreditNoteDocument
  | ReceiptDocument
  | DepositDocument
  | DepositSettlementDocument;

export const documentKinds = [
  'invoice',
  'statement',
  'credit_note',
  'receipt',
  'deposit',
  'deposit_settlement',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Each kind is a series of its own, without gaps within a year. */
const series: Readonly<Record<DocumentKind, string>> = {
  invoice: '',
  statement: 'P-',
  credit_note: 'H-',
  receipt: 'R-',
  deposit: 'D-',
  deposit_settlement: 'DS-',
};

export const documentNumber = (kind: DocumentKind, year: number, sequence: number): string =>
  `${series[kind]}${year}-${String(sequence).padStart(6, '0')}`;

export const totalsOf = ({ rates, taxableMinor, taxMinor, totalMinor }: DocumentTotals) => ({
  rates,
  taxableMinor,
  taxMinor,
  totalMinor,
});

/** JSON with sorted keys and no spaces: the same document always gives the same text, so its hash can be checked by anyone. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`)
      .join(',')}}`;
  return JSON.stringify(value);
}
