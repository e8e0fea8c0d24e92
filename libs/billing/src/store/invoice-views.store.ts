import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { InvoiceView } from '../contract/index.js';
import type { ParkReason } from '../domain/invoice-states.js';
import { leftOfInvoice, transferredFor } from './cash.store.js';
import { isWrittenOff } from './write-off.store.js';

export interface InvoicePage {
  readonly items: readonly InvoiceView[];
  readonly total: number;
}

/** Everything a reader sees comes from the frozen document; only what happened to the money comes from the row. */
const view = `invoice.id, invoice.number, invoice.status, invoice.contract_id AS "contractId", invoice.client_id AS "clientId",
  invoice.document -> 'recipient' ->> 'name' AS "clientName", invoice.document -> 'issuer' ->> 'name' AS "issuerName",
  invoice.document -> 'issuer' ->> 'registrationNumber' AS "registrationNumber", invoice.month,
  invoice.issued_on AS "issuedOn", invoice.due_on AS "dueOn", invoice.document -> 'period' AS period,
  invoice.document -> 'lines' AS lines, invoice.billable_calls AS "billableCalls",
  invoice.accepted_appointments AS "acceptedAppointments", invoice.taxable_minor AS "taxableMinor", invoice.tax_minor AS "taxMinor",
  invoice.total_minor AS "totalMinor", invoice.stripe_total_minor AS "stripeTotalMinor", invoice.paid_at AS "paidAt",
  invoice.rounding_mode AS "roundingMode", invoice.hash, invoice.failure_reason AS "failureReason",
  coalesce((SELECT way FROM billing.sent_invoice sent WHERE sent.invoice_id = invoice.id), 'card') AS way,
  CASE WHEN invoice.status IN ('issued', 'payment_failed') THEN coalesce(invoice.challenge_url,
    (SELECT page_url FROM billing.sent_invoice sent WHERE sent.invoice_id = invoice.id)) END AS "payPageUrl",
  (SELECT reminded_on FROM billing.sent_invoice sent WHERE sent.invoice_id = invoice.id) AS "remindedOn",
  invoice.document -> 'payment' -> 'bank' AS bank, ${transferredFor} AS "transferredMinor",
  CASE WHEN invoice.status IN ('issued', 'payment_failed') THEN ${leftOfInvoice} ELSE 0 END AS "leftMinor",
  (SELECT json_build_object('stage', dunning.stage, 'failedOn', dunning.failed_on) FROM billing.dunning
   WHERE dunning.invoice_id = invoice.id AND dunning.resolved_at IS NULL) AS dunning, invoice.dunning AS calendar`;

/** Reads for screens, one statement each. */
@Injectable()
export class InvoiceViews {
  async find(tx: Tx, id: string): Promise<InvoiceView | undefined> {
    const [row] = await tx.query<InvoiceView>(
      `SELECT ${view} FROM billing.invoice WHERE id = $1 AND number IS NOT NULL`,
      [id],
    );
    return row;
  }

  /** @param wishes.clientId the reader's own company, so that its index is used; null for those who see all */
  async page(
    tx: Tx,
    wishes: { clientId: string | null; contractId: string | null; first: number; offset: number },
  ): Promise<InvoicePage> {
    const rows = await tx.query<InvoiceView & { matching: number }>(
      // The page is chosen before a document is read: documents are large.
      `WITH chosen AS (
         SELECT id, count(*) OVER ()::int AS matching FROM billing.invoice
         WHERE number IS NOT NULL ${wishes.contractId === null ? 'AND $1::uuid IS NULL' : 'AND contract_id = $1'}
           ${wishes.clientId === null ? 'AND $4::uuid IS NULL' : 'AND client_id = $4'}
         ORDER BY issued_on DESC, number DESC LIMIT $2 OFFSET $3)
       SELECT ${view}, chosen.matching FROM chosen JOIN billing.invoice ON invoice.id = chosen.id
       ORDER BY invoice.issued_on DESC, invoice.number DESC`,
      [wishes.contractId, wishes.first, wishes.offset, wishes.clientId],
    );
    return { items: rows, total: rows[0]?.matching ?? (await this.total(tx, wishes)) };
  }

  /** A page beyond the last one is empty, but the list is not. */
  private async total(
    tx: Tx,
    { clientId, contractId, offset }: { clientId: string | null; contractId: string | null; offset: number },
  ) {
    if (offset === 0) return 0;
    const [row] = await tx.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM billing.invoice
       WHERE number IS NOT NULL AND ($1::uuid IS NULL OR contract_id = $1) AND ($2::uuid IS NULL OR client_id = $2)`,
      [contractId, clientId],
    );
    return row!.total;
  }

  ofMonth(tx: Tx, month: string): Promise<InvoiceView[]> {
    return tx.query<InvoiceView>(
      `SELECT ${view} FROM billing.invoice WHERE number IS NOT NULL AND month = $1 AND status <> 'void' ORDER BY number`,
      [month],
    );
  }

  async ofContractMonth(tx: Tx, contractId: string, month: string): Promise<InvoiceView | undefined> {
    const [row] = await tx.query<InvoiceView>(
      `SELECT ${view} FROM billing.invoice
       WHERE number IS NOT NULL AND contract_id = $1 AND month = $2 AND status <> 'void'`,
      [contractId, month],
    );
    return row;
  }

  ofContracts(tx: Tx, contractIds: readonly string[]): Promise<InvoiceView[]> {
    return tx.query<InvoiceView>(
      `SELECT ${view} FROM billing.invoice WHERE number IS NOT NULL AND contract_id = ANY ($1)
       ORDER BY issued_on DESC, number DESC`,
      [contractIds],
    );
  }

  failed(tx: Tx): Promise<InvoiceView[]> {
    return tx.query<InvoiceView>(
      `SELECT ${view} FROM billing.invoice WHERE status = 'payment_failed' AND NOT ${isWrittenOff} ORDER BY issued_on, number LIMIT 200`,
    );
  }

  /** Sent to clients and not paid yet, the most urgent first. */
  sentAndOpen(tx: Tx): Promise<InvoiceView[]> {
    return tx.query<InvoiceView>(
      `SELECT ${view} FROM billing.invoice JOIN billing.sent_invoice opened ON opened.invoice_id = invoice.id
       WHERE invoice.status IN ('issued', 'payment_failed') AND NOT ${isWrittenOff} ORDER BY invoice.due_on, invoice.number LIMIT 200`,
    );
  }

  parked(
    tx: Tx,
    month?: string,
  ): Promise<{ contractId: string; month: string; reason: ParkReason; totalMinor: number }[]> {
    return tx.query(
      `SELECT contract_id AS "contractId", month, park_reason AS reason, total_minor AS "totalMinor" FROM billing.invoice
       WHERE status = 'parked' AND ($1::text IS NULL OR month = $1) ORDER BY month, contract_id`,
      [month ?? null],
    );
  }
}
