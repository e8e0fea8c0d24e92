import type { CalendarDate, Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { contested } from './chargeback.store.js';
import { isWrittenOff } from './write-off.store.js';

/** What the platform has paid to payees, tax included, of one invoice whose money it does not have. */
export interface LentInvoice {
  readonly invoiceId: string;
  readonly invoiceNumber: string;
  readonly clientName: string;
  /** The first of its pay days. */
  readonly paidOn: CalendarDate;
  readonly amountMinor: Minor;
}

/** Somebody who has waited too long. */
export interface LatePayee {
  readonly payeeName: string;
  /** Null for a month that is not billed yet. */
  readonly invoiceNumber: string | null;
  readonly clientName: string;
  readonly periodEndsOn: CalendarDate;
}

/** A statement that cannot be sent because its payee has no account. */
export interface WaitingStatement {
  readonly payoutId: string;
  readonly payeeId: string;
  readonly amountMinor: Minor;
  /** The earliest end of the work on it. */
  readonly periodEndsOn: CalendarDate;
}

const open = `status IN ('issued', 'payment_failed')`;

/** Who has to be paid by when, and what the platform lends for it. */
@Injectable()
export class PayeeTimeStore {
  /** Largest first. */
  lent(tx: Tx): Promise<LentInvoice[]> {
    return tx.query<LentInvoice>(
      `SELECT invoice.id AS "invoiceId", invoice.number AS "invoiceNumber", invoice.document -> 'recipient' ->> 'name' AS "clientName",
         min(payout.pay_on) AS "paidOn", sum(line.net_minor + line.tax_minor)::bigint AS "amountMinor"
       FROM billing.invoice JOIN billing.payout_line line ON line.invoice_id = invoice.id
       JOIN billing.payout ON payout.id = line.payout_id
       WHERE EXISTS (SELECT FROM billing.payout_line first WHERE first.invoice_id = invoice.id AND first.advanced)
         AND ((invoice.${open} AND NOT ${isWrittenOff}) OR ${contested('invoice.id')})
       GROUP BY invoice.id HAVING sum(line.net_minor + line.tax_minor) > 0 ORDER BY 5 DESC, 2`,
    );
  }

  /**
   * Payees of work that ended by `cutOff` whose money has not left: on no statement, on one that was not sent, or of a month
   * that nobody could bill. What is too small to be billed is too small to be late, unless a waiver made it so.
   */
  late(tx: Tx, cutOff: CalendarDate): Promise<LatePayee[]> {
    return tx.query<LatePayee>(
      `WITH parts AS (
         SELECT share.payee_id, invoice.number, invoice.client_id, invoice.period_ends_on
         FROM billing.invoice_share share JOIN billing.invoice ON invoice.id = share.invoice_id
         LEFT JOIN billing.payout_line line ON line.invoice_id = share.invoice_id AND line.role = share.role AND line.deduction_id IS NULL
         WHERE line.sent_at IS NULL AND invoice.period_ends_on <= $1 AND share.net_minor > coalesce((SELECT sum(net_minor)
           FROM billing.share_deduction deduction WHERE deduction.invoice_id = share.invoice_id AND deduction.role = share.role), 0)
         UNION ALL
         SELECT part.payee_id, invoice.number, invoice.client_id, invoice.period_ends_on
         FROM billing.invoice CROSS JOIN LATERAL (VALUES (invoice.producer_id, invoice.producer_bps), (invoice.operator_id, invoice.operator_bps))
           AS part (payee_id, bps)
         WHERE (${open} OR (status IN ('draft', 'parked') AND (park_reason IS DISTINCT FROM 'belowSmallestCharge' OR invoice.waived_minor > 0)))
           AND invoice.period_ends_on <= $1 AND invoice.taxable_minor + invoice.waived_minor > 0 AND part.bps > 0
           AND NOT EXISTS (SELECT FROM billing.invoice_share share WHERE share.invoice_id = invoice.id))
       SELECT payee.name AS "payeeName", parts.number AS "invoiceNumber", client.name AS "clientName", period_ends_on AS "periodEndsOn"
       FROM parts JOIN identity.company payee ON payee.id = parts.payee_id JOIN identity.company client ON client.id = parts.client_id
       ORDER BY period_ends_on, payee.name, parts.number LIMIT 50`,
      [cutOff],
    );
  }

  withoutAccount(tx: Tx): Promise<WaitingStatement[]> {
    return tx.query<WaitingStatement>(
      `SELECT payout.id AS "payoutId", payout.payee_id AS "payeeId", payout.amount_minor AS "amountMinor",
         min(invoice.period_ends_on) AS "periodEndsOn"
       FROM billing.payout JOIN billing.payout_line line ON line.payout_id = payout.id JOIN billing.invoice ON invoice.id = line.invoice_id
       WHERE payout.status = 'failed' AND payout.failure_reason = 'payoutAccountMissing' AND line.sent_at IS NULL
       GROUP BY payout.id ORDER BY payout.id`,
    );
  }
}
