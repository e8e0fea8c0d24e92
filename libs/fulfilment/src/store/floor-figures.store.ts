import { dateAt, type Instant, startOfDay } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type {
  FloorFiguresView,
  FloorTotalsView,
  HandlingView,
  RecentLevelView,
  ServiceFiguresView,
} from '../application/live-floor-views.js';
import { LINE_LOST_MS } from '../domain/presence.js';
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
  readonly recentInTime: number;
  readonly recentDecided: number;
  readonly formerInTime: number;
  readonly formerDecided: number;
  readonly handledSeconds: number | null;
  readonly heldSeconds: number | null;
  readonly writtenSeconds: number | null;
  readonly handedOn: number;
  readonly occupiedSeconds: number;
  readonly staffedSeconds: number;
}

/**
 * Every figure of one operator's Japanese day so far, in one statement; the formulas stand in docs/domain/fulfilment.md.
 * The last half-hour and the one before do not begin anew at midnight.
 */
const figures = `
  WITH former AS (
    SELECT interaction_id, person_id, from_at, until_at FROM fulfilment.former_holder WHERE operator_id = $1 AND until_at >= $2),
  shared AS (
    SELECT interaction_id, count(*) AS times, sum(extract(epoch FROM until_at - from_at)) AS seconds FROM former GROUP BY interaction_id),
  calls AS (
    SELECT i.state, i.offered_at >= $2 AS today, i.connected_at, coalesce(i.first_answered_at, i.connected_at) AS answered_at, i.recorded_at,
      greatest(i.agent_since, i.connected_at) AS held_from, i.ended_at, i.hold_seconds, i.agent_id, i.desk_id, d.name AS desk_name,
      coalesce(q.level_percent, $5) AS level_percent, coalesce(q.level_seconds, $6) AS level_seconds,
      CASE WHEN i.offered_at > $3::timestamptz - interval '30 minutes' THEN 'recent' WHEN i.offered_at > $3::timestamptz - interval '1 hour' THEN 'former' END AS lately,
      CASE WHEN i.offered_at >= $2 THEN date_bin('30 minutes', i.offered_at, $2) END AS half_hour,
      extract(epoch FROM coalesce(i.first_answered_at, i.connected_at, i.ended_at, $3) - i.offered_at)::float8 AS wait,
      extract(epoch FROM $3 - coalesce(i.returned_at, i.offered_at))::float8 AS rings,
      coalesce(s.times, 0) AS handed_on, coalesce(s.seconds, 0) AS former_seconds
    FROM fulfilment.interaction i JOIN fulfilment.desk d ON d.id = i.desk_id LEFT JOIN fulfilment.desk_queue q ON q.desk_id = i.desk_id
      LEFT JOIN shared s ON s.interaction_id = i.id
    WHERE i.operator_id = $1 AND i.direction = 'inbound'
      AND (i.offered_at >= least($2, $3::timestamptz - interval '1 hour') OR i.state IN ('ringing', 'connected', 'wrap_up'))),
  judged AS (
    SELECT *, answered_at IS NOT NULL AND wait <= level_seconds AS in_time,
      answered_at IS NOT NULL OR (state = 'abandoned' AND wait > $4) OR (state = 'ringing' AND wait > level_seconds) AS decided FROM calls),
  calls_back AS (
    SELECT e.person_id, e.kind, e.at AS from_at, lead(e.at) OVER (PARTITION BY e.interaction_id ORDER BY e.id) AS until_at
    FROM fulfilment.call_event e
    WHERE e.interaction_id IN (SELECT b.interaction_id FROM fulfilment.callback b WHERE b.operator_id = $1 AND b.called_at >= $2)
      AND e.kind IN ('callback_called', 'callback_done', 'callback_later', 'callback_missed', 'callback_cancelled')),
  occupied AS (
    SELECT person_id, range_agg(tstzrange(greatest(from_at, $2), greatest(from_at, $2, least(coalesce(until_at, $3), $3)))) AS spans
    FROM (SELECT agent_id AS person_id, held_from AS from_at, coalesce(recorded_at, $3) AS until_at FROM calls
        WHERE held_from IS NOT NULL AND agent_id IS NOT NULL
      UNION ALL SELECT i.agent_id, greatest(i.agent_since, i.connected_at), i.recorded_at FROM fulfilment.interaction i
        WHERE i.operator_id = $1 AND i.direction = 'inbound' AND i.offered_at < $2 AND i.recorded_at > $2 AND i.state = 'completed'
          AND (i.recorded_at AT TIME ZONE 'Asia/Tokyo')::date > (i.offered_at AT TIME ZONE 'Asia/Tokyo')::date
      UNION ALL SELECT f.person_id, f.from_at, f.until_at FROM former f JOIN fulfilment.interaction i ON i.id = f.interaction_id
        WHERE i.direction = 'inbound'
      UNION ALL SELECT person_id, from_at, until_at FROM calls_back WHERE kind = 'callback_called' AND coalesce(until_at, $3) > $2
      UNION ALL SELECT o.agent_id, o.taken_at, CASE WHEN o.released_at IS NULL THEN o.recorded_at ELSE o.seen_at END
        FROM fulfilment.outbound_call o WHERE o.operator_id = $1 AND o.taken_at >= $2) AS held GROUP BY person_id),
  ready AS (
    SELECT r.person_id, tstzrange(greatest(r.from_at, $2), greatest(r.from_at, $2, coalesce(r.until_at,
      CASE WHEN l.seen_at <= $3 - $7 * interval '1 millisecond' THEN l.seen_at ELSE $3 END))) AS span
    FROM fulfilment.ready_span r LEFT JOIN fulfilment.agent_line l ON l.operator_id = r.operator_id AND l.person_id = r.person_id
    WHERE r.operator_id = $1 AND (r.until_at IS NULL OR r.until_at > $2)),
  staffed AS (
    SELECT range_agg(span) AS spans
    FROM (SELECT person_id, span FROM ready UNION ALL SELECT person_id, unnest(spans) FROM occupied) AS both_kinds GROUP BY person_id)
  SELECT CASE WHEN grouping(desk_id) = 0 THEN 'desk' WHEN grouping(half_hour) = 0 THEN 'halfHour' ELSE 'floor' END AS part,
    desk_id AS "deskId", min(desk_name) AS "deskName", min(level_percent) AS "levelPercent", min(level_seconds) AS "levelSeconds",
    half_hour AS "halfHour",
    count(*) FILTER (WHERE state = 'ringing') AS waiting,
    coalesce(floor(greatest(max(rings) FILTER (WHERE state = 'ringing'), 0)), 0)::int AS "longestWaitSeconds",
    count(*) FILTER (WHERE today) AS offered,
    count(answered_at) FILTER (WHERE today) AS answered,
    count(*) FILTER (WHERE today AND answered_at IS NULL AND state = 'abandoned') AS abandoned,
    (avg(wait) FILTER (WHERE today AND answered_at IS NOT NULL))::float8 AS speed,
    count(*) FILTER (WHERE today AND in_time) AS "inTime", count(*) FILTER (WHERE today AND decided) AS decided,
    count(*) FILTER (WHERE lately = 'recent' AND in_time) AS "recentInTime", count(*) FILTER (WHERE lately = 'recent' AND decided) AS "recentDecided",
    count(*) FILTER (WHERE lately = 'former' AND in_time) AS "formerInTime", count(*) FILTER (WHERE lately = 'former' AND decided) AS "formerDecided",
    (avg(extract(epoch FROM recorded_at - held_from) + former_seconds) FILTER (WHERE today AND state = 'completed'))::float8 AS "handledSeconds",
    (avg(hold_seconds) FILTER (WHERE today AND state = 'completed'))::float8 AS "heldSeconds",
    (avg(extract(epoch FROM recorded_at - ended_at)) FILTER (WHERE today AND state = 'completed'))::float8 AS "writtenSeconds",
    coalesce(sum(handed_on) FILTER (WHERE today), 0)::int AS "handedOn",
    (SELECT coalesce(sum(extract(epoch FROM upper(s) - lower(s))), 0) FROM occupied, unnest(spans) AS s)::float8 AS "occupiedSeconds",
    (SELECT coalesce(sum(extract(epoch FROM upper(s) - lower(s))), 0) FROM staffed, unnest(spans) AS s)::float8 AS "staffedSeconds"
  FROM judged GROUP BY GROUPING SETS ((), (desk_id), (half_hour))
  HAVING CASE WHEN grouping(desk_id) = 0 THEN bool_or(today OR state NOT IN ('completed', 'abandoned')) ELSE grouping(half_hour) = 1 OR half_hour IS NOT NULL END
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
      LINE_LOST_MS,
    ]);
    return {
      totals: totalsOf(rows.find(({ part }) => part === 'floor')!),
      desks: rows.flatMap((row) =>
        row.part === 'desk'
          ? [
              {
                ...serviceOf(row),
                ...lately(row),
                deskId: row.deskId!,
                deskName: row.deskName!,
                levelPercent: row.levelPercent!,
                levelSeconds: row.levelSeconds!,
                waiting: row.waiting,
                longestWaitSeconds: row.longestWaitSeconds,
                averageSpeedOfAnswerSeconds: row.speed,
                handling: handlingOf(row),
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

const lately = (row: FiguresRow): RecentLevelView => ({
  recentServiceLevel: serviceLevel(row.recentInTime, row.recentDecided),
  formerServiceLevel: serviceLevel(row.formerInTime, row.formerDecided),
});

/** Of the handled time, whatever was neither hold nor record was talk. */
const handlingOf = ({ handledSeconds, heldSeconds, writtenSeconds, handedOn }: FiguresRow): HandlingView => ({
  averageSeconds: handledSeconds,
  talkSeconds: handledSeconds === null ? null : handledSeconds - heldSeconds! - writtenSeconds!,
  holdSeconds: heldSeconds,
  wrapUpSeconds: writtenSeconds,
  handedOn,
});

const totalsOf = (row: FiguresRow): FloorTotalsView => ({
  waiting: row.waiting,
  longestWaitSeconds: row.longestWaitSeconds,
  offeredToday: row.offered,
  answeredToday: row.answered,
  abandonedToday: row.abandoned,
  serviceLevel: serviceLevel(row.inTime, row.decided),
  ...lately(row),
  averageSpeedOfAnswerSeconds: row.speed,
  handling: handlingOf(row),
  occupancy: occupancy(row.occupiedSeconds, row.staffedSeconds),
});
