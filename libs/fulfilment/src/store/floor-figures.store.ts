import { dateAt, type Instant, startOfDay } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { FloorFiguresView, FloorTotalsView, ServiceFiguresView } from '../application/views.js';
import { usualRules } from '../domain/routing.js';
import { occupancy, serviceLevel, SHORT_ABANDON_SECONDS } from '../domain/service-level.js';

/** One line of the grouping sets: the whole floor, one desk, or one half-hour of the day. */
interface FiguresRow {
  readonly part: 'floor' | 'desk' | 'halfHour';
  readonly deskId: string | null;
  readonly deskName: string | null;
  readonly levelPercent: number | null;
  readonly levelSeconds: number | null;
  readonly halfHour: Instant | null;
  readonly waiting: number;
  readonly longestWaitSeconds: number;
  readonly offered: number;
  readonly answered: number;
  readonly abandoned: number;
  readonly speed: number | null;
  readonly inTime: number;
  readonly decided: number;
  readonly occupiedSeconds: number;
  readonly staffedSeconds: number;
}

/** Every figure of one operator's Japanese day so far, in one statement; the formulas stand in docs/domain/fulfilment.md. */
const figures = `
  WITH calls AS (
    SELECT i.state, i.offered_at >= $2 AS today, i.connected_at, i.recorded_at, i.agent_id, i.desk_id, d.name AS desk_name,
      coalesce(q.level_percent, $5) AS level_percent, coalesce(q.level_seconds, $6) AS level_seconds,
      CASE WHEN i.offered_at >= $2 THEN date_bin('30 minutes', i.offered_at, $2) END AS half_hour,
      extract(epoch FROM coalesce(i.connected_at, i.ended_at, $3) - i.offered_at)::float8 AS wait
    FROM fulfilment.interaction i JOIN fulfilment.desk d ON d.id = i.desk_id LEFT JOIN fulfilment.desk_queue q ON q.desk_id = i.desk_id
    WHERE i.operator_id = $1 AND i.direction = 'inbound' AND (i.offered_at >= $2 OR i.state IN ('ringing', 'connected', 'wrap_up'))),
  occupied AS (
    SELECT agent_id AS person_id, range_agg(tstzrange(greatest(connected_at, $2),
      greatest(connected_at, $2, least(coalesce(recorded_at, $3), $3)))) AS spans
    FROM calls WHERE connected_at IS NOT NULL AND agent_id IS NOT NULL GROUP BY agent_id),
  ready AS (
    SELECT r.person_id, tstzrange(greatest(r.from_at, $2), greatest(r.from_at, $2, coalesce(r.until_at, least(l.seen_at, $3)))) AS span
    FROM fulfilment.ready_span r LEFT JOIN fulfilment.agent_line l ON l.operator_id = r.operator_id AND l.person_id = r.person_id
    WHERE r.operator_id = $1 AND (r.until_at IS NULL OR r.until_at > $2)),
  staffed AS (
    SELECT range_agg(span) AS spans
    FROM (SELECT person_id, span FROM ready UNION ALL SELECT person_id, unnest(spans) FROM occupied) AS both_kinds GROUP BY person_id)
  SELECT CASE WHEN grouping(desk_id) = 0 THEN 'desk' WHEN grouping(half_hour) = 0 THEN 'halfHour' ELSE 'floor' END AS part,
    desk_id AS "deskId", min(desk_name) AS "deskName", min(level_percent) AS "levelPercent", min(level_seconds) AS "levelSeconds",
    half_hour AS "halfHour",
    count(*) FILTER (WHERE state = 'ringing') AS waiting,
    coalesce(floor(greatest(max(wait) FILTER (WHERE state = 'ringing'), 0)), 0)::int AS "longestWaitSeconds",
    count(*) FILTER (WHERE today) AS offered,
    count(connected_at) FILTER (WHERE today) AS answered,
    count(*) FILTER (WHERE today AND state = 'abandoned') AS abandoned,
    (avg(wait) FILTER (WHERE today AND connected_at IS NOT NULL))::float8 AS speed,
    count(*) FILTER (WHERE today AND connected_at IS NOT NULL AND wait <= level_seconds) AS "inTime",
    count(*) FILTER (WHERE today AND (connected_at IS NOT NULL OR (state = 'abandoned' AND wait > $4)
      OR (state = 'ringing' AND wait > level_seconds))) AS decided,
    (SELECT coalesce(sum(extract(epoch FROM upper(s) - lower(s))), 0) FROM occupied, unnest(spans) AS s)::float8 AS "occupiedSeconds",
    (SELECT coalesce(sum(extract(epoch FROM upper(s) - lower(s))), 0) FROM staffed, unnest(spans) AS s)::float8 AS "staffedSeconds"
  FROM calls GROUP BY GROUPING SETS ((), (desk_id), (half_hour))
  HAVING grouping(half_hour) = 1 OR half_hour IS NOT NULL
  ORDER BY half_hour, min(desk_name), desk_id`;

@Injectable()
export class FloorFiguresStore {
  async today(tx: Tx, operatorId: string): Promise<FloorFiguresView> {
    const day = startOfDay(dateAt(tx.now));
    const { levelPercent, levelSeconds } = usualRules;
    const rows = await tx.query<FiguresRow>(figures, [
      operatorId,
      day,
      tx.now,
      SHORT_ABANDON_SECONDS,
      levelPercent,
      levelSeconds,
    ]);
    return {
      totals: totalsOf(rows.find(({ part }) => part === 'floor')!),
      desks: rows.flatMap((row) =>
        row.part === 'desk'
          ? [
              {
                ...serviceOf(row),
                deskId: row.deskId!,
                deskName: row.deskName!,
                levelPercent: row.levelPercent!,
                levelSeconds: row.levelSeconds!,
                waiting: row.waiting,
                longestWaitSeconds: row.longestWaitSeconds,
              },
            ]
          : [],
      ),
      halfHours: rows.flatMap((row) =>
        row.part === 'halfHour' ? [{ ...serviceOf(row), from: row.halfHour! }] : [],
      ),
    };
  }
}

const serviceOf = ({ offered, answered, abandoned, inTime, decided }: FiguresRow): ServiceFiguresView => ({
  offered,
  answered,
  abandoned,
  serviceLevel: serviceLevel(inTime, decided),
});

const totalsOf = (row: FiguresRow): FloorTotalsView => ({
  waiting: row.waiting,
  longestWaitSeconds: row.longestWaitSeconds,
  offeredToday: row.offered,
  answeredToday: row.answered,
  abandonedToday: row.abandoned,
  serviceLevel: serviceLevel(row.inTime, row.decided),
  averageSpeedOfAnswerSeconds: row.speed,
  occupancy: occupancy(row.occupiedSeconds, row.staffedSeconds),
});
