import type { CalendarDate, Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { waysToPay, type SentWay, type WayToPay } from '../domain/ways-to-pay.js';
import { leftOfInvoice, type Payable } from './cash.store.js';

/** An invoice that is sent instead of collected. */
export interface SentInvoice {
  readonly way: SentWay;
  /** The provider's page; null until the invoice is open there. */
  readonly pageUrl: string | null;
}

/** A sent invoice whose due day is near and that nobody was reminded of. */
export interface DueSoon extends Payable {
  readonly contractId: string;
  /** YYYY-MM */
  readonly month: string;
  readonly pageUrl: string;
  /** Of a credit note that takes something off and is still to be decided. */
  readonly proposedMinor: Minor;
}

interface Subject {
  readonly id: string;
  readonly contractId: string;
  readonly clientId: string;
}

/** How contracts are paid, and which invoices were sent. */
@Injectable()
export class PaymentStore {
  async wayOf(tx: Tx, contractId: string): Promise<WayToPay> {
    const [row] = await tx.query<{ way: WayToPay }>(
      'SELECT way FROM billing.contract_payment WHERE contract_id = $1',
      [contractId],
    );
    return row?.way ?? 'card';
  }

  /** False when it was so already. */
  async choose(tx: Tx, contract: { id: string; clientId: string }, way: WayToPay): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO billing.contract_payment AS chosen (contract_id, client_id, way, chosen_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (contract_id) DO UPDATE SET way = excluded.way, chosen_at = excluded.chosen_at WHERE chosen.way <> excluded.way
       RETURNING contract_id`,
      [contract.id, contract.clientId, way, tx.now],
    );
    return rows.length > 0;
  }

  /** What the platform offers to everybody. */
  async offered(tx: Tx, issuerId: string): Promise<readonly WayToPay[]> {
    const [row] = await tx.query<{ ways: WayToPay[] }>(
      'SELECT ways_to_pay AS ways FROM billing.issuer_setting WHERE company_id = $1',
      [issuerId],
    );
    return row?.ways ?? waysToPay;
  }

  async offer(tx: Tx, issuerId: string, ways: readonly WayToPay[]): Promise<void> {
    await tx.query(
      `INSERT INTO billing.issuer_setting (company_id, ways_to_pay) VALUES ($1, $2)
       ON CONFLICT (company_id) DO UPDATE SET ways_to_pay = excluded.ways_to_pay`,
      [issuerId, ways],
    );
  }

  async sent(tx: Tx, invoiceId: string): Promise<SentInvoice | undefined> {
    const [row] = await tx.query<SentInvoice>(
      'SELECT way, page_url AS "pageUrl" FROM billing.sent_invoice WHERE invoice_id = $1',
      [invoiceId],
    );
    return row;
  }

  async send(tx: Tx, { id, contractId, clientId }: Subject, way: SentWay): Promise<void> {
    await tx.query(
      `INSERT INTO billing.sent_invoice (invoice_id, contract_id, client_id, way) VALUES ($1, $2, $3, $4)
       ON CONFLICT (invoice_id) DO UPDATE SET way = excluded.way`,
      [id, contractId, clientId, way],
    );
  }

  /** An earlier try was to be sent; this one is collected by card. */
  async unsend(tx: Tx, invoiceId: string): Promise<void> {
    await tx.query('DELETE FROM billing.sent_invoice WHERE invoice_id = $1', [invoiceId]);
  }

  async opened(tx: Tx, invoiceId: string, pageUrl: string): Promise<void> {
    await tx.query('UPDATE billing.sent_invoice SET page_url = $2, sent_at = $3 WHERE invoice_id = $1', [
      invoiceId,
      pageUrl,
      tx.now,
    ]);
  }

  /** Sent invoices that wait for their money, the oldest first. */
  async waiting(tx: Tx, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT invoice.id FROM billing.sent_invoice sent JOIN billing.invoice ON invoice.id = sent.invoice_id
       WHERE invoice.status IN ('issued', 'payment_failed') ORDER BY invoice.due_on, invoice.number LIMIT $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Can be paid, is not, and nobody was reminded of them yet. */
  async dueSoon(tx: Tx, today: CalendarDate, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT invoice.id FROM billing.sent_invoice sent JOIN billing.invoice ON invoice.id = sent.invoice_id
       WHERE invoice.status = 'issued' AND invoice.due_on >= $1
         AND invoice.due_on <= $1::date + (invoice.dunning ->> 'remindBeforeDays')::int AND sent.sent_at IS NOT NULL AND sent.reminded_on IS NULL
       ORDER BY invoice.due_on, invoice.number LIMIT $2`,
      [today, limit],
    );
    return rows.map(({ id }) => id);
  }

  async lockUnreminded(tx: Tx, invoiceId: string): Promise<DueSoon | undefined> {
    const [row] = await tx.query<DueSoon>(
      `SELECT invoice.id AS "invoiceId", invoice.client_id AS "clientId", invoice.contract_id AS "contractId", invoice.month, invoice.document,
         sent.page_url AS "pageUrl", ${leftOfInvoice} AS "leftMinor",
         coalesce((SELECT sum(total_minor) FROM billing.credit_note WHERE invoice_id = invoice.id AND status = 'proposed' AND means = 'reduce'), 0)::bigint AS "proposedMinor"
       FROM billing.sent_invoice sent JOIN billing.invoice ON invoice.id = sent.invoice_id
       WHERE invoice.id = $1 AND invoice.status = 'issued' AND sent.sent_at IS NOT NULL AND sent.reminded_on IS NULL FOR UPDATE OF sent`,
      [invoiceId],
    );
    return row;
  }

  async reminded(tx: Tx, invoiceId: string, on: CalendarDate): Promise<void> {
    await tx.query('UPDATE billing.sent_invoice SET reminded_on = $2 WHERE invoice_id = $1', [invoiceId, on]);
  }
}
