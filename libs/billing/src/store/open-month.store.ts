import type { CalendarDate, Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { ParkReason } from '../domain/invoice-states.js';

/** From when until when a contract runs. */
export interface ContractRun {
  readonly id: string;
  readonly startsOn: CalendarDate;
  /** Null while nobody has cancelled. */
  readonly endsOn: CalendarDate | null;
}

export interface OpenMonth {
  readonly contractId: string;
  readonly month: string;
  /** Null where nobody has tried to bill it, or where it is being billed. */
  readonly parkReason: ParkReason | null;
  /** What it came to when it was parked; null otherwise. */
  readonly parkedMinor: Minor | null;
}

/** Months of contracts for which no document has been issued. */
@Injectable()
export class OpenMonthStore {
  /** Of the months that ended by `lastDay`, the newest `limit`, the oldest of them first. */
  newest(tx: Tx, runs: readonly ContractRun[], lastDay: CalendarDate, limit: number): Promise<OpenMonth[]> {
    return this.list(tx, runs, lastDay, 'true', limit);
  }

  /** Every one of them that nobody has tried to bill, or whose bill never got finished. */
  unparked(tx: Tx, runs: readonly ContractRun[], lastDay: CalendarDate): Promise<OpenMonth[]> {
    return this.list(tx, runs, lastDay, 'held.park_reason IS NULL', null);
  }

  private list(
    tx: Tx,
    runs: readonly ContractRun[],
    lastDay: CalendarDate,
    wanted: string,
    limit: number | null,
  ): Promise<OpenMonth[]> {
    return tx.query<OpenMonth>(
      `WITH due AS (
         SELECT run.id AS contract_id, to_char(month, 'YYYY-MM') AS month
         FROM unnest($1::uuid[], $2::timestamp[], $3::timestamp[]) AS run (id, starts_on, ends_on)
           CROSS JOIN LATERAL generate_series(date_trunc('month', starts_on), least(coalesce(ends_on, $4::timestamp), $4::timestamp), interval '1 month') AS month
         -- A base fee in advance stands on the month before the contract's first.
         UNION SELECT contract_id, month FROM billing.invoice WHERE status = 'parked' AND month <= to_char($4::timestamp, 'YYYY-MM'))
       SELECT * FROM (SELECT due.contract_id AS "contractId", due.month, held.park_reason AS "parkReason",
         CASE WHEN held.status = 'parked' THEN held.total_minor END AS "parkedMinor"
       FROM due LEFT JOIN billing.invoice held ON held.contract_id = due.contract_id AND held.month = due.month AND held.status <> 'void'
       WHERE NOT EXISTS (SELECT FROM billing.invoice issued
         WHERE issued.contract_id = due.contract_id AND issued.month = due.month AND issued.number IS NOT NULL) AND ${wanted}
       ORDER BY due.month DESC, due.contract_id LIMIT $5) open ORDER BY month, "contractId"`,
      [
        runs.map(({ id }) => id),
        runs.map(({ startsOn }) => startsOn),
        runs.map(({ endsOn }) => endsOn),
        lastDay,
        limit,
      ],
    );
  }
}
