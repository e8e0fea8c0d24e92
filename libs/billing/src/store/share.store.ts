import type { Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { Split } from '../domain/split.js';

export interface Held extends Split {
  /** False while the invoice is not paid: nobody holds anything of it yet. */
  readonly shared: boolean;
}

/** Who holds how much of an invoice's money, and what is taken back from whom. */
@Injectable()
export class ShareStore {
  async held(tx: Tx, invoiceId: string): Promise<Held> {
    const [row] = await tx.query<Held>(
      `WITH part AS (
         SELECT share.role, share.net_minor - coalesce((SELECT sum(net_minor) FROM billing.share_deduction deduction
                  WHERE deduction.invoice_id = share.invoice_id AND deduction.role = share.role), 0) AS net
         FROM billing.invoice_share share WHERE share.invoice_id = $1),
       payees AS (
         SELECT count(*) > 0 AS shared, coalesce(sum(net) FILTER (WHERE role = 'producer'), 0)::bigint AS producer,
                coalesce(sum(net) FILTER (WHERE role = 'operator'), 0)::bigint AS operator FROM part)
       SELECT payees.shared, payees.producer AS "producerMinor", payees.operator AS "operatorMinor",
              (invoice.taxable_minor - payees.producer - payees.operator
                - coalesce((SELECT sum(taxable_minor) FROM billing.credit_note WHERE invoice_id = invoice.id AND status = 'issued'), 0))::bigint AS "platformMinor"
       FROM billing.invoice, payees WHERE invoice.id = $1`,
      [invoiceId],
    );
    return row!;
  }

  async deduct(
    tx: Tx,
    invoiceId: string,
    cause: 'credit_note' | 'dispute',
    causeId: string,
    parts: Pick<Split, 'producerMinor' | 'operatorMinor'>,
  ): Promise<void> {
    const minorOf: Record<string, Minor> = { producer: parts.producerMinor, operator: parts.operatorMinor };
    await tx.query(
      `INSERT INTO billing.share_deduction (invoice_id, role, payee_id, cause, cause_id, net_minor, tax_rate_bps, created_at)
       SELECT share.invoice_id, share.role, share.payee_id, $2, $3, ($4::jsonb ->> share.role)::bigint, share.tax_rate_bps, $5
       FROM billing.invoice_share share WHERE share.invoice_id = $1 AND ($4::jsonb ->> share.role)::bigint > 0
       ON CONFLICT ON CONSTRAINT deducted_once_per_cause DO NOTHING`,
      [invoiceId, cause, causeId, JSON.stringify(minorOf), tx.now],
    );
  }
}
