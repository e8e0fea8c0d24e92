import { dateAt, type CalendarDate } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { PayoutView, StatementObjectionView } from '../contract/index.js';
import { confirmation } from '../domain/confirmation.js';

const view = `id, number, payout.payee_id AS "payeeId", document -> 'recipient' ->> 'name' AS "payeeName", role AS "payeeKind",
  amount_minor AS "amountMinor", net_minor AS "netMinor", tax_minor AS "taxMinor", status, pay_on AS "payOn",
  document -> 'period' AS period, document -> 'lines' AS lines, failure_reason AS "failureReason", bank.state AS bank, bank.reason AS "bankReason",
  document ->> 'issuedOn' AS "issuedOn", (SELECT coalesce(json_agg(json_build_object('status', status, 'words', words, 'positions', positions,
     'answer', answer, 'answeredOn', (answered_at AT TIME ZONE 'Asia/Tokyo')::date) ORDER BY raised_at), '[]')
   FROM billing.statement_objection WHERE payout_id = payout.id) AS objections`;

/** A line without money of its own (deductions took it) needs no bank. */
const withBank = `billing.payout LEFT JOIN LATERAL (
    SELECT CASE WHEN bool_or(carried.state = 'refused') THEN 'refused'
             WHEN bool_and(carried.state = 'arrived') AND count(carried.state) = count(*) THEN 'arrived' END AS state,
      max(carried.reason) AS reason
    FROM billing.payout_line line
    LEFT JOIN billing.bank_payout_line link ON link.payout_line_id = line.id
    LEFT JOIN billing.bank_payout carried ON carried.stripe_payout_id = link.stripe_payout_id
    WHERE line.payout_id = payout.id AND line.transfer_minor > 0) bank ON true`;

interface Written extends Omit<PayoutView, 'confirmation'> {
  readonly issuedOn: CalendarDate;
  readonly objections: readonly StatementObjectionView[];
}

const confirmed = ({ issuedOn, objections, ...row }: Written, today: CalendarDate): PayoutView => ({
  ...row,
  confirmation: { ...confirmation(issuedOn, objections, today), objections },
});

@Injectable()
export class PayoutViews {
  async ofPayDay(tx: Tx, payOn: CalendarDate): Promise<PayoutView[]> {
    const rows = await tx.query<Written>(
      `SELECT ${view} FROM ${withBank} WHERE pay_on = $1 ORDER BY number`,
      [payOn],
    );
    return rows.map((row) => confirmed(row, dateAt(tx.now)));
  }

  /** Newest first; behind the walls a payee sees its own only. */
  async all(tx: Tx): Promise<PayoutView[]> {
    const rows = await tx.query<Written>(
      `SELECT ${view} FROM ${withBank} ORDER BY pay_on DESC, number DESC LIMIT 500`,
    );
    return rows.map((row) => confirmed(row, dateAt(tx.now)));
  }
}
