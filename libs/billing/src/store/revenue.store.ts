import type { Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';

/** One month of service, without tax. */
export interface RevenueMonth {
  /** YYYY-MM */
  readonly month: string;
  /** What clients were billed and have paid, of all contracts the payee takes part in. */
  readonly grossMinor: Minor;
  /** The payee's part of it, less what was given back. */
  readonly shareMinor: Minor;
  /** What of it was transferred. */
  readonly paidMinor: Minor;
}

@Injectable()
export class RevenueStore {
  /** Months that have anything, oldest first. @param from the first month, YYYY-MM */
  ofPayee(tx: Tx, payeeId: string, from: string): Promise<RevenueMonth[]> {
    return tx.query<RevenueMonth>(
      `SELECT invoice.month, sum(invoice.taxable_minor + invoice.waived_minor)::bigint AS "grossMinor",
              sum(share.net_minor - coalesce(back.minor, 0))::bigint AS "shareMinor", sum(coalesce(paid.minor, 0))::bigint AS "paidMinor"
       FROM billing.invoice_share share
       JOIN billing.invoice ON invoice.id = share.invoice_id
       LEFT JOIN LATERAL (SELECT sum(deduction.net_minor) AS minor FROM billing.share_deduction deduction
         WHERE deduction.invoice_id = share.invoice_id AND deduction.role = share.role) back ON true
       LEFT JOIN LATERAL (SELECT sum(line.net_minor) AS minor FROM billing.payout_line line
         JOIN billing.payout ON payout.id = line.payout_id AND payout.status = 'sent'
         WHERE line.invoice_id = share.invoice_id AND line.role = share.role) paid ON true
       WHERE share.payee_id = $1 AND invoice.month >= $2
       GROUP BY invoice.month ORDER BY invoice.month`,
      [payeeId, from],
    );
  }
}
