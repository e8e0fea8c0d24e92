import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the operator's people are writing into a case may be a note, which is theirs alone. */
export class CaseDrafts1764000009320 implements MigrationInterface {
  readonly name = 'CaseDrafts1764000009320';

  async up(runner: QueryRunner): Promise<void> {
    const wall = `(SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = operator_id
      OR (kind <> 'case' AND (SELECT platform.acting_company()) = client_id), false)`;
    await runner.query(
      `ALTER POLICY work_draft_walls ON fulfilment.work_draft USING (${wall}) WITH CHECK (${wall})`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
