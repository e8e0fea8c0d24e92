import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A digest tells of what ended since the last one by when that became known here: an end that is reported late, or written while it is mailed, is in the next. */
export class DigestsByWhatWasTold1764000012620 implements MigrationInterface {
  readonly name = 'DigestsByWhatWasTold1764000012620';

  async up(runner: QueryRunner): Promise<void> {
    const wall = `(SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (client_id, operator_id), false)`;
    await runner.query(`
      -- Calls that ended and that no digest has told of.
      CREATE TABLE fulfilment.digest_call (
        desk_id uuid NOT NULL REFERENCES fulfilment.desk_digest ON DELETE CASCADE,
        interaction_id uuid NOT NULL REFERENCES fulfilment.interaction,
        client_id uuid NOT NULL,
        operator_id uuid NOT NULL,
        PRIMARY KEY (desk_id, interaction_id)
      );
      ALTER TABLE fulfilment.digest_call ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.digest_call FORCE ROW LEVEL SECURITY;
      CREATE POLICY digest_call_walls ON fulfilment.digest_call USING (${wall}) WITH CHECK (${wall});
      GRANT INSERT, SELECT, DELETE ON fulfilment.digest_call TO madoguchi_app;

      SELECT set_config('app.scope', 'system', true);
      INSERT INTO fulfilment.digest_call (desk_id, interaction_id, client_id, operator_id)
        SELECT g.desk_id, i.id, i.client_id, i.operator_id FROM fulfilment.desk_digest g JOIN fulfilment.interaction i ON i.desk_id = g.desk_id
        WHERE i.direction = 'inbound' AND (i.state = 'completed' AND i.recorded_at > g.told_until OR i.state = 'abandoned' AND i.ended_at > g.told_until);
      SELECT set_config('app.scope', '', true);

      CREATE FUNCTION fulfilment.keep_for_digest() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO fulfilment.digest_call (desk_id, interaction_id, client_id, operator_id)
          SELECT g.desk_id, NEW.id, NEW.client_id, NEW.operator_id FROM fulfilment.desk_digest g WHERE g.desk_id = NEW.desk_id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER keep_for_digest AFTER UPDATE ON fulfilment.interaction FOR EACH ROW
        WHEN (NEW.direction = 'inbound' AND NEW.state IN ('completed', 'abandoned') AND OLD.state NOT IN ('completed', 'abandoned'))
        EXECUTE FUNCTION fulfilment.keep_for_digest();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
