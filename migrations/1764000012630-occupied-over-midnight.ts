import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A talk that began before midnight occupies its agent after it too, also once it is written down; days that were added up are counted anew. */
export class OccupiedOverMidnight1764000012630 implements MigrationInterface {
  readonly name = 'OccupiedOverMidnight1764000012630';

  async up(runner: QueryRunner): Promise<void> {
    // Few calls do, so that the index is small, and a day that is asked for finds its own at once.
    const overMidnight = `i.state = 'completed'
              AND (i.recorded_at AT TIME ZONE 'Asia/Tokyo')::date > (i.offered_at AT TIME ZONE 'Asia/Tokyo')::date`;
    await runner.query(`
      CREATE INDEX calls_over_midnight ON fulfilment.interaction (operator_id, recorded_at)
        WHERE ${overMidnight.replaceAll('i.', '')};

      CREATE OR REPLACE FUNCTION fulfilment.occupancy(operator uuid, since timestamptz, until timestamptz, piece interval, now_is timestamptz)
        RETURNS TABLE (from_at timestamptz, occupied_ms bigint, staffed_ms bigint) LANGUAGE plpgsql STABLE STRICT AS $$
      #variable_conflict use_column
      DECLARE
        cut CONSTANT timestamptz := least(until, now_is);
      BEGIN
        RETURN QUERY
        WITH calls_back AS (
            SELECT e.person_id, e.kind, e.at AS began_at, lead(e.at) OVER (PARTITION BY e.interaction_id ORDER BY e.id) AS ended_at
            FROM fulfilment.call_event e
            WHERE e.interaction_id IN (SELECT b.interaction_id FROM fulfilment.callback b WHERE b.operator_id = operator AND b.called_at >= since)
              AND e.kind IN ('callback_called', 'callback_done', 'callback_later', 'callback_missed', 'callback_cancelled')),
          held AS (
            SELECT i.agent_id AS person_id, greatest(i.agent_since, i.connected_at) AS had_from, coalesce(i.recorded_at, cut) AS had_until
            FROM fulfilment.interaction i
            WHERE i.operator_id = operator AND i.direction = 'inbound' AND i.connected_at IS NOT NULL AND i.agent_id IS NOT NULL
              AND i.offered_at < until AND (i.offered_at >= since OR i.state IN ('connected', 'wrap_up'))
            UNION ALL SELECT i.agent_id, greatest(i.agent_since, i.connected_at), i.recorded_at
            FROM fulfilment.interaction i
            WHERE i.operator_id = operator AND i.direction = 'inbound' AND i.offered_at < since AND i.recorded_at > since AND ${overMidnight}
            UNION ALL SELECT f.person_id, f.from_at, f.until_at
            FROM fulfilment.former_holder f JOIN fulfilment.interaction i ON i.id = f.interaction_id AND i.direction = 'inbound'
            WHERE f.operator_id = operator AND f.until_at >= since AND f.from_at < until
            UNION ALL SELECT c.person_id, c.began_at, coalesce(c.ended_at, cut)
            FROM calls_back c WHERE c.kind = 'callback_called' AND c.began_at < until AND coalesce(c.ended_at, cut) > since
            UNION ALL SELECT o.agent_id, o.taken_at, coalesce(CASE WHEN o.released_at IS NULL THEN o.recorded_at ELSE o.seen_at END, cut)
            FROM fulfilment.outbound_call o WHERE o.operator_id = operator AND o.taken_at >= since AND o.taken_at < until),
          occupied AS (
            SELECT h.person_id, range_agg(tstzrange(greatest(h.had_from, since), greatest(h.had_from, since, least(h.had_until, cut)))) AS spans
            FROM held h GROUP BY h.person_id),
          ready AS (
            SELECT r.person_id, tstzrange(greatest(r.from_at, since), greatest(r.from_at, since, least(cut, coalesce(r.until_at,
              CASE WHEN l.seen_at <= now_is - interval '60 seconds' THEN l.seen_at ELSE now_is END)))) AS span
            FROM fulfilment.ready_span r
            LEFT JOIN fulfilment.agent_line l ON l.operator_id = r.operator_id AND l.person_id = r.person_id
            WHERE r.operator_id = operator AND r.from_at < until AND (r.until_at IS NULL OR r.until_at > since)),
          staffed AS (
            SELECT range_agg(both_kinds.span) AS spans
            FROM (SELECT ready.person_id, ready.span FROM ready UNION ALL SELECT occupied.person_id, unnest(occupied.spans) FROM occupied) AS both_kinds
            GROUP BY both_kinds.person_id),
          pieces AS (SELECT at, tstzmultirange(tstzrange(at, at + piece)) AS span FROM generate_series(since, until - piece, piece) AS at)
        SELECT p.at,
          (SELECT coalesce(round(sum(extract(epoch FROM upper(s) - lower(s))) * 1000), 0) FROM occupied o, unnest(o.spans * p.span) AS s)::bigint,
          (SELECT coalesce(round(sum(extract(epoch FROM upper(s) - lower(s))) * 1000), 0) FROM staffed o, unnest(o.spans * p.span) AS s)::bigint
        FROM pieces p ORDER BY p.at;
      END $$;

      TRUNCATE fulfilment.floor_occupancy;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
