import type { Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { PayeeRole } from '../domain/ledger.js';
import type { Split } from '../domain/split.js';
import { setOffOf } from './chargeback.store.js';

export interface Held extends Split {
  /** False while the invoice is not paid: nobody holds anything of it yet. */
  readonly shared: boolean;
}

/** What payees bear of an invoice's lost payment, and what there is to bear. */
export interface Borne {
  readonly producerMinor: Minor;
  readonly operatorMinor: Minor;
  readonly producerId: string;
  readonly operatorId: string;
  /** Taken for good by banks, less what is set off. */
  readonly lostMinor: Minor;
  /** Of what was billed, with tax, less what credit notes took back. */
  readonly restMinor: Minor;
}

/** Who holds how much of an invoice's money, and what is taken back from whom. */
@Injectable()
export class ShareStore {
  /** Everybody's part of what the client was billed in the end; what a bank took of it is shared by these parts, and stands apart. */
  async held(tx: Tx, invoiceId: string): Promise<Held> {
    const [row] = await tx.query<Held>(
      `WITH part AS (
         SELECT share.role, share.net_minor - coalesce((SELECT sum(net_minor) FROM billing.share_deduction deduction
                  WHERE deduction.invoice_id = share.invoice_id AND deduction.role = share.role AND deduction.cause <> 'dispute'), 0) AS net
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

  /** Undefined for an invoice that no bank has ever contested. */
  async borne(tx: Tx, invoiceId: string): Promise<Borne | undefined> {
    const [row] = await tx.query<Borne>(
      `SELECT invoice.producer_id AS "producerId", invoice.operator_id AS "operatorId", bank.lost AS "lostMinor",
         (invoice.total_minor - coalesce((SELECT sum(total_minor) FROM billing.credit_note WHERE invoice_id = invoice.id AND status = 'issued'), 0))::bigint AS "restMinor",
         coalesce((SELECT sum(net_minor) FROM billing.share_deduction WHERE invoice_id = invoice.id AND cause = 'dispute' AND role = 'producer'), 0)::bigint AS "producerMinor",
         coalesce((SELECT sum(net_minor) FROM billing.share_deduction WHERE invoice_id = invoice.id AND cause = 'dispute' AND role = 'operator'), 0)::bigint AS "operatorMinor"
       FROM billing.invoice JOIN LATERAL (SELECT count(*) AS all,
           sum(CASE WHEN state = 'lost' THEN withdrawn_minor - reinstated_minor ELSE 0 END - ${setOffOf})::bigint AS lost
         FROM billing.chargeback WHERE chargeback.invoice_id = invoice.id) bank ON bank.all > 0
       WHERE invoice.id = $1`,
      [invoiceId],
    );
    return row;
  }

  async deduct(
    tx: Tx,
    invoiceId: string,
    noteId: string,
    parts: Pick<Split, 'producerMinor' | 'operatorMinor'>,
  ): Promise<void> {
    await this.insert(tx, invoiceId, parts, `'credit_note', $4`, [noteId]);
  }

  /** More to bear of what the newest bank took, or below zero less. Answers the row of each payee for whom that changes anything. */
  bear(
    tx: Tx,
    invoiceId: string,
    parts: Pick<Split, 'producerMinor' | 'operatorMinor'>,
  ): Promise<{ id: string; role: PayeeRole; netMinor: Minor }[]> {
    const newest =
      '(SELECT id FROM billing.chargeback WHERE invoice_id = $1 ORDER BY opened_at DESC, id LIMIT 1)';
    return this.insert(tx, invoiceId, parts, `'dispute', ${newest}`, []);
  }

  private insert(
    tx: Tx,
    invoiceId: string,
    parts: Pick<Split, 'producerMinor' | 'operatorMinor'>,
    cause: string,
    params: readonly string[],
  ): Promise<{ id: string; role: PayeeRole; netMinor: Minor }[]> {
    const minorOf: Record<string, Minor> = { producer: parts.producerMinor, operator: parts.operatorMinor };
    return tx.query(
      `INSERT INTO billing.share_deduction (invoice_id, role, payee_id, cause, cause_id, net_minor, tax_rate_bps, created_at)
       SELECT share.invoice_id, share.role, share.payee_id, ${cause}, ($2::jsonb ->> share.role)::bigint, share.tax_rate_bps, $3
       FROM billing.invoice_share share WHERE share.invoice_id = $1 AND ($2::jsonb ->> share.role)::bigint <> 0
       ON CONFLICT (cause, cause_id, role, invoice_id) WHERE cause <> 'dispute' DO NOTHING RETURNING id, role, net_minor AS "netMinor"`,
      [invoiceId, JSON.stringify(minorOf), tx.now, ...params],
    );
  }
}
