import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports tell what a call took, all its agents together, and how much of it was hold; the rest beside the record was talk. */
export class FloorHandling1764000013500 implements MigrationInterface {
  readonly name = 'FloorHandling1764000013500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT set_config('app.scope', 'system', true);
      ALTER TABLE fulfilment.floor_tally
        ADD COLUMN handled_ms bigint NOT NULL DEFAULT 0,
        ADD COLUMN hold_ms bigint NOT NULL DEFAULT 0;
      CREATE INDEX former_holders_of_a_call ON fulfilment.former_holder (interaction_id);

      CREATE OR REPLACE VIEW fulfilment.counted_call WITH (security_invoker) AS
        SELECT i.id, i.operator_id, i.desk_id, i.offered_at, (first.at IS NOT NULL)::int AS answered, (first.at IS NULL)::int AS abandoned,
          (first.at - i.offered_at <= promised.within AND first.at IS NOT NULL)::int AS in_time,
          (first.at IS NOT NULL OR i.ended_at - i.offered_at > interval '5 seconds')::int AS decided,
          coalesce(round(extract(epoch FROM first.at - i.offered_at) * 1000), 0)::bigint AS wait_ms,
          round(extract(epoch FROM coalesce(first.at, i.ended_at) - i.offered_at) * 1000)::bigint AS longest_wait_ms,
          (i.state = 'completed')::int AS wrapped,
          coalesce(round(extract(epoch FROM i.recorded_at - i.ended_at) * 1000), 0)::bigint AS wrap_up_ms,
          CASE WHEN i.state = 'completed' THEN coalesce(round(1000 * (extract(epoch FROM i.recorded_at - greatest(i.agent_since, i.connected_at))
            + coalesce((SELECT sum(extract(epoch FROM f.until_at - f.from_at)) FROM fulfilment.former_holder f WHERE f.interaction_id = i.id), 0))), 0)
            ELSE 0 END::bigint AS handled_ms,
          CASE WHEN i.state = 'completed' THEN i.hold_seconds * 1000 ELSE 0 END::bigint AS hold_ms
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
            longest_wait_ms, wrapped, wrap_up_ms, handled_ms, hold_ms)
          SELECT c.operator_id, span, fulfilment.span_start(span, c.offered_at), c.desk_id, count(*), sum(c.answered), sum(c.abandoned),
            sum(c.in_time), sum(c.decided), sum(c.wait_ms), max(c.longest_wait_ms), sum(c.wrapped), sum(c.wrap_up_ms),
            sum(c.handled_ms), sum(c.hold_ms)
          FROM fulfilment.counted_call c, unnest(ARRAY['day', 'half_hour']) AS span WHERE c.desk_id = desk AND c.offered_at >= since
          GROUP BY 1, 2, 3, 4;
      END $$;

      CREATE OR REPLACE FUNCTION fulfilment.count_ended_call() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        INSERT INTO fulfilment.floor_tally AS t (operator_id, span, from_at, desk_id, offered, answered, abandoned, in_time, decided, wait_ms,
            longest_wait_ms, wrapped, wrap_up_ms, handled_ms, hold_ms)
          SELECT c.operator_id, span, fulfilment.span_start(span, c.offered_at), c.desk_id, 1, c.answered, c.abandoned, c.in_time, c.decided, c.wait_ms,
            c.longest_wait_ms, c.wrapped, c.wrap_up_ms, c.handled_ms, c.hold_ms
          FROM fulfilment.counted_call c, unnest(ARRAY['day', 'half_hour']) AS span WHERE c.id = NEW.id
        ON CONFLICT (operator_id, span, from_at, desk_id) DO UPDATE SET offered = t.offered + 1, answered = t.answered + excluded.answered,
          abandoned = t.abandoned + excluded.abandoned, in_time = t.in_time + excluded.in_time, decided = t.decided + excluded.decided,
          wait_ms = t.wait_ms + excluded.wait_ms, longest_wait_ms = greatest(t.longest_wait_ms, excluded.longest_wait_ms),
          wrapped = t.wrapped + excluded.wrapped, wrap_up_ms = t.wrap_up_ms + excluded.wrap_up_ms,
          handled_ms = t.handled_ms + excluded.handled_ms, hold_ms = t.hold_ms + excluded.hold_ms;
        DELETE FROM fulfilment.floor_occupancy WHERE operator_id = NEW.operator_id AND day_at = fulfilment.span_start('day', NEW.offered_at);
        RETURN NULL;
      END $$;

      -- The other figures of earlier days keep the promise of their time.
      UPDATE fulfilment.floor_tally t SET handled_ms = c.handled_ms, hold_ms = c.hold_ms
        FROM (SELECT c.operator_id, span, fulfilment.span_start(span, c.offered_at) AS from_at, c.desk_id,
            sum(c.handled_ms) AS handled_ms, sum(c.hold_ms) AS hold_ms
          FROM fulfilment.counted_call c, unnest(ARRAY['day', 'half_hour']) AS span GROUP BY 1, 2, 3, 4) c
        WHERE (t.operator_id, t.span, t.from_at, t.desk_id) = (c.operator_id, c.span, c.from_at, c.desk_id);

      SELECT set_config('app.scope', '', true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
