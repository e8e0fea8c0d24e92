import { z } from 'zod';

const invoice = {
  invoiceId: z.uuid(),
  contractId: z.uuid(),
  clientId: z.uuid(),
  totalMinor: z.int().nonnegative(),
};

/** A qualified invoice has its number and will never change. */
export const InvoiceIssued = { name: 'InvoiceIssued', schema: z.object(invoice) } as const;
export type InvoiceIssued = z.infer<typeof InvoiceIssued.schema>;

/** Collected, booked, and split between platform, producer and operator. */
export const InvoicePaid = { name: 'InvoicePaid', schema: z.object(invoice) } as const;
export type InvoicePaid = z.infer<typeof InvoicePaid.schema>;

/** The card was refused; `reason` is a stable code such as `insufficient_funds`. */
export const InvoicePaymentFailed = {
  name: 'InvoicePaymentFailed',
  schema: z.object({ ...invoice, reason: z.string() }),
} as const;
export type InvoicePaymentFailed = z.infer<typeof InvoicePaymentFailed.schema>;

/** All transfers of a statement were accepted by the payment provider. */
export const PayoutSent = {
  name: 'PayoutSent',
  schema: z.object({ payoutId: z.uuid(), payeeId: z.uuid(), amountMinor: z.int().positive() }),
} as const;
export type PayoutSent = z.infer<typeof PayoutSent.schema>;

/** An issued invoice was taken back in whole or in part. */
export const CreditNoteIssued = {
  name: 'CreditNoteIssued',
  schema: z.object({
    creditNoteId: z.uuid(),
    invoiceId: z.uuid(),
    clientId: z.uuid(),
    totalMinor: z.int().positive(),
  }),
} as const;
export type CreditNoteIssued = z.infer<typeof CreditNoteIssued.schema>;
