import { dateAt, type CalendarDate, type Minor, type Period } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { Check, CheckName, Movement, movementKinds } from '../domain/reconciliation.js';
import { transferredFor } from './cash.store.js';
import { writtenOffOf } from './write-off.store.js';
import { notContested } from './command.store.js';
import { isUnused, keptOfDeposit, leftOfCredit } from './bank-return.store.js';

export interface HeldAccount {
  readonly clientId: string;
  readonly clientName: string;
  readonly booksMinor: Minor;
  readonly documentsMinor: Minor;
  readonly since: Date;
}

export interface LastNight {
  readonly ranAt: Date;
  readonly checks: number;
  readonly failed: number;
}

export interface Chain {
  readonly invoicedMinor: Minor;
  readonly collectedMinor: Minor;
  readonly settledMinor: Minor;
  readonly transferredMinor: Minor;
}

/** What the nightly reconciliation reads and leaves behind. */
@Injectable()
export class NightStore {
  async entries(tx: Tx): Promise<Minor> {
    const [row] = await tx.query<{ sum: Minor }>(
      'SELECT coalesce(sum(amount_minor), 0)::bigint AS sum FROM billing.ledger_entry',
    );
    return row!.sum;
  }

  /** Our side of the provider's balance, by its own ids. */
  async movements(tx: Tx): Promise<Record<(typeof movementKinds)[number], Movement[]>> {
    const read = (sql: string) => tx.query<Movement>(sql);
    return {
      charges: await read(
        `SELECT stripe_charge_id AS source, (collected_minor - coalesce(fee_minor, 0))::bigint AS "amountMinor"
         FROM billing.invoice WHERE stripe_charge_id IS NOT NULL AND collected_minor > 0
         UNION ALL SELECT stripe_charge_id, (amount_minor - fee_minor)::bigint FROM billing.deposit`,
      ),
      refunds: await read(
        `SELECT stripe_refund_id AS source, -total_minor AS "amountMinor" FROM billing.credit_note
         WHERE stripe_refund_id IS NOT NULL AND means = 'refund'
         UNION ALL SELECT stripe_refund_id, -refunded_minor FROM billing.deposit_settlement
         WHERE stripe_refund_id IS NOT NULL AND refund_failed_at IS NULL`,
      ),
      transfers: await read(
        `SELECT stripe_transfer_id AS source, -transfer_minor AS "amountMinor" FROM billing.payout_line WHERE stripe_transfer_id IS NOT NULL`,
      ),
      chargebacks: await read(
        `SELECT stripe_dispute_id AS source, (reinstated_minor - withdrawn_minor - fee_minor)::bigint AS "amountMinor" FROM billing.chargeback
         WHERE withdrawn_minor > 0`,
      ),
    };
  }

  /** Transferred money that is used for nothing, by the provider's id of the client. */
  cash(tx: Tx): Promise<Movement[]> {
    return tx.query<Movement>(
      `SELECT stripe_customer_id AS source,
         coalesce((SELECT sum(amount_minor) FROM billing.cash_movement moved WHERE moved.client_id = account.client_id), 0)::bigint AS "amountMinor"
       FROM billing.client_account account WHERE bank IS NOT NULL ORDER BY 1`,
    );
  }

  /** Work that should have been done an hour ago, or that a person has to look at. */
  async stuck(tx: Tx): Promise<{ outbox: string[]; inbox: string[] }> {
    const keys = (sql: string) =>
      tx.query<{ key: string }>(sql, [tx.now]).then((rows) => rows.map(({ key }) => key));
    return {
      outbox: await keys(
        `SELECT idempotency_key AS key FROM billing.stripe_command
         WHERE status = 'parked' OR (status = 'pending' AND ${notContested} AND created_at < $1::timestamptz - interval '1 hour') ORDER BY seq LIMIT 50`,
      ),
      inbox: await keys(
        `SELECT id AS key FROM billing.stripe_event
         WHERE status = 'failed' OR (status = 'pending' AND received_at < $1::timestamptz - interval '1 hour') ORDER BY received_at LIMIT 50`,
      ),
    };
  }

  /** Documents whose money is still here although it should have gone back: deposits at once, credits when nothing has used them for two months; and credits that the client has had twice. */
  async unreturned(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ number: string }>(
      `SELECT settlement.number FROM billing.deposit_settlement settlement JOIN billing.deposit ON deposit.id = settlement.deposit_id
       WHERE refund_failed_at IS NOT NULL AND returned_on IS NULL AND ${keptOfDeposit} > 0
       UNION ALL SELECT note.number FROM billing.credit_note note
       WHERE note.status = 'issued' AND note.means = 'carry' AND ((${isUnused('$1')} AND ${leftOfCredit} > 0) OR ${leftOfCredit} < 0)
       ORDER BY number LIMIT 50`,
      [tx.now],
    );
    return rows.map(({ number }) => number);
  }

  /** What the bills of a month say they counted. */
  billed(
    tx: Tx,
    month: string,
  ): Promise<{ contractId: string; number: string; period: Period; calls: number }[]> {
    return tx.query(
      `SELECT contract_id AS "contractId", number, document -> 'period' AS period, billable_calls + free_calls AS calls
       FROM billing.invoice WHERE month = $1 AND number IS NOT NULL AND status <> 'void'`,
      [month],
    );
  }

  /**
   * Clients whose receivable in the books is not what their unpaid documents say, and those whose units were tallied wrongly.
   * Held from now on; others are let go.
   */
  async holdAccounts(tx: Tx, miscounted: readonly string[]): Promise<void> {
    await tx.query(
      `WITH books AS (
         SELECT party_id AS client_id, sum(amount_minor)::bigint AS balance FROM billing.ledger_entry
         WHERE account = 'customer_receivable' GROUP BY party_id),
       documents AS (
         SELECT invoice.client_id, sum(invoice.total_minor
           - coalesce((SELECT sum(total_minor) FROM billing.credit_note WHERE invoice_id = invoice.id AND status = 'issued' AND means = 'reduce'), 0)
           - coalesce((SELECT sum(amount_minor) FROM billing.credit_application WHERE invoice_id = invoice.id), 0)
           - ${transferredFor} - ${writtenOffOf})::bigint AS open
         FROM billing.invoice WHERE status IN ('issued', 'payment_failed') GROUP BY invoice.client_id),
       miscounted AS (SELECT DISTINCT unnest($2::uuid[]) AS client_id, true AS units),
       wrong AS (
         SELECT client_id, coalesce(balance, 0) AS balance, coalesce(open, 0) AS open
         FROM books FULL JOIN documents USING (client_id) FULL JOIN miscounted USING (client_id)
         WHERE client_id IS NOT NULL AND (coalesce(balance, 0) <> coalesce(open, 0) OR miscounted.units)),
       released AS (DELETE FROM billing.held_account WHERE client_id NOT IN (SELECT client_id FROM wrong))
       INSERT INTO billing.held_account (client_id, books_minor, documents_minor, since) SELECT client_id, balance, open, $1 FROM wrong
       ON CONFLICT (client_id) DO UPDATE SET books_minor = excluded.books_minor, documents_minor = excluded.documents_minor`,
      [tx.now, miscounted],
    );
  }

  held(tx: Tx): Promise<HeldAccount[]> {
    return tx.query<HeldAccount>(
      `SELECT held.client_id AS "clientId", company.name AS "clientName", held.books_minor AS "booksMinor",
              held.documents_minor AS "documentsMinor", held.since
       FROM billing.held_account held JOIN identity.company ON company.id = held.client_id ORDER BY held.since`,
    );
  }

  async clientNames(tx: Tx, clientIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; name: string }>(
      'SELECT id, name FROM identity.company WHERE id = ANY ($1)',
      [clientIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** One row a day per check; a second run of the day takes the place of the first. */
  async keep(tx: Tx, checks: readonly Check[]): Promise<void> {
    await tx.query(
      `INSERT INTO billing.reconciliation (day, name, left_figure, right_figure, differing, ok, problem, ran_at)
       SELECT $1, name, "left", "right", differing, ok, problem, $2
       FROM json_to_recordset($3) AS done (name text, "left" bigint, "right" bigint, differing jsonb, ok boolean, problem text)
       ON CONFLICT (day, name) DO UPDATE SET left_figure = excluded.left_figure, right_figure = excluded.right_figure,
         differing = excluded.differing, ok = excluded.ok, problem = excluded.problem, ran_at = excluded.ran_at`,
      [dateAt(tx.now), tx.now, JSON.stringify(checks)],
    );
  }

  async latest(tx: Tx): Promise<{ day: CalendarDate; ranAt: Date; checks: Check[] } | undefined> {
    const rows = await tx.query<Check & { day: CalendarDate; ranAt: Date; name: CheckName }>(
      `SELECT day, ran_at AS "ranAt", name, left_figure AS "left", right_figure AS "right", differing, ok, problem FROM billing.reconciliation
       WHERE day = (SELECT max(day) FROM billing.reconciliation)`,
    );
    return rows[0] && { day: rows[0].day, ranAt: rows[0].ranAt, checks: rows };
  }

  /** The last night in two figures; null before the first. */
  async lastNight(tx: Tx): Promise<LastNight | null> {
    const [last] = await tx.query<LastNight>(
      `SELECT max(ran_at) AS "ranAt", count(*)::int AS checks, (count(*) FILTER (WHERE NOT ok))::int AS failed FROM billing.reconciliation
       WHERE day = (SELECT max(day) FROM billing.reconciliation) HAVING count(*) > 0`,
    );
    return last ?? null;
  }

  /** From what was billed to what was sent. */
  async chain(tx: Tx): Promise<Chain> {
    const [row] = await tx.query<Chain>(
      `SELECT (coalesce((SELECT sum(total_minor) FROM billing.invoice WHERE number IS NOT NULL AND status <> 'void'), 0)
           - coalesce((SELECT sum(total_minor) FROM billing.credit_note WHERE status = 'issued'), 0))::bigint AS "invoicedMinor",
         (coalesce((SELECT sum(collected_minor) FROM billing.invoice WHERE status = 'paid'), 0)
           - coalesce((SELECT sum(total_minor) FROM billing.credit_note WHERE status = 'issued' AND means = 'refund'), 0)
           - coalesce((SELECT sum(withdrawn_minor - reinstated_minor) FROM billing.chargeback WHERE invoice_id IS NOT NULL), 0))::bigint AS "collectedMinor",
         coalesce((SELECT sum(amount_minor) FROM billing.payout), 0)::bigint AS "settledMinor",
         coalesce((SELECT sum(transfer_minor) FROM billing.payout_line WHERE sent_at IS NOT NULL), 0)::bigint AS "transferredMinor"`,
    );
    return row!;
  }
}
