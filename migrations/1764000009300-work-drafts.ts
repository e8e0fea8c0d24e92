import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One place for what is being typed beside a call: numbered, so that one screen never writes over another's words. */
export class WorkDrafts1764000009300 implements MigrationInterface {
  readonly name = 'WorkDrafts1764000009300';

  async up(runner: QueryRunner): Promise<void> {
    const wall = `(SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (client_id, operator_id), false)`;
    await runner.query(`
      CREATE TABLE fulfilment.work_draft (
        kind text NOT NULL CONSTRAINT known_draft_kind CHECK (kind IN ('order', 'outbound', 'case')),
        -- The call an order or an outbound record belongs to, or the case.
        subject_id uuid NOT NULL,
        -- Whose it is; empty where it goes along with a call to whoever holds it.
        person_id text NOT NULL,
        client_id uuid NOT NULL,
        operator_id uuid NOT NULL,
        -- NULL once it became something: its number stays, so that a late screen notices.
        content jsonb CONSTRAINT work_draft_size CHECK (octet_length(content::text) <= 200000),
        revision int NOT NULL CONSTRAINT drafts_count_from_one CHECK (revision >= 1),
        saved_at timestamptz NOT NULL,
        PRIMARY KEY (kind, subject_id, person_id)
      );
      ALTER TABLE fulfilment.work_draft ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.work_draft FORCE ROW LEVEL SECURITY;
      CREATE POLICY work_draft_walls ON fulfilment.work_draft USING (${wall}) WITH CHECK (${wall});

      SELECT set_config('app.scope', 'system', true);
      INSERT INTO fulfilment.work_draft (kind, subject_id, person_id, client_id, operator_id, content, revision, saved_at)
      SELECT 'order', interaction_id, '', client_id, operator_id, content, 1, saved_at FROM fulfilment.order_draft;
      SELECT set_config('app.scope', '', true);
      DROP TABLE fulfilment.order_draft;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
