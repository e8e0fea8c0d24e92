import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls find their agent: offers with a time limit, skills, lines that show who is there, and the story of each call. */
export class InboundRouting1764000001300 implements MigrationInterface {
  readonly name = 'InboundRouting1764000001300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.interaction
        ADD COLUMN offered_to text,
        ADD COLUMN offered_until timestamptz,
        ADD COLUMN held_at timestamptz,
        ADD COLUMN hold_seconds int NOT NULL DEFAULT 0 CONSTRAINT hold_within_a_day CHECK (hold_seconds BETWEEN 0 AND 86400),
        ADD CONSTRAINT held_only_in_talk CHECK (held_at IS NULL OR state = 'connected'),
        DROP CONSTRAINT known_origin,
        ADD CONSTRAINT known_origin CHECK (origin IN ('telephony', 'simulated', 'own_test', 'manual')),
        ADD CONSTRAINT offered_only_while_ringing
          CHECK ((offered_to IS NULL) = (offered_until IS NULL) AND (offered_to IS NULL OR state = 'ringing'));
      CREATE UNIQUE INDEX one_offer_per_agent ON fulfilment.interaction (offered_to) WHERE offered_to IS NOT NULL;
      CREATE INDEX calls_nobody_is_offered ON fulfilment.interaction (operator_id, offered_at) WHERE state = 'ringing' AND offered_to IS NULL;

      -- call_id is the one call an agent is offered or holds. It stands in this row, so that the lock on the row decides.
      ALTER TABLE fulfilment.presence
        DROP CONSTRAINT known_presence,
        ADD CONSTRAINT known_presence CHECK (presence IN ('ready', 'away', 'missed')),
        ADD COLUMN reason text CONSTRAINT known_presence_reason CHECK (reason IN
          ('break', 'meal', 'training', 'desk_work', 'after_hard_call', 'other', 'no_answer', 'declined', 'line_lost')),
        ADD CONSTRAINT ready_needs_no_reason CHECK (presence <> 'ready' OR reason IS NULL),
        ADD COLUMN idle_since timestamptz,
        ADD COLUMN call_id uuid;
      UPDATE fulfilment.presence SET idle_since = since;
      ALTER TABLE fulfilment.presence ALTER COLUMN idle_since SET NOT NULL;
      CREATE INDEX agents_by_idleness ON fulfilment.presence (operator_id, idle_since) WHERE presence = 'ready' AND call_id IS NULL;

      -- The last sign of life of an agent's screen. A table of its own: it is written every few seconds and must lock nobody.
      CREATE TABLE fulfilment.agent_line (
        operator_id uuid NOT NULL REFERENCES identity.company,
        person_id text NOT NULL,
        seen_at timestamptz NOT NULL,
        CONSTRAINT one_line_per_agent PRIMARY KEY (operator_id, person_id)
      );

      CREATE TABLE fulfilment.agent_skill (
        operator_id uuid NOT NULL REFERENCES identity.company,
        person_id text NOT NULL,
        languages text[] NOT NULL DEFAULT '{ja}' CONSTRAINT speaks_something CHECK (cardinality(languages) BETWEEN 1 AND 20),
        certifications text[] NOT NULL DEFAULT '{}' CONSTRAINT thirty_certifications_at_the_most CHECK (cardinality(certifications) <= 30),
        desk_ids uuid[] CONSTRAINT five_hundred_desks_at_the_most CHECK (cardinality(desk_ids) <= 500),
        updated_at timestamptz NOT NULL,
        updated_by text,
        CONSTRAINT one_skill_list_per_agent PRIMARY KEY (operator_id, person_id)
      );

      -- What a desk asks of its agents and promises its callers; a desk without a row has the usual values.
      CREATE TABLE fulfilment.desk_queue (
        desk_id uuid PRIMARY KEY REFERENCES fulfilment.desk,
        operator_id uuid NOT NULL REFERENCES identity.company,
        language text NOT NULL,
        certifications text[] NOT NULL CONSTRAINT ten_needed_certifications_at_the_most CHECK (cardinality(certifications) <= 10),
        ring_seconds int NOT NULL CONSTRAINT ring_seconds_in_reason CHECK (ring_seconds BETWEEN 5 AND 120),
        wrap_up_seconds int NOT NULL CONSTRAINT wrap_up_seconds_in_reason CHECK (wrap_up_seconds BETWEEN 10 AND 1800),
        level_percent int NOT NULL CONSTRAINT level_is_a_percentage CHECK (level_percent BETWEEN 1 AND 100),
        level_seconds int NOT NULL CONSTRAINT level_seconds_in_reason CHECK (level_seconds BETWEEN 1 AND 600),
        updated_at timestamptz NOT NULL,
        updated_by text
      );

      -- What happened to a call, in order; only ever added to.
      CREATE TABLE fulfilment.call_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        operator_id uuid NOT NULL REFERENCES identity.company,
        interaction_id uuid NOT NULL REFERENCES fulfilment.interaction,
        at timestamptz NOT NULL,
        kind text NOT NULL CONSTRAINT known_call_event CHECK (kind IN ('offered', 'missed', 'declined', 'withdrawn', 'taken', 'held', 'resumed',
          'transferred', 'returned', 'hung_up', 'ended_by_policy', 'recording_available', 'logged', 'help_asked', 'listened', 'whispered', 'taken_over')),
        person_id text,
        details jsonb NOT NULL DEFAULT '{}',
        provider_event_id text CONSTRAINT provider_event_id_length CHECK (char_length(provider_event_id) BETWEEN 1 AND 200),
        CONSTRAINT one_event_per_provider_id UNIQUE (operator_id, provider_event_id)
      );
      CREATE INDEX events_of_a_call ON fulfilment.call_event (interaction_id, id);
      REVOKE UPDATE, DELETE ON fulfilment.call_event FROM madoguchi_app;

      -- Who watches is told with the commit: what changed by its id alone, never what it contains. The readers ask behind their walls.
      -- Once per statement, because one round of routing writes hundreds of rows.
      CREATE FUNCTION fulfilment.tell_of_new_calls() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('madoguchi_live', told) FROM (
          SELECT 'floor ' || operator_id AS told FROM now_is
          UNION SELECT 'queue ' || operator_id FROM now_is WHERE state = 'ringing') AS tellings;
        RETURN NULL;
      END $$;
      CREATE TRIGGER tell_of_new_calls AFTER INSERT ON fulfilment.interaction REFERENCING NEW TABLE AS now_is
        FOR EACH STATEMENT EXECUTE FUNCTION fulfilment.tell_of_new_calls();

      CREATE FUNCTION fulfilment.tell_of_changed_calls() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('madoguchi_live', told) FROM (
          WITH changed AS (
            SELECT n.operator_id, n.state = 'ringing' AND n.offered_to IS NULL AS waits, ARRAY[w.offered_to, w.agent_id, n.offered_to, n.agent_id] AS people
            FROM now_is n JOIN was w ON w.id = n.id
            WHERE (w.state, w.offered_to, w.agent_id, w.talk_seconds, w.held_at) IS DISTINCT FROM (n.state, n.offered_to, n.agent_id, n.talk_seconds, n.held_at))
          SELECT 'floor ' || operator_id AS told FROM changed
          UNION SELECT 'queue ' || operator_id FROM changed WHERE waits
          UNION SELECT 'agent ' || operator_id || ' ' || person FROM changed, unnest(people) AS person WHERE person IS NOT NULL) AS tellings;
        RETURN NULL;
      END $$;
      CREATE TRIGGER tell_of_changed_calls AFTER UPDATE ON fulfilment.interaction REFERENCING OLD TABLE AS was NEW TABLE AS now_is
        FOR EACH STATEMENT EXECUTE FUNCTION fulfilment.tell_of_changed_calls();

      CREATE FUNCTION fulfilment.tell_of_presence() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('madoguchi_live', told) FROM (
          SELECT 'floor ' || operator_id AS told FROM now_is
          UNION SELECT 'queue ' || operator_id FROM now_is WHERE presence = 'ready' AND call_id IS NULL
          UNION SELECT 'agent ' || operator_id || ' ' || person_id FROM now_is) AS tellings;
        RETURN NULL;
      END $$;
      CREATE TRIGGER tell_of_new_presence AFTER INSERT ON fulfilment.presence REFERENCING NEW TABLE AS now_is
        FOR EACH STATEMENT EXECUTE FUNCTION fulfilment.tell_of_presence();
      CREATE TRIGGER tell_of_changed_presence AFTER UPDATE ON fulfilment.presence REFERENCING NEW TABLE AS now_is
        FOR EACH STATEMENT EXECUTE FUNCTION fulfilment.tell_of_presence();
    `);
    for (const table of ['agent_line', 'agent_skill', 'desk_queue', 'call_event']) {
      const wall = `(SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = operator_id, false)`;
      await runner.query(`
        ALTER TABLE fulfilment.${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE fulfilment.${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_walls ON fulfilment.${table} USING (${wall}) WITH CHECK (${wall});
      `);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
