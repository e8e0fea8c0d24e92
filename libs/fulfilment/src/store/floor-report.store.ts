import type { Instant } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { FloorReportFiguresView, FloorReportView } from '../application/floor-report-views.js';
import { usualRules } from '../domain/routing.js';
import { serviceLevel } from '../domain/service-level.js';

export interface ReportedPeriod {
  readonly operatorId: string;
  readonly deskId: string | null;
  readonly from: Instant;
  readonly until: Instant;
  readonly span: 'day' | 'half_hour';
}

/** One line of the grouping sets: the whole period, one desk, or one span of it. */
interface ReportRow {
  readonly part: 'whole' | 'desk' | 'span';
  readonly deskId: string | null;
  readonly deskName: string | null;
  readonly from: Instant | null;
  readonly offered: number;
  readonly answered: number;
  readonly abandoned: number;
  readonly inTime: number;
  readonly decided: number;
  readonly waitMs: number;
}

/** What ended is added up already; what rings, is talked or written down is few and counted by the formulas of the live floor. */
const report = `
  WITH open AS (
    SELECT i.desk_id, fulfilment.span_start($4, i.offered_at) AS from_at, i.state, i.connected_at, coalesce(q.level_seconds, $7) AS level_seconds,
      extract(epoch FROM coalesce(i.connected_at, $6) - i.offered_at)::float8 AS wait
    FROM fulfilment.interaction i LEFT JOIN fulfilment.desk_queue q ON q.desk_id = i.desk_id
    WHERE i.operator_id = $1 AND i.direction = 'inbound' AND i.state IN ('ringing', 'connected', 'wrap_up')
      AND i.offered_at >= $2 AND i.offered_at < $3 AND ($5::uuid IS NULL OR i.desk_id = $5)),
  calls AS (
    SELECT desk_id, from_at, offered, answered, abandoned, in_time, decided, wait_ms FROM fulfilment.floor_tally
    WHERE operator_id = $1 AND span = $4 AND from_at >= $2 AND from_at < $3 AND ($5::uuid IS NULL OR desk_id = $5)
    UNION ALL
    SELECT desk_id, from_at, 1, (connected_at IS NOT NULL)::int, 0, (connected_at IS NOT NULL AND wait <= level_seconds)::int,
      (connected_at IS NOT NULL OR (state = 'ringing' AND wait > level_seconds))::int,
      CASE WHEN connected_at IS NULL THEN 0 ELSE round(wait * 1000) END FROM open),
  sums AS (
    SELECT CASE WHEN grouping(desk_id) = 0 THEN 'desk' WHEN grouping(from_at) = 0 THEN 'span' ELSE 'whole' END AS part, desk_id, from_at,
      coalesce(sum(offered), 0)::int AS offered, coalesce(sum(answered), 0)::int AS answered, coalesce(sum(abandoned), 0)::int AS abandoned,
      coalesce(sum(in_time), 0)::int AS in_time, coalesce(sum(decided), 0)::int AS decided, coalesce(sum(wait_ms), 0)::float8 AS wait_ms
    FROM calls GROUP BY GROUPING SETS ((), (desk_id), (from_at)))
  SELECT s.part, s.desk_id AS "deskId", d.name AS "deskName", s.from_at AS "from", s.offered, s.answered, s.abandoned, s.in_time AS "inTime",
    s.decided, s.wait_ms AS "waitMs"
  FROM sums s LEFT JOIN fulfilment.desk d ON d.id = s.desk_id ORDER BY s.from_at, s.offered DESC, d.name, s.desk_id`;

@Injectable()
export class FloorReportStore {
  /** The whole, each desk and each day (or half-hour), in one statement that does not grow with the calls. */
  async read(
    tx: Tx,
    { operatorId, deskId, from, until, span }: ReportedPeriod,
  ): Promise<Pick<FloorReportView, 'totals' | 'desks' | 'spans'>> {
    const rows = await tx.query<ReportRow>(report, [
      operatorId,
      from,
      until,
      span,
      deskId,
      tx.now,
      usualRules.levelSeconds,
    ]);
    return {
      totals: figuresOf(rows.find(({ part }) => part === 'whole')!),
      desks: rows.flatMap((row) =>
        row.part === 'desk' ? [{ ...figuresOf(row), deskId: row.deskId!, deskName: row.deskName! }] : [],
      ),
      spans: rows.flatMap((row) => (row.part === 'span' ? [{ ...figuresOf(row), from: row.from! }] : [])),
    };
  }
}

const figuresOf = ({
  offered,
  answered,
  abandoned,
  inTime,
  decided,
  waitMs,
}: ReportRow): FloorReportFiguresView => ({
  offered,
  answered,
  abandoned,
  serviceLevel: serviceLevel(inTime, decided),
  averageSpeedOfAnswerSeconds: answered === 0 ? null : waitMs / answered / 1000,
});
