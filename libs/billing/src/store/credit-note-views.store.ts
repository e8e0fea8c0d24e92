import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { CreditNoteView } from '../contract/index.js';

const view = `note.id, note.invoice_id AS "invoiceId", invoice.number AS "invoiceNumber",
  invoice.document -> 'recipient' ->> 'name' AS "clientName", note.status, note.means, note.reason, note.gift, note.number,
  note.issued_on AS "issuedOn", note.taxable_minor AS "taxableMinor", note.tax_minor AS "taxMinor", note.total_minor AS "totalMinor",
  note.hash, note.settled_at AS "settledAt", note.failure_reason AS "failureReason",
  (SELECT coalesce(sum(amount_minor), 0) FROM billing.credit_application used WHERE used.credit_note_id = note.id AND used.chargeback_id IS NOT NULL)::bigint AS "setOffMinor",
  note.proposed_by AS "proposedBy",
  note.proposed_at AS "proposedAt", note.decided_by AS "decidedBy", note.decided_at AS "decidedAt", note.alone,
  (invoice.total_minor - coalesce((SELECT sum(other.total_minor) FROM billing.credit_note other WHERE other.invoice_id = note.invoice_id
     AND other.status = 'issued' AND other.id <> note.id AND (note.decided_at IS NULL OR other.decided_at < note.decided_at)), 0))::bigint AS "beforeMinor",
  (SELECT json_agg(json_build_object('description', line.description, 'descriptionEn', line.description_en, 'quantity', 1,
     'unitMinor', NULL, 'amountMinor', credited.amount_minor, 'taxRateBps', line.tax_rate_bps) ORDER BY line.position)
   FROM billing.credit_note_line credited JOIN billing.invoice_line line
     ON line.invoice_id = note.invoice_id AND line.position = credited.position WHERE credited.credit_note_id = note.id) AS lines`;

@Injectable()
export class CreditNoteViews {
  /** Proposals first, then the newest. */
  all(tx: Tx): Promise<CreditNoteView[]> {
    return tx.query<CreditNoteView>(
      `SELECT ${view} FROM billing.credit_note note JOIN billing.invoice ON invoice.id = note.invoice_id
       ORDER BY note.status = 'proposed' DESC, note.proposed_at DESC LIMIT 200`,
    );
  }

  ofInvoice(tx: Tx, invoiceId: string): Promise<CreditNoteView[]> {
    return tx.query<CreditNoteView>(
      `SELECT ${view} FROM billing.credit_note note JOIN billing.invoice ON invoice.id = note.invoice_id
       WHERE note.invoice_id = $1 ORDER BY note.proposed_at`,
      [invoiceId],
    );
  }

  async one(tx: Tx, id: string): Promise<CreditNoteView | undefined> {
    const [row] = await tx.query<CreditNoteView>(
      `SELECT ${view} FROM billing.credit_note note JOIN billing.invoice ON invoice.id = note.invoice_id WHERE note.id = $1`,
      [id],
    );
    return row;
  }
}
