import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Incidents of personal data (個人情報保護法 26条): when it was noticed starts the clock of two reports, and each client whose data it
 * was is told. The platform's own; what was noticed, reported and told is written once.
 */
export class Leaks1764000013710 implements MigrationInterface {
  readonly name = 'Leaks1764000013710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.leak (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        what text NOT NULL,
        noticed_at timestamptz NOT NULL,
        grounds text[] NOT NULL CONSTRAINT known_grounds CHECK (grounds <@ ARRAY['sensitive', 'property', 'wrongful', 'many']),
        people int CONSTRAINT people_counted CHECK (people >= 0),
        written_by text NOT NULL,
        written_at timestamptz NOT NULL,
        quick_done_on date,
        quick_note text,
        quick_reminded_on date,
        final_done_on date,
        final_note text,
        final_reminded_on date
      );
      -- The same words about the same moment, sent again because the answer was lost, are one incident.
      CREATE UNIQUE INDEX leak_is_written_once ON identity.leak (noticed_at, md5(what));

      CREATE TABLE identity.leak_client (
        leak_id uuid NOT NULL REFERENCES identity.leak,
        client_id uuid NOT NULL REFERENCES identity.company,
        told_at timestamptz,
        told_by text,
        told_words text,
        PRIMARY KEY (leak_id, client_id)
      );

      CREATE FUNCTION identity.keep_leak() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.id, NEW.what, NEW.noticed_at, NEW.written_by, NEW.written_at)
            IS DISTINCT FROM (OLD.id, OLD.what, OLD.noticed_at, OLD.written_by, OLD.written_at)
          OR OLD.quick_done_on IS NOT NULL AND (NEW.quick_done_on, NEW.quick_note) IS DISTINCT FROM (OLD.quick_done_on, OLD.quick_note)
          OR OLD.final_done_on IS NOT NULL AND (NEW.final_done_on, NEW.final_note) IS DISTINCT FROM (OLD.final_done_on, OLD.final_note) THEN
          RAISE EXCEPTION 'What was noticed and reported is written once' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER leak_is_kept BEFORE UPDATE ON identity.leak FOR EACH ROW EXECUTE FUNCTION identity.keep_leak();
      CREATE FUNCTION identity.keep_told_client() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.told_at IS NOT NULL OR (NEW.leak_id, NEW.client_id) IS DISTINCT FROM (OLD.leak_id, OLD.client_id) THEN
          RAISE EXCEPTION 'What a client was told is written once' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER told_client_is_kept BEFORE UPDATE ON identity.leak_client FOR EACH ROW EXECUTE FUNCTION identity.keep_told_client();

      ALTER TABLE identity.leak ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.leak FORCE ROW LEVEL SECURITY;
      CREATE POLICY leak_walls ON identity.leak USING ((SELECT platform.sees_all())) WITH CHECK ((SELECT platform.sees_all()));
      ALTER TABLE identity.leak_client ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.leak_client FORCE ROW LEVEL SECURITY;
      CREATE POLICY leak_client_walls ON identity.leak_client USING ((SELECT platform.sees_all())) WITH CHECK ((SELECT platform.sees_all()));
      REVOKE ALL ON identity.leak, identity.leak_client FROM madoguchi_app;
      GRANT SELECT, INSERT, UPDATE ON identity.leak, identity.leak_client TO madoguchi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
