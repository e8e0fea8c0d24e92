import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever held a call before somebody else got it was occupied too: handle time and occupancy count them. */
export class FormerHolders1764000010400 implements MigrationInterface {
  readonly name = 'FormerHolders1764000010400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.interaction ADD COLUMN agent_since timestamptz,
        ADD CONSTRAINT nobody_since_never CHECK (agent_since IS NULL OR agent_id IS NOT NULL);

      CREATE TABLE fulfilment.former_holder (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        operator_id uuid NOT NULL REFERENCES identity.company,
        interaction_id uuid NOT NULL REFERENCES fulfilment.interaction,
        person_id text NOT NULL,
        from_at timestamptz NOT NULL,
        until_at timestamptz NOT NULL,
        CONSTRAINT former_holder_has_a_direction CHECK (until_at >= from_at)
      );
      CREATE INDEX former_holders_by_end ON fulfilment.former_holder (operator_id, until_at);

      -- Kept by the database, because a call changes hands in many places.
      CREATE FUNCTION fulfilment.keep_former_holder() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        had_it_from CONSTANT timestamptz := coalesce(OLD.agent_since, OLD.connected_at);
      BEGIN
        INSERT INTO fulfilment.former_holder (operator_id, interaction_id, person_id, from_at, until_at)
          VALUES (OLD.operator_id, OLD.id, OLD.agent_id, had_it_from,
            greatest(had_it_from, CASE WHEN NEW.agent_id IS NULL THEN NEW.returned_at ELSE NEW.agent_since END));
        RETURN NULL;
      END $$;
      CREATE TRIGGER keep_former_holder AFTER UPDATE ON fulfilment.interaction FOR EACH ROW
        WHEN (OLD.agent_id IS NOT NULL AND OLD.agent_id IS DISTINCT FROM NEW.agent_id) EXECUTE FUNCTION fulfilment.keep_former_holder();

      ALTER TABLE fulfilment.former_holder ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.former_holder FORCE ROW LEVEL SECURITY;
      CREATE POLICY former_holder_walls ON fulfilment.former_holder
        USING ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = operator_id, false))
        WITH CHECK ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = operator_id, false));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
