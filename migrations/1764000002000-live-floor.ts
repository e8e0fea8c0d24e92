import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staffed time, so that occupancy can be told, and a supervisor who asks an agent to take calls again. */
export class LiveFloor1764000002000 implements MigrationInterface {
  readonly name = 'LiveFloor1764000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.presence
        ADD COLUMN asked_at timestamptz,
        ADD CONSTRAINT nobody_ready_is_asked CHECK (presence <> 'ready' OR asked_at IS NULL);

      -- From when until when an agent was ready. Kept by the database, because presence changes in many places.
      CREATE TABLE fulfilment.ready_span (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        operator_id uuid NOT NULL REFERENCES identity.company,
        person_id text NOT NULL,
        from_at timestamptz NOT NULL,
        until_at timestamptz,
        CONSTRAINT ready_span_has_a_direction CHECK (until_at >= from_at)
      );
      CREATE UNIQUE INDEX one_open_ready_span_per_agent ON fulfilment.ready_span (operator_id, person_id) WHERE until_at IS NULL;
      CREATE INDEX ready_spans_by_end ON fulfilment.ready_span (operator_id, until_at);
      INSERT INTO fulfilment.ready_span (operator_id, person_id, from_at)
        SELECT operator_id, person_id, since FROM fulfilment.presence WHERE presence = 'ready';

      -- Whose line was lost was ready only as long as the screen was heard of.
      CREATE FUNCTION fulfilment.keep_ready_time() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.presence = 'ready' THEN
          INSERT INTO fulfilment.ready_span (operator_id, person_id, from_at) VALUES (NEW.operator_id, NEW.person_id, NEW.since)
          ON CONFLICT DO NOTHING;
        ELSE
          UPDATE fulfilment.ready_span r SET until_at = greatest(r.from_at, least(NEW.since,
              CASE WHEN NEW.reason = 'line_lost' THEN (SELECT l.seen_at FROM fulfilment.agent_line l
                WHERE l.operator_id = NEW.operator_id AND l.person_id = NEW.person_id) END))
          WHERE r.operator_id = NEW.operator_id AND r.person_id = NEW.person_id AND r.until_at IS NULL;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER keep_new_ready_time AFTER INSERT ON fulfilment.presence
        FOR EACH ROW WHEN (NEW.presence = 'ready') EXECUTE FUNCTION fulfilment.keep_ready_time();
      CREATE TRIGGER keep_changed_ready_time AFTER UPDATE ON fulfilment.presence
        FOR EACH ROW WHEN (OLD.presence IS DISTINCT FROM NEW.presence) EXECUTE FUNCTION fulfilment.keep_ready_time();

      -- A screen that comes back was away in between, whatever its presence said.
      CREATE FUNCTION fulfilment.split_ready_time() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE fulfilment.ready_span SET until_at = OLD.seen_at
        WHERE operator_id = NEW.operator_id AND person_id = NEW.person_id AND until_at IS NULL AND from_at < OLD.seen_at;
        IF FOUND THEN
          INSERT INTO fulfilment.ready_span (operator_id, person_id, from_at) VALUES (NEW.operator_id, NEW.person_id, NEW.seen_at);
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER split_ready_time AFTER UPDATE ON fulfilment.agent_line
        FOR EACH ROW WHEN (NEW.seen_at > OLD.seen_at + interval '60 seconds') EXECUTE FUNCTION fulfilment.split_ready_time();

      ALTER TABLE fulfilment.ready_span ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.ready_span FORCE ROW LEVEL SECURITY;
      CREATE POLICY ready_span_walls ON fulfilment.ready_span
        USING ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = operator_id, false))
        WITH CHECK ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = operator_id, false));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
