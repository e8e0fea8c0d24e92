import type { Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { CashMovement } from '../domain/cash.js';
import type { InvoiceDocument } from '../domain/documents.js';

/** A client whose transfers are followed. */
export interface CashAccount {
  readonly clientId: string;
  readonly stripeCustomerId: string;
}

/** What an invoice has got from transfers so far. For a statement that has `invoice` in its FROM. */
export const transferredFor = `coalesce((SELECT -sum(moved.amount_minor) FROM billing.cash_movement moved WHERE moved.invoice_id = invoice.id), 0)::bigint`;

/** What is still to be paid of an open invoice, less credit notes, what they cover, and what was transferred. */
export const leftOfInvoice = `(invoice.total_minor - ${transferredFor}
  - coalesce((SELECT sum(amount_minor) FROM billing.credit_application WHERE invoice_id = invoice.id), 0)
  - coalesce((SELECT sum(total_minor) FROM billing.credit_note WHERE invoice_id = invoice.id AND status = 'issued' AND means = 'reduce'), 0))::bigint`;

/** An invoice that a client pays by itself, as a letter about it needs it. */
export interface Payable {
  readonly invoiceId: string;
  readonly clientId: string;
  readonly document: InvoiceDocument;
  readonly leftMinor: Minor;
}

/** Money that clients have transferred: every movement once. */
@Injectable()
export class CashStore {
  /** Only clients that were given an account; undefined for others. */
  async lock(tx: Tx, clientId: string): Promise<CashAccount | undefined> {
    const [row] = await tx.query<CashAccount>(
      `SELECT client_id AS "clientId", stripe_customer_id AS "stripeCustomerId" FROM billing.client_account
       WHERE client_id = $1 AND bank IS NOT NULL FOR UPDATE`,
      [clientId],
    );
    return row;
  }

  async clientOf(tx: Tx, stripeCustomerId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(
      'SELECT client_id AS id FROM billing.client_account WHERE stripe_customer_id = $1',
      [stripeCustomerId],
    );
    return row?.id;
  }

  /** Everybody who was given an account. */
  accounts(tx: Tx): Promise<CashAccount[]> {
    return tx.query<CashAccount>(
      `SELECT client_id AS "clientId", stripe_customer_id AS "stripeCustomerId" FROM billing.client_account WHERE bank IS NOT NULL ORDER BY client_id`,
    );
  }

  async known(tx: Tx, clientId: string): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(
      'SELECT stripe_id AS id FROM billing.cash_movement WHERE client_id = $1',
      [clientId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Answers our id of it; undefined when it is known already. @throws when it pays an invoice that is not ours */
  async add(tx: Tx, clientId: string, movement: CashMovement): Promise<string | undefined> {
    const { stripeId, kind, amountMinor, stripeInvoiceId, movedAt } = movement;
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO billing.cash_movement (stripe_id, client_id, kind, amount_minor, invoice_id, moved_at)
       VALUES ($1, $2, $3, $4, (SELECT id FROM billing.invoice WHERE stripe_invoice_id = $5), $6)
       ON CONFLICT ON CONSTRAINT one_row_per_movement DO NOTHING RETURNING id`,
      [stripeId, clientId, kind, amountMinor, stripeInvoiceId, movedAt],
    );
    return row?.id;
  }

  /** What lies with us and pays nothing. */
  async unused(tx: Tx, clientId: string): Promise<Minor> {
    const [row] = await tx.query<{ sum: Minor }>(
      'SELECT coalesce(sum(amount_minor), 0)::bigint AS sum FROM billing.cash_movement WHERE client_id = $1',
      [clientId],
    );
    return row!.sum;
  }

  /** Whether an invoice waits for a transfer of the client. */
  async isAwaited(tx: Tx, clientId: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM billing.sent_invoice sent JOIN billing.invoice ON invoice.id = sent.invoice_id
       WHERE sent.client_id = $1 AND sent.way = 'transfer' AND invoice.status IN ('issued', 'payment_failed') AND ${leftOfInvoice} > 0 LIMIT 1`,
      [clientId],
    );
    return rows.length > 0;
  }

  async transferredFor(tx: Tx, invoiceId: string): Promise<Minor> {
    const [row] = await tx.query<{ sum: Minor }>(
      'SELECT coalesce(-sum(amount_minor), 0)::bigint AS sum FROM billing.cash_movement WHERE invoice_id = $1',
      [invoiceId],
    );
    return row!.sum;
  }

  async payable(tx: Tx, invoiceId: string): Promise<Payable | undefined> {
    return (await this.payables(tx, 'invoice.id = $1', [invoiceId]))[0];
  }

  /** Those of the provider's invoices that got something, but not all. */
  short(tx: Tx, stripeInvoiceIds: readonly string[]): Promise<Payable[]> {
    return this.payables(
      tx,
      `invoice.stripe_invoice_id = ANY ($1) AND invoice.status IN ('issued', 'payment_failed') AND ${leftOfInvoice} > 0`,
      [stripeInvoiceIds],
    );
  }

  private payables(tx: Tx, condition: string, params: unknown[]): Promise<Payable[]> {
    return tx.query<Payable>(
      `SELECT invoice.id AS "invoiceId", invoice.client_id AS "clientId", invoice.document, ${leftOfInvoice} AS "leftMinor"
       FROM billing.invoice WHERE ${condition}`,
      params,
    );
  }
}
