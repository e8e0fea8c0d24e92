import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { CaseReportDay, CaseReportLine, StoredCase } from '../application/case-views.js';
import type { ClosingCode, Severity } from '../domain/case.js';
import { caseColumns } from './case.store.js';

export interface ReportedMonth {
  readonly companyId: string;
  readonly deskId: string | null;
  readonly from: Date;
  readonly until: Date;
}

type Grouped = CaseReportLine & { readonly category: string | null; readonly severity: Severity | null };

const paramsOf = ({ companyId, deskId, from, until }: ReportedMonth) => [companyId, deskId, from, until];
const own = '(c.client_id = $1 OR c.operator_id = $1) AND ($2::uuid IS NULL OR c.desk_id = $2)';
const opened = `${own} AND c.opened_at >= $3 AND c.opened_at < $4`;
const closed = `${own} AND c.closed_at >= $3 AND c.closed_at < $4`;

/** Figures of the cases that were opened in a month; a promise counts once it was kept or missed. */
@Injectable()
export class CaseReportStore {
  /** The whole, each category and each severity, in one statement. */
  lines(tx: Tx, month: ReportedMonth): Promise<Grouped[]> {
    return tx.query<Grouped>(
      `SELECT c.category, c.severity, count(*)::int AS opened, (count(*) FILTER (WHERE c.closed_at IS NOT NULL))::int AS closed,
         (count(*) FILTER (WHERE c.responded_at IS NOT NULL OR c.respond_due_at <= $5))::int AS "respondDecided",
         (count(*) FILTER (WHERE c.responded_at <= c.respond_due_at))::int AS "respondMet",
         (count(*) FILTER (WHERE c.closed_at IS NOT NULL OR c.resolve_due_at <= $5))::int AS "resolveDecided",
         (count(*) FILTER (WHERE c.closed_at IS NOT NULL AND (c.resolve_due_at IS NULL OR c.closed_at <= c.resolve_due_at)))::int AS "resolveMet"
       FROM fulfilment.desk_case c WHERE ${opened}
       GROUP BY GROUPING SETS ((), (c.category), (c.severity)) ORDER BY count(*) DESC, c.category, c.severity`,
      [...paramsOf(month), tx.now],
    );
  }

  /** Opened and closed on each Japanese day on which anything happened. */
  days(tx: Tx, month: ReportedMonth): Promise<CaseReportDay[]> {
    return tx.query<CaseReportDay>(
      `SELECT day::text, sum(opened)::int AS opened, sum(closed)::int AS closed FROM (
         SELECT (c.opened_at AT TIME ZONE 'Asia/Tokyo')::date AS day, 1 AS opened, 0 AS closed FROM fulfilment.desk_case c WHERE ${opened}
         UNION ALL
         SELECT (c.closed_at AT TIME ZONE 'Asia/Tokyo')::date, 0, 1 FROM fulfilment.desk_case c WHERE ${closed}) AS happened
       GROUP BY day ORDER BY day`,
      paramsOf(month),
    );
  }

  /** How the cases that were closed in the month ended. */
  codes(tx: Tx, month: ReportedMonth): Promise<{ code: ClosingCode; count: number }[]> {
    return tx.query(
      `SELECT c.closing_code AS code, count(*)::int AS count FROM fulfilment.desk_case c WHERE ${closed}
       GROUP BY c.closing_code ORDER BY count(*) DESC, c.closing_code`,
      paramsOf(month),
    );
  }

  /** The cases themselves, oldest first. */
  cases(tx: Tx, month: ReportedMonth, atMost: number): Promise<StoredCase[]> {
    return tx.query<StoredCase>(
      `SELECT ${caseColumns} FROM fulfilment.desk_case c JOIN fulfilment.desk d ON d.id = c.desk_id WHERE ${opened}
       ORDER BY c.opened_at, c.id LIMIT $5`,
      [...paramsOf(month), atMost],
    );
  }
}
