import type { Instant } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { FloorReportFiguresView, FloorReportView } from '../application/floor-report-views.js';
import { usualRules } from '../domain/routing.js';
import { occupancy, serviceLevel } from '../domain/service-level.js';

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
  readonly longestWaitMs: number;
  readonly wrapped: number;
  readonly wrapUpMs: number;
  readonly handledMs: number;
  readonly holdMs: number;
}

/** How long agents were busy, and there at all, in one span of the period. */
interface BusyRow {
  readonly from: Instant;
  readonly occupiedMs: number;
  readonly staffedMs: number;
}

/** What ended is added up already; what rings, is talked or written down is few and counted by the formulas of the live floor. */
const report = `
  WITH open AS (
    SELECT i.desk_id, fulfilment.span_start($4, i.offered_at) AS from_at, i.state, coalesce(i.first_answered_at, i.connected_at) AS answered_at,
      coalesce(q.level_seconds, $7) AS level_seconds,
      extract(epoch FROM coalesce(i.first_answered_at, i.connected_at, $6) - i.offered_at)::float8 AS wait
    FROM fulfilment.interaction i LEFT JOIN fulfilment.desk_queue q ON q.desk_id = i.desk_id
    WHERE i.operator_id = $1 AND i.direction = 'inbound' AND i.state IN ('ringing', 'connected', 'wrap_up')
      AND i.offered_at >= $2 AND i.offered_at < $3 AND ($5::uuid IS NULL OR i.desk_id = $5)),
  calls AS (
    SELECT desk_id, from_at, offered, answered, abandoned, in_time, decided, wait_ms, longest_wait_ms, wrapped, wrap_up_ms, handled_ms, hold_ms
    FROM fulfilment.floor_tally
    WHERE operator_id = $1 AND span = $4 AND from_at >= $2 AND from_at < $3 AND ($5::uuid IS NULL OR desk_id = $5)
    UNION ALL
    SELECT desk_id, from_at, 1, (answered_at IS NOT NULL)::int, 0, (answered_at IS NOT NULL AND wait <= level_seconds)::int,
      (answered_at IS NOT NULL OR (state = 'ringing' AND wait > level_seconds))::int,
      CASE WHEN answered_at IS NULL THEN 0 ELSE round(wait * 1000) END, round(wait * 1000), 0, 0, 0, 0 FROM open),
  sums AS (
    SELECT CASE WHEN grouping(desk_id) = 0 THEN 'desk' WHEN grouping(from_at) = 0 THEN 'span' ELSE 'whole' END AS part, desk_id, from_at,
      coalesce(sum(offered), 0)::int AS offered, coalesce(sum(answered), 0)::int AS answered, coalesce(sum(abandoned), 0)::int AS abandoned,
      coalesce(sum(in_time), 0)::int AS in_time, coalesce(sum(decided), 0)::int AS decided, coalesce(sum(wait_ms), 0)::float8 AS wait_ms,
      coalesce(max(longest_wait_ms), 0)::float8 AS longest_wait_ms, coalesce(sum(wrapped), 0)::int AS wrapped,
      coalesce(sum(wrap_up_ms), 0)::float8 AS wrap_up_ms, coalesce(sum(handled_ms), 0)::float8 AS handled_ms,
      coalesce(sum(hold_ms), 0)::float8 AS hold_ms
    FROM calls GROUP BY GROUPING SETS ((), (desk_id), (from_at)))
  SELECT s.part, s.desk_id AS "deskId", d.name AS "deskName", s.from_at AS "from", s.offered, s.answered, s.abandoned, s.in_time AS "inTime",
    s.decided, s.wait_ms AS "waitMs", s.longest_wait_ms AS "longestWaitMs", s.wrapped, s.wrap_up_ms AS "wrapUpMs",
    s.handled_ms AS "handledMs", s.hold_ms AS "holdMs"
  FROM sums s LEFT JOIN fulfilment.desk d ON d.id = s.desk_id ORDER BY s.from_at, s.offered DESC, d.name, s.desk_id`;

/** A day is counted by its half-hours; of more days each that is over was added up at night, and the others are counted now. */
const busy = {
  half_hour: `SELECT from_at AS "from", occupied_ms::float8 AS "occupiedMs", staffed_ms::float8 AS "staffedMs"
    FROM fulfilment.occupancy($1, $2, $3, interval '30 minutes', $4)`,
  day: `SELECT d.at AS "from", coalesce(t.occupied_ms, o.occupied_ms, 0)::float8 AS "occupiedMs", coalesce(t.staffed_ms, o.staffed_ms, 0)::float8 AS "staffedMs"
    FROM generate_series($2::timestamptz, $3::timestamptz - interval '24 hours', interval '24 hours') AS d(at)
    LEFT JOIN fulfilment.floor_occupancy t ON t.operator_id = $1 AND t.day_at = d.at
    LEFT JOIN LATERAL fulfilment.occupancy(CASE WHEN t.operator_id IS NULL AND d.at <= $4 THEN $1::uuid END, d.at, d.at + interval '24 hours',
      interval '24 hours', $4) AS o ON true`,
} as const;

@Injectable()
export class FloorReportStore {
  /** Days that are over and not added up. @returns how many it added up */
  async addUp(tx: Tx): Promise<number> {
    const rows = await tx.query(
      `INSERT INTO fulfilment.floor_occupancy (operator_id, day_at, occupied_ms, staffed_ms)
       SELECT d.operator_id, d.day_at, o.occupied_ms, o.staffed_ms
       FROM (SELECT DISTINCT operator_id, from_at AS day_at FROM fulfilment.floor_tally WHERE span = 'day'
           AND from_at < fulfilment.span_start('day', $1)) AS d
       LEFT JOIN fulfilment.floor_occupancy t ON t.operator_id = d.operator_id AND t.day_at = d.day_at,
         LATERAL fulfilment.occupancy(d.operator_id, d.day_at, d.day_at + interval '24 hours', interval '24 hours', $1) AS o
       WHERE t.operator_id IS NULL ON CONFLICT DO NOTHING RETURNING day_at`,
      [tx.now],
    );
    return rows.length;
  }

  /** The whole, each desk and each day (or half-hour), in two statements that do not grow with the calls. */
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
    // Whoever is ready is ready for several desks: of one alone there is nothing to tell.
    const busyRows =
      deskId === null ? await tx.query<BusyRow>(busy[span], [operatorId, from, until, tx.now]) : [];
    const busyAt = new Map(busyRows.map((row) => [row.from.getTime(), [row]]));
    return {
      totals: { ...figuresOf(rows.find(({ part }) => part === 'whole')!), occupancy: shareOf(busyRows) },
      desks: rows.flatMap((row) =>
        row.part === 'desk' ? [{ ...figuresOf(row), deskId: row.deskId!, deskName: row.deskName! }] : [],
      ),
      spans: rows.flatMap((row) =>
        row.part === 'span'
          ? [
              {
                ...figuresOf(row),
                from: row.from!,
                occupancy: shareOf(busyAt.get(row.from!.getTime()) ?? []),
              },
            ]
          : [],
      ),
    };
  }
}

const shareOf = (rows: readonly BusyRow[]): number | null =>
  occupancy(
    rows.reduce((all, { occupiedMs }) => all + occupiedMs, 0),
    rows.reduce((all, { staffedMs }) => all + staffedMs, 0),
  );

const figuresOf = ({
  offered,
  answered,
  abandoned,
  inTime,
  decided,
  waitMs,
  longestWaitMs,
  wrapped,
  wrapUpMs,
  handledMs,
  holdMs,
}: ReportRow): FloorReportFiguresView => ({
  offered,
  answered,
  abandoned,
  serviceLevel: serviceLevel(inTime, decided),
  averageSpeedOfAnswerSeconds: answered === 0 ? null : waitMs / answered / 1000,
  longestWaitSeconds: offered === 0 ? null : longestWaitMs / 1000,
  averageHandleSeconds: wrapped === 0 ? null : handledMs / wrapped / 1000,
  averageTalkSeconds: wrapped === 0 ? null : (handledMs - holdMs - wrapUpMs) / wrapped / 1000,
  averageHoldSeconds: wrapped === 0 ? null : holdMs / wrapped / 1000,
  averageWrapUpSeconds: wrapped === 0 ? null : wrapUpMs / wrapped / 1000,
  occupancy: null,
});
