import { Refusal, type CalendarDate, type Minor } from '@madoguchi/kernel';
import type { InvoiceDocument, ReceiptDocument } from './documents.js';
import type { InvoiceState } from './invoice-states.js';

/** What became of an invoice's money. */
export interface Received {
  readonly document: InvoiceDocument;
  readonly status: InvoiceState;
  /** Null until it came in. */
  readonly receivedOn: CalendarDate | null;
  readonly collectedMinor: Minor | null;
  /** The bank took it back, or may. */
  readonly contested: boolean;
}

const paidBy = { transfer: 'bank_transfer', konbini: 'konbini' } as const;

/** @throws Refusal CONFLICT receiptTooEarly, nothingReceived or receiptContested */
export function receiptOf(
  { document, status, receivedOn, collectedMinor, contested }: Received,
  issue: Pick<ReceiptDocument, 'number' | 'issuedOn' | 'copy' | 'firstIssuedOn'>,
): ReceiptDocument {
  if (status !== 'paid' || receivedOn === null) throw new Refusal('CONFLICT', 'receiptTooEarly');
  if (!collectedMinor) throw new Refusal('CONFLICT', 'nothingReceived');
  if (contested) throw new Refusal('CONFLICT', 'receiptContested');
  const { issuer, recipient, currency, period, service, number, issuedOn, totalMinor, rates } = document;
  return {
    ...issue,
    kind: 'receipt',
    currency,
    issuer,
    recipient,
    period,
    receivedOn,
    paidBy: document.payment ? paidBy[document.payment.way] : 'credit_card',
    service,
    invoice: { number, issuedOn, totalMinor },
    rates: collectedMinor === totalMinor ? rates : [],
    totalMinor: collectedMinor,
  };
}
