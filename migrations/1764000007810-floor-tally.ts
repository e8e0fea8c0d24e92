import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports over long periods read one row per desk and day instead of every call; the database counts each call when it ends. */
export class FloorTally1764000007810 implements MigrationInterface {
  readonly name = 'FloorTally1764000007810';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fulfilment.floor_tally (
        operator_id uuid NOT NULL REFERENCES identity.company,
        span text NOT NULL CONSTRAINT known_span CHECK (span IN ('day', 'half_hour')),
        from_at timestamptz NOT NULL,
        desk_id uuid NOT NULL REFERENCES fulfilment.desk,
        offered int NOT NULL,
        answered int NOT NULL,
        abandoned int NOT NULL,
        in_time int NOT NULL,
        decided int NOT NULL,
        wait_ms bigint NOT NULL,
        CONSTRAINT one_tally_per_desk_and_span PRIMARY KEY (operator_id, span, from_at, desk_id),
        CONSTRAINT every_ended_call_is_one CHECK (offered = answered + abandoned AND in_time <= answered AND decided BETWEEN answered AND offered)
      );

      -- What each ended inbound call adds. The formulas are those of the live floor (docs/domain/fulfilment.md).
      CREATE VIEW fulfilment.counted_call WITH (security_invoker) AS
        SELECT i.id, i.operator_id, i.desk_id, i.offered_at, (i.connected_at IS NOT NULL)::int AS answered, (i.connected_at IS NULL)::int AS abandoned,
          (i.connected_at - i.offered_at <= promised.within AND i.connected_at IS NOT NULL)::int AS in_time,
          (i.connected_at IS NOT NULL OR i.ended_at - i.offered_at > interval '5 seconds')::int AS decided,
          coalesce(round(extract(epoch FROM i.connected_at - i.offered_at) * 1000), 0)::bigint AS wait_ms
        FROM fulfilment.interaction i LEFT JOIN fulfilment.desk_queue q ON q.desk_id = i.desk_id
          CROSS JOIN LATERAL (SELECT coalesce(q.level_seconds, 20) * interval '1 second' AS within) AS promised
        WHERE i.direction = 'inbound' AND i.state IN ('completed', 'abandoned');

      CREATE FUNCTION fulfilment.span_start(span text, at timestamptz) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
        $$ SELECT CASE span WHEN 'day' THEN date_trunc('day', at, 'Asia/Tokyo') ELSE date_bin('30 minutes', at, 'epoch') END $$;

      CREATE FUNCTION fulfilment.count_ended_call() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        INSERT INTO fulfilment.floor_tally AS t (operator_id, span, from_at, desk_id, offered, answered, abandoned, in_time, decided, wait_ms)
          SELECT c.operator_id, span, fulfilment.span_start(span, c.offered_at), c.desk_id, 1, c.answered, c.abandoned, c.in_time, c.decided, c.wait_ms
          FROM fulfilment.counted_call c, unnest(ARRAY['day', 'half_hour']) AS span WHERE c.id = NEW.id
        ON CONFLICT (operator_id, span, from_at, desk_id) DO UPDATE SET offered = t.offered + 1, answered = t.answered + excluded.answered,
          abandoned = t.abandoned + excluded.abandoned, in_time = t.in_time + excluded.in_time, decided = t.decided + excluded.decided,
          wait_ms = t.wait_ms + excluded.wait_ms;
        RETURN NULL;
      END $$;
      CREATE TRIGGER count_ended_call AFTER UPDATE ON fulfilment.interaction FOR EACH ROW
        WHEN (NEW.state IN ('completed', 'abandoned') AND OLD.state NOT IN ('completed', 'abandoned') AND NEW.direction = 'inbound')
        EXECUTE FUNCTION fulfilment.count_ended_call();
      CREATE TRIGGER count_call_that_had_ended AFTER INSERT ON fulfilment.interaction FOR EACH ROW
        WHEN (NEW.state IN ('completed', 'abandoned') AND NEW.direction = 'inbound') EXECUTE FUNCTION fulfilment.count_ended_call();

      -- Counts a desk anew from its calls. The lock waits for whoever is counting a call, and keeps the next one waiting.
      CREATE FUNCTION fulfilment.recount_floor(desk uuid, since timestamptz) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        LOCK TABLE fulfilment.floor_tally IN SHARE ROW EXCLUSIVE MODE;
        DELETE FROM fulfilment.floor_tally WHERE desk_id = desk AND from_at >= since;
        INSERT INTO fulfilment.floor_tally (operator_id, span, from_at, desk_id, offered, answered, abandoned, in_time, decided, wait_ms)
          SELECT c.operator_id, span, fulfilment.span_start(span, c.offered_at), c.desk_id, count(*), sum(c.answered), sum(c.abandoned),
            sum(c.in_time), sum(c.decided), sum(c.wait_ms)
          FROM fulfilment.counted_call c, unnest(ARRAY['day', 'half_hour']) AS span WHERE c.desk_id = desk AND c.offered_at >= since
          GROUP BY 1, 2, 3, 4;
      END $$;
      -- Another promise holds for the whole Japanese day on which it was made, as on the live floor; earlier days were promised the earlier one.
      CREATE FUNCTION fulfilment.recount_promise() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        PERFORM fulfilment.recount_floor(NEW.desk_id, fulfilment.span_start('day', platform.now()));
        RETURN NULL;
      END $$;
      CREATE TRIGGER recount_first_promise AFTER INSERT ON fulfilment.desk_queue FOR EACH ROW EXECUTE FUNCTION fulfilment.recount_promise();
      CREATE TRIGGER recount_changed_promise AFTER UPDATE ON fulfilment.desk_queue FOR EACH ROW
        WHEN (OLD.level_seconds <> NEW.level_seconds) EXECUTE FUNCTION fulfilment.recount_promise();

      REVOKE INSERT, UPDATE, DELETE ON fulfilment.floor_tally FROM madoguchi_app;
      REVOKE EXECUTE ON FUNCTION fulfilment.recount_floor, fulfilment.recount_promise, fulfilment.count_ended_call FROM PUBLIC, madoguchi_app;
      ALTER TABLE fulfilment.floor_tally ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.floor_tally FORCE ROW LEVEL SECURITY;
      CREATE POLICY floor_tally_walls ON fulfilment.floor_tally
        USING ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = operator_id, false))
        WITH CHECK ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = operator_id, false));

      SELECT set_config('app.scope', 'system', true);
      SELECT fulfilment.recount_floor(id, '-infinity') FROM fulfilment.desk;
      SELECT set_config('app.scope', '', true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
