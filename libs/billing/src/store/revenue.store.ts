import type { Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { setOffOf } from './chargeback.store.js';

/** One month of service, without tax. */
export interface RevenueMonth {
  /** YYYY-MM */
  readonly month: string;
  /** What clients have paid in the end, of all contracts the payee takes part in: no advance to payees, nothing that went back. */
  readonly grossMinor: Minor;
  /** The payee's part of it, less what was given back. */
  readonly shareMinor: Minor;
  /** What of it was transferred. */
  readonly paidMinor: Minor;
}

const givenBack = `SELECT coalesce(sum(taxable_minor), 0) AS net, coalesce(sum(total_minor), 0) AS total
  FROM billing.credit_note WHERE invoice_id = invoice.id AND status = 'issued'`;

/** With tax; what credits were set off against has been given back as a credit note already. */
const takenByBanks = `SELECT coalesce(sum(CASE WHEN state = 'lost' THEN withdrawn_minor - reinstated_minor ELSE 0 END - ${setOffOf}), 0) AS total
  FROM billing.chargeback WHERE invoice_id = invoice.id`;

/** SQL: of a paid invoice, without tax; what a bank took counts in proportion, as payees bear it (`lostNet`). */
const paidByClient = `(invoice.waived_minor + invoice.taxable_minor - credited.net
  - coalesce(div((invoice.taxable_minor - credited.net) * bank.total, nullif(invoice.total_minor - credited.total, 0)), 0))`;

@Injectable()
export class RevenueStore {
  /** Months that have anything, oldest first. @param from the first month, YYYY-MM */
  ofPayee(tx: Tx, payeeId: string, from: string): Promise<RevenueMonth[]> {
    return tx.query<RevenueMonth>(
      `WITH part AS (
         SELECT share.invoice_id, sum(share.net_minor - coalesce(back.minor, 0)) AS share, sum(coalesce(paid.minor, 0)) AS paid
         FROM billing.invoice_share share
         LEFT JOIN LATERAL (SELECT sum(deduction.net_minor) AS minor FROM billing.share_deduction deduction
           WHERE deduction.invoice_id = share.invoice_id AND deduction.role = share.role) back ON true
         LEFT JOIN LATERAL (SELECT sum(line.net_minor) AS minor FROM billing.payout_line line
           JOIN billing.payout ON payout.id = line.payout_id AND payout.status = 'sent'
           WHERE line.invoice_id = share.invoice_id AND line.role = share.role) paid ON true
         WHERE share.payee_id = $1 GROUP BY share.invoice_id)
       SELECT invoice.month, sum(CASE WHEN invoice.status = 'paid' THEN ${paidByClient} ELSE 0 END)::bigint AS "grossMinor",
              sum(part.share)::bigint AS "shareMinor", sum(part.paid)::bigint AS "paidMinor"
       FROM part JOIN billing.invoice ON invoice.id = part.invoice_id, LATERAL (${givenBack}) credited, LATERAL (${takenByBanks}) bank
       WHERE invoice.month >= $2
       GROUP BY invoice.month ORDER BY invoice.month`,
      [payeeId, from],
    );
  }
}
