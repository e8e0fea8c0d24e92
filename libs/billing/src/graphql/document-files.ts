import type { DocumentKind } from '../domain/documents.js';

const rooms: Readonly<Record<DocumentKind, string>> = {
  invoice: 'invoices',
  credit_note: 'credit-notes',
  receipt: 'receipts',
  deposit: 'deposits',
  deposit_settlement: 'deposit-settlements',
  statement: 'payouts',
};

/** The original, and its translation for readers in English. */
export const filesOf = (kind: DocumentKind, id: string) => ({
  pdfUrl: `/files/${rooms[kind]}/${id}.pdf`,
  translationUrl: `/files/${rooms[kind]}/${id}.pdf?language=en`,
});
