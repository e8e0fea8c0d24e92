import type { Bps, CalendarDate, Minor, Period, RoundingMode } from '@madoguchi/kernel';
import type { DocumentTotals, RateTotal } from './document-tax.js';

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

/** 適格請求書: frozen at issue; the PDF and the screen only show it. */
export interface InvoiceDocument extends DocumentBase {
  readonly kind: 'qualified_invoice';
  readonly dueOn: CalendarDate;
  readonly contractNumber: string;
  readonly service: string;
  readonly plan: string;
  /** What we owed the client from earlier credit notes and that covers a part of this invoice; absent when nothing does. */
  readonly appliedMinor?: Minor;
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

export type IssuedDocument = InvoiceDocument | StatementDocument | CreditNoteDocument;

export type DocumentKind = 'invoice' | 'statement' | 'credit_note';

/** Each kind is a series of its own, without gaps within a year. */
const series: Readonly<Record<DocumentKind, string>> = {
  invoice: '',
  statement: 'P-',
  credit_note: 'H-',
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
