import type { CalendarDate } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { PayoutView } from '../contract/index.js';

const view = `id, number, payee_id AS "payeeId", document -> 'recipient' ->> 'name' AS "payeeName", role AS "payeeKind",
  amount_minor AS "amountMinor", net_minor AS "netMinor", tax_minor AS "taxMinor", status, pay_on AS "payOn",
  document -> 'period' AS period, document -> 'lines' AS lines, failure_reason AS "failureReason"`;

@Injectable()
export class PayoutViews {
  ofPayDay(tx: Tx, payOn: CalendarDate): Promise<PayoutView[]> {
    return tx.query<PayoutView>(`SELECT ${view} FROM billing.payout WHERE pay_on = $1 ORDER BY number`, [
      payOn,
    ]);
  }

  /** Newest first; behind the walls a payee sees its own only. */
  all(tx: Tx): Promise<PayoutView[]> {
    return tx.query<PayoutView>(
      `SELECT ${view} FROM billing.payout ORDER BY pay_on DESC, number DESC LIMIT 500`,
    );
  }
}
