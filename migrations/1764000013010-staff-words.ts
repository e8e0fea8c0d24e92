import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A supervisor's short word to the agent who has a call, a contact or a call back in hand. It never leaves the operator. */
export class StaffWords1764000013010 implements MigrationInterface {
  readonly name = 'StaffWords1764000013010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fulfilment.staff_word (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        operator_id uuid NOT NULL REFERENCES identity.company,
        request_id uuid NOT NULL,
        -- The call, the contact's call or the call back that was in this person's hands.
        work_id uuid NOT NULL,
        person_id text NOT NULL,
        sent_by text NOT NULL,
        words text NOT NULL CONSTRAINT staff_words_length CHECK (char_length(words) BETWEEN 1 AND 200),
        sent_at timestamptz NOT NULL,
        read_at timestamptz,
        CONSTRAINT one_staff_word_per_request UNIQUE (operator_id, request_id),
        CONSTRAINT read_after_it_was_sent CHECK (read_at >= sent_at)
      );
      CREATE INDEX staff_words_of_work ON fulfilment.staff_word (work_id, sent_at);
      CREATE INDEX unread_staff_words ON fulfilment.staff_word (operator_id, person_id, sent_at) WHERE read_at IS NULL;
      REVOKE UPDATE, DELETE ON fulfilment.staff_word FROM madoguchi_app;
      GRANT UPDATE (read_at) ON fulfilment.staff_word TO madoguchi_app;

      CREATE FUNCTION fulfilment.tell_of_staff_word() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('madoguchi_live', 'agent ' || NEW.operator_id || ' ' || NEW.person_id);
        PERFORM pg_notify('madoguchi_live', 'floor ' || NEW.operator_id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER tell_of_staff_word AFTER INSERT OR UPDATE ON fulfilment.staff_word
        FOR EACH ROW EXECUTE FUNCTION fulfilment.tell_of_staff_word();

      ALTER TABLE fulfilment.staff_word ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.staff_word FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff_word_walls ON fulfilment.staff_word
        USING ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = operator_id, false))
        WITH CHECK ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = operator_id, false));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
