import type { Bps, Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { InvoiceDocument } from '../domain/documents.js';
import type { ParkReason } from '../domain/invoice-states.js';
import { writeDrafts, type NewDraft } from './draft-rows.js';
import type { Invoice, StoredLine } from './stored-invoice.js';

const columns = `id, contract_id AS "contractId", client_id AS "clientId", month, status, attempt,
  json_build_object('startsOn', period_starts_on, 'endsOn', period_ends_on) AS period, rounding_mode AS "roundingMode",
  taxable_minor AS "taxableMinor", tax_minor AS "taxMinor", total_minor AS "totalMinor", waived_minor AS "waivedMinor", included_units AS "includedUnits",
  billable_calls AS "billableCalls", free_calls AS "freeCalls", accepted_appointments AS "acceptedAppointments",
  producer_id AS "producerId", operator_id AS "operatorId", platform_bps AS "platformBps", producer_bps AS "producerBps",
  operator_bps AS "operatorBps", number, due_on AS "dueOn", stripe_invoice_id AS "stripeInvoiceId", stripe_total_minor AS "stripeTotalMinor", fee_minor AS "feeMinor",
  failure_reason AS "failureReason", failed_card_id AS "failedCardId", park_reason AS "parkReason"`;

export interface FailedInvoice {
  readonly id: string;
  readonly attempt: number;
  readonly stripeInvoiceId: string;
}

@Injectable()
export class InvoiceStore {
  /** One closer per contract and month at a time, also before there is a row to lock. By contract. */
  async lockMonths(tx: Tx, contractIds: readonly string[], month: string): Promise<Map<string, Invoice>> {
    await tx.query(
      `SELECT count(pg_advisory_xact_lock(hashtextextended('billing ' || id || ' ' || $2, 0)))
       FROM (SELECT unnest($1::uuid[]) AS id ORDER BY 1) AS in_order`,
      [contractIds, month],
    );
    const rows = await tx.query<Invoice>(
      `SELECT ${columns} FROM billing.invoice WHERE contract_id = ANY ($1) AND month = $2 AND status <> 'void' FOR UPDATE`,
      [contractIds, month],
    );
    return new Map(rows.map((row) => [row.contractId, row]));
  }

  async lock(tx: Tx, id: string): Promise<Invoice | undefined> {
    const [row] = await tx.query<Invoice>(`SELECT ${columns} FROM billing.invoice WHERE id = $1 FOR UPDATE`, [
      id,
    ]);
    return row;
  }

  async idOfStripeInvoice(tx: Tx, stripeInvoiceId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(
      'SELECT id FROM billing.invoice WHERE stripe_invoice_id = $1',
      [stripeInvoiceId],
    );
    return row?.id;
  }

  lines(tx: Tx, invoiceId: string): Promise<StoredLine[]> {
    return tx.query<StoredLine>(
      `SELECT id, position, kind, description, description_en AS "descriptionEn", quantity, unit_minor AS "unitMinor",
              trim_scale(unit_price)::text AS "unitPrice",
              amount_minor AS "amountMinor", tax_rate_bps AS "taxRateBps", tax_minor AS "taxMinor"
       FROM billing.invoice_line WHERE invoice_id = $1 ORDER BY position`,
      [invoiceId],
    );
  }

  /** Writes the ratings of a month, in place of earlier tries that were parked. Answers the invoices' ids. */
  draft(tx: Tx, drafts: readonly NewDraft[]): Promise<string[]> {
    return writeDrafts(tx, drafts);
  }

  async setStripeInvoice(tx: Tx, id: string, stripeInvoiceId: string): Promise<void> {
    await tx.query(
      'UPDATE billing.invoice SET stripe_invoice_id = $2 WHERE id = $1 AND stripe_invoice_id IS NULL',
      [id, stripeInvoiceId],
    );
  }

  async park(tx: Tx, id: string, reason: ParkReason): Promise<void> {
    await tx.query(
      `UPDATE billing.invoice SET status = 'parked', park_reason = $2 WHERE id = $1 AND status = 'draft'`,
      [id, reason],
    );
  }

  /** From here on the document never changes; the database keeps it so. */
  async issue(
    tx: Tx,
    id: string,
    document: InvoiceDocument,
    hash: string,
    stripeTotalMinor: Minor | null,
  ): Promise<void> {
    const nothingDue = document.totalMinor === 0;
    await tx.query(
      `UPDATE billing.invoice SET status = $2, number = $3, issuer_id = $4, issued_on = $5, due_on = $6, document = $7, hash = $8,
         stripe_total_minor = $9, paid_at = $10, collected_minor = CASE WHEN $10::timestamptz IS NULL THEN NULL ELSE 0 END WHERE id = $1`,
      [
        id, nothingDue ? 'paid' : 'issued', document.number, document.issuer.id, document.issuedOn, document.dueOn,
        JSON.stringify(document), hash, stripeTotalMinor, nothingDue ? tx.now : null,
      ], // prettier-ignore
    );
  }

  async markPaid(
    tx: Tx,
    id: string,
    paid: { chargeId: string | null; paidMinor: Minor; feeMinor: Minor | null },
  ): Promise<void> {
    await tx.query(
      `UPDATE billing.invoice SET status = 'paid', paid_at = $2, stripe_charge_id = $3, fee_minor = $4, collected_minor = $5,
         failure_reason = NULL WHERE id = $1`,
      [id, tx.now, paid.chargeId, paid.feeMinor, paid.paidMinor],
    );
  }

  /** False when it was known already. */
  async setFee(tx: Tx, id: string, feeMinor: Minor): Promise<boolean> {
    const rows = await tx.query(
      `WITH told AS (UPDATE billing.invoice SET fee_minor = $2 WHERE id = $1 AND fee_minor IS NULL RETURNING id) SELECT id FROM told`,
      [id, feeMinor],
    );
    return rows.length > 0;
  }

  /** @param refusal with the provider's page on which the client passes the bank's check; null when there is nothing to pass */
  async markFailed(
    tx: Tx,
    id: string,
    refusal: { reason: string; cardId: string | null; challengeUrl: string | null },
  ): Promise<void> {
    await tx.query(
      `UPDATE billing.invoice SET status = 'payment_failed', failure_reason = $2, failed_card_id = $3, challenge_url = $4 WHERE id = $1`,
      [id, refusal.reason.slice(0, 500), refusal.cardId, refusal.challengeUrl],
    );
  }

  async addShare(
    tx: Tx,
    share: {
      invoiceId: string;
      role: 'producer' | 'operator';
      payeeId: string;
      shareBps: Bps;
      netMinor: Minor;
      taxRateBps: Bps;
    },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO billing.invoice_share (invoice_id, role, payee_id, share_bps, net_minor, tax_rate_bps) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING`,
      [share.invoiceId, share.role, share.payeeId, share.shareBps, share.netMinor, share.taxRateBps],
    );
  }

  /** Drafts whose process went away, issued ones whose payment nobody reported (not those that wait for the client), and paid ones whose fee is not known. */
  async unfinished(tx: Tx, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM billing.invoice WHERE status IN ('draft', 'issued')
         AND NOT EXISTS (SELECT FROM billing.sent_invoice WHERE invoice_id = invoice.id AND page_url IS NOT NULL)
         OR (status = 'paid' AND total_minor > 0 AND fee_minor IS NULL) ORDER BY created_at LIMIT $1`,
      [limit],
    );
    return rows.map((row) => row.id);
  }

  /** Those a new card can pay: what was sent is paid the way it was sent. */
  async failedOfClient(tx: Tx, clientId: string): Promise<FailedInvoice[]> {
    return tx.query(
      `SELECT id, attempt, stripe_invoice_id AS "stripeInvoiceId" FROM billing.invoice
       WHERE client_id = $1 AND status = 'payment_failed' AND stripe_invoice_id IS NOT NULL
         AND NOT EXISTS (SELECT FROM billing.sent_invoice WHERE invoice_id = invoice.id) ORDER BY issued_on`,
      [clientId],
    );
  }
}
