import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports tell the longest wait, the wrap-up and how busy the floor was as well; what ended is added up, as the other figures are. */
export class FloorHistory1764000010210 implements MigrationInterface {
  readonly name = 'FloorHistory1764000010210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT set_config('app.scope', 'system', true);
      ALTER TABLE fulfilment.floor_tally
        ADD COLUMN longest_wait_ms bigint NOT NULL DEFAULT 0,
        ADD COLUMN wrapped int NOT NULL DEFAULT 0,
        ADD COLUMN wrap_up_ms bigint NOT NULL DEFAULT 0;

      CREATE OR REPLACE VIEW fulfilment.counted_call WITH (security_invoker) AS
        SELECT i.id, i.operator_id, i.desk_id, i.offered_at, (first.at IS NOT NULL)::int AS answered, (first.at IS NULL)::int AS abandoned,
          (first.at - i.offered_at <= promised.within AND first.at IS NOT NULL)::int AS in_time,
          (first.at IS NOT NULL OR i.ended_at - i.offered_at > interval '5 seconds')::int AS decided,
          coalesce(round(extract(epoch FROM first.at - i.offered_at) * 1000), 0)::bigint AS wait_ms,
          round(extract(epoch FROM coalesce(first.at, i.ended_at) - i.offered_at) * 1000)::bigint AS longest_wait_ms,
          (i.state = 'completed')::int AS wrapped,
          coalesce(round(extract(epoch FROM i.recorded_at - i.ended_at) * 1000), 0)::bigint AS wrap_up_ms
        FROM fulfilment.interaction i
        CROSS JOIN LATERAL (SELECT coalesce(i.first_answered_at, i.connected_at) AS at) first
        LEFT JOIN fulfilment.desk_queue q ON q.desk_id = i.desk_id
        CROSS JOIN LATERAL (SELECT coalesce(q.level_seconds, 20) * interval '1 second' AS within) promised
        WHERE i.direction = 'inbound' AND i.state IN ('completed', 'abandoned');

      CREATE OR REPLACE FUNCTION fulfilment.recount_floor(desk uuid, since timestamptz) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        LOCK TABLE fulfilment.floor_tally IN SHARE ROW EXCLUSIVE MODE;
        DELETE FROM fulfilment.floor_tally WHERE desk_id = desk AND from_at >= since;
        INSERT INTO fulfilment.floor_tally (operator_id, span, from_at, desk_id, offered, answered, abandoned, in_time, decided, wait_ms,
            longest_wait_ms, wrapped, wrap_up_ms)
          SELECT c.operator_id, span, fulfilment.span_start(span, c.offered_at), c.desk_id, count(*), sum(c.answered), sum(c.abandoned),
            sum(c.in_time), sum(c.decided), sum(c.wait_ms), max(c.longest_wait_ms), sum(c.wrapped), sum(c.wrap_up_ms)
          FROM fulfilment.counted_call c, unnest(ARRAY['day', 'half_hour']) AS span WHERE c.desk_id = desk AND c.offered_at >= since
          GROUP BY 1, 2, 3, 4;
      END $$;

      -- The other figures of earlier days keep the promise of their time.
      UPDATE fulfilment.floor_tally t SET longest_wait_ms = c.longest_wait_ms, wrapped = c.wrapped, wrap_up_ms = c.wrap_up_ms
        FROM (SELECT c.operator_id, span, fulfilment.span_start(span, c.offered_at) AS from_at, c.desk_id, max(c.longest_wait_ms) AS longest_wait_ms,
            sum(c.wrapped) AS wrapped, sum(c.wrap_up_ms) AS wrap_up_ms
          FROM fulfilment.counted_call c, unnest(ARRAY['day', 'half_hour']) AS span GROUP BY 1, 2, 3, 4) c
        WHERE (t.operator_id, t.span, t.from_at, t.desk_id) = (c.operator_id, c.span, c.from_at, c.desk_id);

      -- How busy a floor was, by the formula of the live floor (docs/domain/fulfilment.md), in pieces of a period of Japanese days. A screen
      -- that was silent for a minute was away from its last sign of life on.
      CREATE FUNCTION fulfilment.occupancy(operator uuid, since timestamptz, until timestamptz, piece interval, now_is timestamptz)
        RETURNS TABLE (from_at timestamptz, occupied_ms bigint, staffed_ms bigint) LANGUAGE plpgsql STABLE AS $$
      #variable_conflict use_column
      DECLARE
        cut CONSTANT timestamptz := least(until, now_is);
      BEGIN
        RETURN QUERY
        WITH held AS (
            SELECT i.agent_id AS person_id, greatest(i.agent_since, i.connected_at) AS had_from, coalesce(i.recorded_at, cut) AS had_until
            FROM fulfilment.interaction i
            WHERE i.operator_id = operator AND i.direction = 'inbound' AND i.connected_at IS NOT NULL AND i.agent_id IS NOT NULL
              AND i.offered_at < until AND (i.offered_at >= since OR i.state IN ('connected', 'wrap_up'))
            UNION ALL SELECT f.person_id, f.from_at, f.until_at
            FROM fulfilment.former_holder f JOIN fulfilment.interaction i ON i.id = f.interaction_id AND i.direction = 'inbound'
            WHERE f.operator_id = operator AND f.until_at >= since AND f.from_at < until),
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

      -- Days that are over, added up at night; a day that is not here is counted when somebody looks.
      CREATE TABLE fulfilment.floor_occupancy (
        operator_id uuid NOT NULL REFERENCES identity.company,
        day_at timestamptz NOT NULL,
        occupied_ms bigint NOT NULL,
        staffed_ms bigint NOT NULL,
        CONSTRAINT one_occupancy_per_day PRIMARY KEY (operator_id, day_at),
        CONSTRAINT occupied_is_staffed CHECK (occupied_ms BETWEEN 0 AND staffed_ms)
      );
      REVOKE UPDATE ON fulfilment.floor_occupancy FROM madoguchi_app;
      ALTER TABLE fulfilment.floor_occupancy ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.floor_occupancy FORCE ROW LEVEL SECURITY;
      CREATE POLICY floor_occupancy_walls ON fulfilment.floor_occupancy
        USING ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = operator_id, false))
        WITH CHECK ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = operator_id, false));

      -- A late report makes a day that was added up one to be counted anew.
      CREATE OR REPLACE FUNCTION fulfilment.count_ended_call() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        INSERT INTO fulfilment.floor_tally AS t (operator_id, span, from_at, desk_id, offered, answered, abandoned, in_time, decided, wait_ms,
            longest_wait_ms, wrapped, wrap_up_ms)
          SELECT c.operator_id, span, fulfilment.span_start(span, c.offered_at), c.desk_id, 1, c.answered, c.abandoned, c.in_time, c.decided, c.wait_ms,
            c.longest_wait_ms, c.wrapped, c.wrap_up_ms
          FROM fulfilment.counted_call c, unnest(ARRAY['day', 'half_hour']) AS span WHERE c.id = NEW.id
        ON CONFLICT (operator_id, span, from_at, desk_id) DO UPDATE SET offered = t.offered + 1, answered = t.answered + excluded.answered,
          abandoned = t.abandoned + excluded.abandoned, in_time = t.in_time + excluded.in_time, decided = t.decided + excluded.decided,
          wait_ms = t.wait_ms + excluded.wait_ms, longest_wait_ms = greatest(t.longest_wait_ms, excluded.longest_wait_ms),
          wrapped = t.wrapped + excluded.wrapped, wrap_up_ms = t.wrap_up_ms + excluded.wrap_up_ms;
        DELETE FROM fulfilment.floor_occupancy WHERE operator_id = NEW.operator_id AND day_at = fulfilment.span_start('day', NEW.offered_at);
        RETURN NULL;
      END $$;

      SELECT set_config('app.scope', '', true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
