import type { Bps, CalendarDate, Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { Shareable } from '../application/share-invoice.js';
import type { StatementDocument } from '../domain/documents.js';
import type { PayeeRole } from '../domain/ledger.js';
import type { Due } from '../domain/payout.js';
import type { PayoutException } from '../domain/payout-run.js';
import { contested } from './chargeback.store.js';

export interface DueWithInvoice extends Due {
  readonly invoiceNumber: string;
  readonly service: string;
  readonly clientName: string;
  readonly taxableMinor: Minor;
  readonly shareBps: Bps;
  /** Why there is a deduction; null for the share itself. */
  readonly cause: 'credit_note' | 'dispute' | 'objection' | null;
}

/** An invoice that is neither paid nor shared, as far as credit notes have left it. */
export interface Unshared extends Shareable {
  readonly taxableMinor: Minor;
  readonly number: string;
  readonly contractNumber: string;
  readonly service: string;
  readonly clientName: string;
}

export interface PayoutToSend {
  readonly id: string;
  readonly payeeId: string;
  readonly role: PayeeRole;
  readonly status: 'planned' | 'sent' | 'failed';
  readonly number: string;
  readonly failureReason: string | null;
  readonly lines: readonly {
    id: string;
    invoiceId: string;
    /** Null when the invoice was covered by more than its charge, or the charge by more shares than it holds: the money then comes out of the balance. */
    chargeId: string | null;
    chargeMissing: boolean;
    amountMinor: Minor;
    advanced: boolean;
  }[];
}

export interface NewPayoutLine {
  readonly invoiceId: string;
  readonly description: string;
  readonly descriptionEn: string;
  readonly netMinor: Minor;
  readonly taxMinor: Minor;
  readonly taxRateBps: Bps;
  readonly deductionId: string | null;
  readonly transferMinor: Minor;
  readonly advanced: boolean;
}

/** All transfers of a charge together may not be more than the charge; of a partly waived month they are. Statements take from it in their order. */
const fitsTheCharge = `(SELECT sum(other.transfer_minor) FROM billing.payout_line other JOIN billing.payout earlier ON earlier.id = other.payout_id
   WHERE other.invoice_id = line.invoice_id AND NOT other.advanced AND other.deduction_id IS NULL AND earlier.number <= payout.number
  ) <= invoice.collected_minor`;

@Injectable()
export class PayoutStore {
  /** Two runs at the same moment plan one after the other. */
  async lockRun(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('billing payouts', 0))`);
  }

  /**
   * Shares of paid invoices whose service ended by `cutOff`, of any whose service ended by `advanceCutOff`, and what is owed back
   * of any; none on a statement yet.
   */
  dues(tx: Tx, cutOff: CalendarDate, advanceCutOff: CalendarDate): Promise<DueWithInvoice[]> {
    return tx.query<DueWithInvoice>(
      `SELECT share.invoice_id AS "invoiceId", share.payee_id AS "payeeId", share.role, part.net_minor AS "netMinor",
              part.deduction_id AS "deductionId", part.cause, part.advanced, share.tax_rate_bps AS "taxRateBps", share.share_bps AS "shareBps",
              (invoice.taxable_minor + invoice.waived_minor - coalesce((SELECT sum(note.taxable_minor) FROM billing.credit_note note
                 WHERE note.invoice_id = invoice.id AND note.status = 'issued' AND note.means = 'reduce' AND NOT note.gift AND NOT EXISTS (
                   SELECT FROM billing.share_deduction WHERE cause = 'credit_note' AND cause_id = note.id)), 0))::bigint AS "taxableMinor",
              json_build_object('startsOn', invoice.period_starts_on, 'endsOn', invoice.period_ends_on) AS period,
              invoice.number AS "invoiceNumber", invoice.document ->> 'contractNumber' AS "contractNumber",
              invoice.document ->> 'service' AS service, invoice.document -> 'recipient' ->> 'name' AS "clientName"
       FROM billing.invoice_share share
       JOIN billing.invoice ON invoice.id = share.invoice_id
       CROSS JOIN LATERAL (
         SELECT NULL::uuid AS deduction_id, NULL AS cause, share.net_minor, invoice.status <> 'paid' OR ${contested('invoice.id')} AS advanced
         WHERE (invoice.period_ends_on <= $2 OR (invoice.period_ends_on <= $1 AND invoice.status = 'paid'
           AND NOT ${contested('invoice.id')})) AND NOT EXISTS (SELECT FROM billing.payout_line line
           WHERE line.invoice_id = share.invoice_id AND line.role = share.role AND line.deduction_id IS NULL)
         UNION ALL
         SELECT deduction.id, deduction.cause, -deduction.net_minor, false FROM billing.share_deduction deduction
         WHERE deduction.invoice_id = share.invoice_id AND deduction.role = share.role
           AND NOT EXISTS (SELECT FROM billing.payout_line line WHERE line.deduction_id = deduction.id)) part
       WHERE part.net_minor <> 0
       ORDER BY share.payee_id, share.role, invoice.number, part.net_minor DESC`,
      [cutOff, advanceCutOff],
    );
  }

  /** Unpaid invoices whose payees can wait no longer; locked, so that a payment or a credit note comes before or after. */
  unshared(tx: Tx, advanceCutOff: CalendarDate): Promise<Unshared[]> {
    return tx.query<Unshared>(
      `SELECT id, number, producer_id AS "producerId", operator_id AS "operatorId", platform_bps AS "platformBps",
         producer_bps AS "producerBps", operator_bps AS "operatorBps",
         json_build_object('startsOn', period_starts_on, 'endsOn', period_ends_on) AS period,
         (taxable_minor + waived_minor - coalesce((SELECT sum(note.taxable_minor) FROM billing.credit_note note
            WHERE note.invoice_id = invoice.id AND note.status = 'issued' AND note.means = 'reduce' AND NOT note.gift), 0))::bigint AS "taxableMinor",
         document ->> 'contractNumber' AS "contractNumber", document ->> 'service' AS service,
         document -> 'recipient' ->> 'name' AS "clientName"
       FROM billing.invoice WHERE status IN ('issued', 'payment_failed') AND period_ends_on <= $1
         AND NOT EXISTS (SELECT FROM billing.invoice_share share WHERE share.invoice_id = invoice.id)
       ORDER BY id FOR UPDATE`,
      [advanceCutOff],
    );
  }

  /** Shares whose money a bank has taken back for now: paid out when it is decided for us, or when the law's limit comes first. */
  contestedShares(tx: Tx, cutOff: CalendarDate, advanceCutOff: CalendarDate): Promise<PayoutException[]> {
    return tx.query<PayoutException>(
      `SELECT share.payee_id AS "payeeId", share.role, 'contested' AS concern, sum(share.net_minor)::bigint AS "netMinor"
       FROM billing.invoice_share share JOIN billing.invoice ON invoice.id = share.invoice_id AND invoice.status = 'paid'
       WHERE invoice.period_ends_on <= $1 AND invoice.period_ends_on > $2 AND ${contested('invoice.id')} AND NOT EXISTS (SELECT FROM billing.payout_line line
         WHERE line.invoice_id = share.invoice_id AND line.role = share.role AND line.deduction_id IS NULL)
       GROUP BY 1, 2 ORDER BY 2, 1`,
      [cutOff, advanceCutOff],
    );
  }

  async add(
    tx: Tx,
    payout: {
      runId: string;
      document: StatementDocument;
      hash: string;
      payOn: CalendarDate;
      failureReason: string | null;
      lines: readonly NewPayoutLine[];
    },
  ): Promise<string> {
    const { document } = payout;
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO billing.payout (payee_id, role, status, pay_on, period_starts_on, period_ends_on, net_minor, tax_minor, amount_minor,
         registration_number, credit_bps, issuer_id, number, document, hash, failure_reason, created_at, run_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) RETURNING id`,
      [
        document.recipient.id, document.role, payout.failureReason === null ? 'planned' : 'failed', payout.payOn,
        document.period.startsOn, document.period.endsOn, document.taxableMinor, document.taxMinor, document.totalMinor,
        document.recipient.registrationNumber, document.creditBps, document.issuer.id, document.number,
        JSON.stringify(document), payout.hash, payout.failureReason, tx.now, payout.runId,
      ], // prettier-ignore
    );
    await tx.query(
      `INSERT INTO billing.payout_line (payout_id, payee_id, invoice_id, role, position, description, description_en, net_minor,
         tax_minor, tax_rate_bps, deduction_id, transfer_minor, advanced, sent_at)
       SELECT $1, $2, "invoiceId", $3, position, description, "descriptionEn", "netMinor", "taxMinor", "taxRateBps", "deductionId",
         "transferMinor", advanced, CASE WHEN "transferMinor" = 0 THEN $5::timestamptz END
       FROM json_to_recordset($4) AS line ("invoiceId" uuid, position int, description text, "descriptionEn" text,
         "netMinor" bigint, "taxMinor" bigint, "taxRateBps" int, "deductionId" uuid, "transferMinor" bigint, advanced boolean)`,
      [
        row!.id,
        document.recipient.id,
        document.role,
        JSON.stringify(payout.lines.map((line, index) => ({ position: index + 1, ...line }))),
        tx.now,
      ],
    );
    return row!.id;
  }

  async toSend(tx: Tx, id: string): Promise<PayoutToSend | undefined> {
    const [row] = await tx.query<PayoutToSend>(
      `SELECT payout.id, payout.payee_id AS "payeeId", payout.role, payout.status, payout.number, payout.failure_reason AS "failureReason",
              (SELECT coalesce(json_agg(json_build_object('id', line.id, 'invoiceId', line.invoice_id, 'advanced', line.advanced,
                 'chargeId', CASE WHEN invoice.collected_minor = invoice.total_minor AND NOT line.advanced AND line.deduction_id IS NULL AND ${fitsTheCharge} THEN invoice.stripe_charge_id END,
                 'chargeMissing', NOT line.advanced AND line.deduction_id IS NULL AND coalesce(invoice.collected_minor, 0) > 0 AND invoice.stripe_charge_id IS NULL, 'amountMinor', line.transfer_minor) ORDER BY line.position), '[]')
               FROM billing.payout_line line JOIN billing.invoice ON invoice.id = line.invoice_id
               WHERE line.payout_id = payout.id AND line.sent_at IS NULL) AS lines
       FROM billing.payout WHERE payout.id = $1 FOR UPDATE OF payout`,
      [id],
    );
    return row;
  }

  async markTransferred(
    tx: Tx,
    lineId: string,
    transferId: string,
  ): Promise<{ id: string; payeeId: string; role: PayeeRole; amountMinor: Minor; openLines: number }> {
    await tx.query('UPDATE billing.payout_line SET stripe_transfer_id = $2, sent_at = $3 WHERE id = $1', [
      lineId,
      transferId,
      tx.now,
    ]);
    const [row] = await tx.query<{
      id: string;
      payeeId: string;
      role: PayeeRole;
      amountMinor: Minor;
      openLines: number;
    }>(
      `SELECT payout.id, payout.payee_id AS "payeeId", payout.role, payout.amount_minor AS "amountMinor",
              (SELECT count(*)::int FROM billing.payout_line open WHERE open.payout_id = payout.id AND open.sent_at IS NULL) AS "openLines"
       FROM billing.payout JOIN billing.payout_line line ON line.payout_id = payout.id WHERE line.id = $1`,
      [lineId],
    );
    return row!;
  }

  async markSent(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `UPDATE billing.payout SET status = 'sent', sent_at = $2, failure_reason = NULL WHERE id = $1`,
      [id, tx.now],
    );
  }

  async markFailed(tx: Tx, id: string, reason: string): Promise<void> {
    await tx.query(
      `UPDATE billing.payout SET status = 'failed', failure_reason = $2 WHERE id = $1 AND status <> 'sent'`,
      [id, reason.slice(0, 500)],
    );
  }

  async markPlanned(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `UPDATE billing.payout SET status = 'planned', failure_reason = NULL WHERE id = $1 AND status = 'failed'`,
      [id],
    );
  }

  async unsentTo(tx: Tx, payeeId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM billing.payout WHERE payee_id = $1 AND status <> 'sent' ORDER BY pay_on, number FOR UPDATE`,
      [payeeId],
    );
    return rows.map(({ id }) => id);
  }

  /** Released and not sent: failed for want of an account, refused, or interrupted. @param runId of one run only */
  async unsent(tx: Tx, runId: string | null = null): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM billing.payout WHERE status <> 'sent' AND ($1::uuid IS NULL OR run_id = $1) ORDER BY pay_on, number`,
      [runId],
    );
    return rows.map((row) => row.id);
  }
}
