import type { Tx } from '@madoguchi/platform/database';
import type { InvoiceView } from './views.js';

/** What later contexts may ask. Runs in the caller's transaction and under its walls. */
export abstract class BillingApi {
  /** Issued invoices of the contracts, newest first, in one statement. */
  abstract invoicesOf(tx: Tx, contractIds: readonly string[]): Promise<InvoiceView[]>;
}
