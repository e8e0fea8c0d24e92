import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ground every context stands on: the working role, the walls, the clock, events, jobs and the audit log. */
export class Platform1764000000001 implements MigrationInterface {
  readonly name = 'Platform1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pgcrypto;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      -- Roles belong to the whole server, so another database may have made it a moment ago.
      DO $$ BEGIN
        CREATE ROLE madoguchi_app NOLOGIN NOBYPASSRLS;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
      DO $$ BEGIN
        EXECUTE format('GRANT madoguchi_app TO %I', current_user);
      EXCEPTION WHEN OTHERS THEN
        IF NOT pg_has_role(current_user, 'madoguchi_app', 'member') THEN RAISE; END IF;
      END $$;

      CREATE SCHEMA platform;

      CREATE FUNCTION platform.open_schema(name text) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I', name);
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO madoguchi_app', name);
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO madoguchi_app', name);
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT USAGE, SELECT ON SEQUENCES TO madoguchi_app', name);
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT EXECUTE ON FUNCTIONS TO madoguchi_app', name);
      END $$;
      SELECT platform.open_schema('platform');

      -- One row: how far the product's time is from the machine's.
      CREATE TABLE platform.clock (
        only_one boolean PRIMARY KEY DEFAULT true CONSTRAINT only_one_clock CHECK (only_one),
        offset_ms bigint NOT NULL DEFAULT 0
      );
      INSERT INTO platform.clock DEFAULT VALUES;

      CREATE FUNCTION platform.now() RETURNS timestamptz LANGUAGE sql STABLE AS
        $$ SELECT date_trunc('milliseconds', clock_timestamp()) + offset_ms * interval '1 millisecond' FROM platform.clock $$;

      CREATE FUNCTION platform.enter(scope text, company text, person text) RETURNS timestamptz LANGUAGE sql AS $$
        SELECT set_config('app.scope', scope, true), set_config('app.company', company, true), set_config('app.person', person, true);
        SELECT platform.now();
      $$;

      CREATE FUNCTION platform.acting_company() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT nullif(current_setting('app.company', true), '')::uuid $$;
      CREATE FUNCTION platform.acting_person() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT nullif(current_setting('app.person', true), '') $$;
      CREATE FUNCTION platform.sees_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT coalesce(current_setting('app.scope', true), '') IN ('system', 'platform') $$;
      -- The wall: background work and the platform see every row; a company sees the rows it takes part in; nobody sees none.
      CREATE FUNCTION platform.sees(VARIADIC companies uuid[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT platform.sees_all() OR coalesce(platform.acting_company() = ANY (companies), false) $$;

      CREATE TABLE platform.event (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        type text NOT NULL,
        payload jsonb NOT NULL,
        occurred_at timestamptz NOT NULL
      );
      CREATE INDEX event_by_type ON platform.event (type, occurred_at);
      CREATE TABLE platform.handled (
        event_id uuid NOT NULL REFERENCES platform.event,
        reaction text NOT NULL,
        handled_at timestamptz NOT NULL,
        CONSTRAINT one_effect_per_event_and_reaction PRIMARY KEY (event_id, reaction)
      );

      -- The queue's own tables are closed to the working role; it may only add work.
      CREATE FUNCTION platform.enqueue(job text, payload json, job_key text, run_at timestamptz, queue text, max_attempts int)
        RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT graphile_worker.add_job(job, payload, queue_name => queue, run_at => run_at, max_attempts => max_attempts, job_key => job_key);
      $$;
      CREATE FUNCTION platform.publish(event_type text, event_payload jsonb, at timestamptz, reactions text[])
        RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE event_id uuid;
      BEGIN
        INSERT INTO platform.event (type, payload, occurred_at) VALUES (event_type, event_payload, at) RETURNING id INTO event_id;
        PERFORM graphile_worker.add_job('react', json_build_object('eventId', event_id, 'reaction', reaction)) FROM unnest(reactions) AS reaction;
        RETURN event_id;
      END $$;

      CREATE TABLE platform.audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        person_id text,
        company_id uuid,
        system_name text,
        action text NOT NULL,
        subject text NOT NULL,
        details jsonb NOT NULL DEFAULT '{}'
      );
      CREATE INDEX audit_entry_by_time ON platform.audit_entry (at DESC, id DESC);
      ALTER TABLE platform.audit_entry ENABLE ROW LEVEL SECURITY;
      ALTER TABLE platform.audit_entry FORCE ROW LEVEL SECURITY;
      CREATE POLICY audit_entry_written_by_all ON platform.audit_entry FOR INSERT WITH CHECK (true);
      CREATE POLICY audit_entry_read ON platform.audit_entry FOR SELECT USING (platform.sees(company_id));
      REVOKE UPDATE, DELETE ON platform.audit_entry, platform.event, platform.handled FROM madoguchi_app;
      -- Facts name companies, so only background work and the platform read them; publish() writes them as the owner.
      ALTER TABLE platform.event ENABLE ROW LEVEL SECURITY;
      CREATE POLICY event_walls ON platform.event USING (platform.sees_all()) WITH CHECK (platform.sees_all());
      ALTER TABLE platform.handled ENABLE ROW LEVEL SECURITY;
      ALTER TABLE platform.handled FORCE ROW LEVEL SECURITY;
      CREATE POLICY handled_walls ON platform.handled USING (platform.sees_all()) WITH CHECK (platform.sees_all());

      -- Mails of the local start, shown at /mail instead of being sent.
      CREATE TABLE platform.outgoing_mail (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        sent_at timestamptz NOT NULL,
        recipient text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL
      );
      ALTER TABLE platform.outgoing_mail ENABLE ROW LEVEL SECURITY;
      ALTER TABLE platform.outgoing_mail FORCE ROW LEVEL SECURITY;
      CREATE POLICY outgoing_mail_walls ON platform.outgoing_mail USING (platform.sees_all()) WITH CHECK (platform.sees_all());
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
