import type { Invoice } from '../store/stored-invoice.js';

/** What is asked of the provider for one attempt to bill an invoice goes out one after the other. */
export const groupOfInvoice = (invoice: Pick<Invoice, 'id' | 'attempt'>): string =>
  `invoice:${invoice.id}:${invoice.attempt}`;
