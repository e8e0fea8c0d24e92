import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever holds a contact of a campaign is not free; help is called for in work that is no call of the desk as well. */
export class WorkInHand1764000010610 implements MigrationInterface {
  readonly name = 'WorkInHand1764000010610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.presence
        ADD COLUMN help_asked_at timestamptz,
        ADD COLUMN helper_id text,
        ADD CONSTRAINT help_only_at_work CHECK ((help_asked_at IS NULL OR call_id IS NOT NULL) AND (helper_id IS NULL OR help_asked_at IS NOT NULL));

      -- Whoever reached over for a call while holding a contact is not free when that call is over.
      CREATE FUNCTION fulfilment.keep_work_in_hand() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.call_id IS NULL THEN
          NEW.call_id := (SELECT o.id FROM fulfilment.outbound_call o WHERE o.agent_id = NEW.person_id AND o.operator_id = NEW.operator_id
            AND o.recorded_at IS NULL AND o.released_at IS NULL);
        END IF;
        IF NEW.call_id IS DISTINCT FROM OLD.call_id THEN
          NEW.help_asked_at := NULL;
          NEW.helper_id := NULL;
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER keep_work_in_hand BEFORE UPDATE ON fulfilment.presence FOR EACH ROW
        WHEN (OLD.call_id IS NOT NULL AND NEW.call_id IS DISTINCT FROM OLD.call_id) EXECUTE FUNCTION fulfilment.keep_work_in_hand();

      -- What agents did today beside calls that came in.
      CREATE INDEX outbound_calls_of_a_day ON fulfilment.outbound_call (operator_id, taken_at);
      CREATE INDEX callbacks_called ON fulfilment.callback (operator_id, called_at) WHERE called_at IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
