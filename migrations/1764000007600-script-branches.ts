import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scripts branch, and are written as drafts before callers hear them. */
export class ScriptBranches1764000007600 implements MigrationInterface {
  readonly name = 'ScriptBranches1764000007600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Steps get their new parts as whoever wrote them meant: plain text, one after the other.
      SELECT set_config('app.scope', 'system', true);
      UPDATE fulfilment.desk SET script = (
        SELECT coalesce(jsonb_agg('{"kind": "text", "choices": [], "branches": [], "next": null}' || step ORDER BY place), '[]')
        FROM jsonb_array_elements(script) WITH ORDINALITY AS s (step, place));
      UPDATE fulfilment.desk_revision SET content = jsonb_set(content, '{script}', (
        SELECT coalesce(jsonb_agg('{"kind": "text", "choices": [], "branches": [], "next": null}' || step ORDER BY place), '[]')
        FROM jsonb_array_elements(content -> 'script') WITH ORDINALITY AS s (step, place)));
      SELECT set_config('app.scope', '', true);

      -- The one draft of a desk's script, shared by owner and supervisor; publishing it makes a version of the desk.
      CREATE TABLE fulfilment.script_draft (
        desk_id uuid PRIMARY KEY REFERENCES fulfilment.desk,
        client_id uuid NOT NULL REFERENCES identity.company,
        operator_id uuid NOT NULL REFERENCES identity.company,
        steps jsonb NOT NULL CONSTRAINT draft_steps_are_a_list CHECK (jsonb_typeof(steps) = 'array'),
        -- Rises with every saving, so that two who write at once do not overwrite each other.
        revision int NOT NULL CONSTRAINT draft_revision_counts CHECK (revision > 0),
        saved_at timestamptz NOT NULL,
        saved_by text
      );
      ALTER TABLE fulfilment.script_draft ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.script_draft FORCE ROW LEVEL SECURITY;
      CREATE POLICY script_draft_walls ON fulfilment.script_draft
        USING ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (client_id, operator_id), false))
        WITH CHECK ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (client_id, operator_id), false));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
