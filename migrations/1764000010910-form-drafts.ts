import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forms beside a call keep what was typed as well. They are the operator's own; a call that is logged by hand belongs to no client yet. */
export class FormDrafts1764000010910 implements MigrationInterface {
  readonly name = 'FormDrafts1764000010910';

  async up(runner: QueryRunner): Promise<void> {
    const wall = `(SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = operator_id
      OR (kind IN ('order', 'outbound') AND (SELECT platform.acting_company()) = client_id), false)`;
    await runner.query(`
      ALTER TABLE fulfilment.work_draft ALTER COLUMN client_id DROP NOT NULL, DROP CONSTRAINT known_draft_kind,
        ADD CONSTRAINT known_draft_kind CHECK (kind IN ('order', 'outbound', 'case', 'callback_result', 'callback_promise', 'hard_call', 'logged_call')),
        ADD CONSTRAINT draft_has_a_client CHECK ((client_id IS NULL) = (kind = 'logged_call'));
      ALTER POLICY work_draft_walls ON fulfilment.work_draft USING (${wall}) WITH CHECK (${wall});
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
