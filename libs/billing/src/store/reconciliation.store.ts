import type { Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { Movement, MovementKind } from '../domain/reconciliation.js';
import { BalanceStore } from './balance.store.js';
import { writtenOffOf } from './write-off.store.js';

/** Two numbers that must be equal, read from different places. */
export interface Comparison {
  readonly name:
    | 'receivable'
    | 'payable'
    | 'credit'
    | 'advance'
    | 'deposit'
    | 'funds'
    | 'transferred'
    | 'collected'
    | 'outputTax'
    | 'clearing'
    | 'contested'
    | 'writtenOff';
  readonly booksMinor: Minor;
  readonly documentsMinor: Minor;
}

@Injectable()
export class ReconciliationStore {
  constructor(private readonly balance: BalanceStore) {}

  /** The provider's lines by kind, from our copy of them. */
  movements(tx: Tx): Promise<Map<MovementKind, Movement[]>> {
    return this.balance.byKind(tx);
  }

  /** The provider's balance as the books have it. */
  async clearing(tx: Tx): Promise<Minor> {
    const [row] = await tx.query<{ sum: Minor }>(
      `SELECT coalesce(sum(amount_minor), 0)::bigint AS sum FROM billing.ledger_entry WHERE account = 'stripe_clearing'`,
    );
    return row!.sum;
  }

  /** The books against the documents, in one statement. */
  async compare(tx: Tx): Promise<Comparison[]> {
    const rows = await tx.query<Record<string, Minor>>(
      `WITH books AS (SELECT account, sum(amount_minor)::bigint AS balance FROM billing.ledger_entry GROUP BY account),
       invoices AS (SELECT status, total_minor, tax_minor, stripe_total_minor, fee_minor, collected_minor FROM billing.invoice WHERE number IS NOT NULL AND status <> 'void'),
       notes AS (SELECT note.means, note.total_minor, note.tax_minor, note.settled_at, invoice.status AS invoice_status
         FROM billing.credit_note note JOIN billing.invoice ON invoice.id = note.invoice_id WHERE note.status = 'issued'),
       applied AS (SELECT used.amount_minor, used.credit_note_id, invoice.status AS invoice_status
         FROM billing.credit_application used LEFT JOIN billing.invoice ON invoice.id = used.invoice_id),
       bank AS (SELECT coalesce(sum(withdrawn_minor - reinstated_minor), 0)::bigint AS taken, coalesce(sum(fee_minor), 0)::bigint AS fees,
           coalesce(sum(withdrawn_minor - reinstated_minor) FILTER (WHERE state <> 'lost'), 0)::bigint AS held FROM billing.chargeback),
       deposits AS (SELECT coalesce(sum(deposit.amount_minor), 0)::bigint AS received, coalesce(sum(fee_minor), 0)::bigint AS fees,
           coalesce(sum(applied_minor), 0)::bigint AS applied,
           coalesce(sum(refunded_minor) FILTER (WHERE refunded_at IS NOT NULL AND refund_failed_at IS NULL), 0)::bigint AS refunded,
           coalesce(sum(lost_minor), 0)::bigint AS lost, (SELECT coalesce(sum(amount_minor), 0) FROM billing.bank_return WHERE status = 'approved' AND settlement_id IS NOT NULL)::bigint AS returned
         FROM billing.deposit LEFT JOIN billing.deposit_settlement settlement ON settlement.deposit_id = deposit.id),
       cash AS (SELECT coalesce(sum(moved.amount_minor), 0)::bigint AS unused,
           coalesce(sum(moved.amount_minor) FILTER (WHERE moved.invoice_id IS NULL), 0)::bigint AS received,
           coalesce(-sum(moved.amount_minor) FILTER (WHERE invoice.status = 'paid'), 0)::bigint AS in_balance,
           coalesce(-sum(moved.amount_minor) FILTER (WHERE invoice.status IN ('issued', 'payment_failed')), 0)::bigint AS in_part
         FROM billing.cash_movement moved LEFT JOIN billing.invoice ON invoice.id = moved.invoice_id),
       lost AS (SELECT coalesce(sum(${writtenOffOf}), 0)::bigint AS standing FROM billing.invoice WHERE number IS NOT NULL),
       own AS (SELECT coalesce(sum(amount_minor), 0)::bigint AS moved FROM billing.balance_movement WHERE kind IN ('bank', 'fees')),
       transfers AS (SELECT coalesce(sum(transfer_minor), 0)::bigint AS sent FROM billing.payout_line WHERE sent_at IS NOT NULL)
       SELECT
         coalesce((SELECT balance FROM books WHERE account = 'customer_receivable'), 0)::bigint AS "receivableBooks",
         (coalesce((SELECT sum(total_minor) FROM invoices WHERE status IN ('issued', 'payment_failed')), 0)
           - coalesce((SELECT sum(total_minor) FROM notes WHERE means = 'reduce' AND invoice_status IN ('issued', 'payment_failed')), 0)
           - coalesce((SELECT sum(amount_minor) FROM applied WHERE invoice_status IN ('issued', 'payment_failed')), 0)
           - (SELECT in_part FROM cash) - (SELECT standing FROM lost))::bigint AS "receivableDocuments",
         coalesce((SELECT sum(balance) FROM books WHERE account IN ('bad_debt_loss', 'bad_debt_tax')), 0)::bigint AS "writtenOffBooks",
         (SELECT standing FROM lost) AS "writtenOffDocuments",
         coalesce(-(SELECT balance FROM books WHERE account = 'client_funds'), 0)::bigint AS "fundsBooks",
         (SELECT unused FROM cash) AS "fundsDocuments",
         coalesce((SELECT balance FROM books WHERE account = 'transfer_clearing'), 0)::bigint AS "transferredBooks",
         (SELECT received - in_balance FROM cash)::bigint AS "transferredDocuments",
         coalesce(-(SELECT balance FROM books WHERE account = 'client_credit'), 0)::bigint AS "creditBooks",
         (coalesce((SELECT sum(total_minor) FROM notes WHERE means = 'carry' OR (means = 'refund' AND settled_at IS NULL)), 0)
           - coalesce((SELECT sum(amount_minor) FROM applied WHERE credit_note_id IS NOT NULL), 0)
           - coalesce((SELECT sum(amount_minor) FROM billing.bank_return WHERE status = 'approved' AND credit_note_id IS NOT NULL), 0))::bigint AS "creditDocuments",
         coalesce(-(SELECT balance FROM books WHERE account = 'client_deposit'), 0)::bigint AS "depositBooks",
         (SELECT received - applied - refunded - lost - returned FROM deposits)::bigint AS "depositDocuments",
         coalesce(-(SELECT balance FROM books WHERE account = 'advance_received'), 0)::bigint AS "advanceBooks",
         coalesce((SELECT sum(line.amount_minor - coalesce((SELECT sum(credited.amount_minor) FROM billing.credit_note_line credited
             JOIN billing.credit_note note ON note.id = credited.credit_note_id AND note.status = 'issued'
             WHERE note.invoice_id = invoice.id AND credited.position = line.position), 0))
           FROM billing.invoice JOIN billing.invoice_line line ON line.invoice_id = invoice.id AND line.kind = 'advance'
           WHERE invoice.number IS NOT NULL AND NOT EXISTS (SELECT FROM billing.invoice later WHERE later.contract_id = invoice.contract_id
             AND later.number IS NOT NULL AND later.month = to_char(to_date(invoice.month, 'YYYY-MM') + interval '1 month', 'YYYY-MM'))), 0)::bigint
           AS "advanceDocuments",
         coalesce(-(SELECT sum(balance) FROM books WHERE account IN ('payable_producer', 'payable_operator')), 0)::bigint AS "payableBooks",
         (coalesce((SELECT sum(net_minor) FROM billing.invoice_share), 0) - coalesce((SELECT sum(net_minor) FROM billing.share_deduction), 0)
           + coalesce((SELECT sum(tax_minor) FROM billing.payout), 0) - (SELECT sent FROM transfers))::bigint AS "payableDocuments",
         coalesce((SELECT sum(total_minor) FROM invoices WHERE status = 'paid'), 0)::bigint AS "collectedBooks",
         coalesce((SELECT sum(stripe_total_minor) FROM invoices WHERE status = 'paid'), 0)::bigint AS "collectedDocuments",
         coalesce(-(SELECT balance FROM books WHERE account = 'jct_output'), 0)::bigint AS "outputTaxBooks",
         (coalesce((SELECT sum(tax_minor) FROM invoices), 0) - coalesce((SELECT sum(tax_minor) FROM notes), 0))::bigint AS "outputTaxDocuments",
         coalesce((SELECT balance FROM books WHERE account = 'stripe_clearing'), 0)::bigint AS "clearingBooks",
         (coalesce((SELECT sum(collected_minor - coalesce(fee_minor, 0)) FROM invoices WHERE status = 'paid'), 0) - (SELECT sent FROM transfers)
           - coalesce((SELECT sum(total_minor) FROM notes WHERE means = 'refund' AND settled_at IS NOT NULL), 0)
           - (SELECT taken + fees FROM bank) + (SELECT received - fees - refunded FROM deposits) + (SELECT moved FROM own))::bigint AS "clearingDocuments",
         coalesce((SELECT balance FROM books WHERE account = 'dispute_hold'), 0)::bigint AS "contestedBooks",
         (SELECT held FROM bank) AS "contestedDocuments"`,
    );
    const row = rows[0]!;
    return (
      [
        'receivable',
        'payable',
        'credit',
        'advance',
        'deposit',
        'funds',
        'transferred',
        'collected',
        'outputTax',
        'clearing',
        'contested',
        'writtenOff',
      ] as const
    ).map((name) => ({
      name,
      booksMinor: row[`${name}Books`]!,
      documentsMinor: row[`${name}Documents`]!,
    }));
  }

  /** Paid invoices whose fee the provider has not told us yet. */
  async withoutFee(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM billing.invoice WHERE status = 'paid' AND total_minor > 0 AND fee_minor IS NULL`,
    );
    return row!.count;
  }
}
