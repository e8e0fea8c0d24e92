import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is typed during a call is numbered, so that one screen cannot write over another's words without knowing. */
export class DraftRevisions1764000008310 implements MigrationInterface {
  readonly name = 'DraftRevisions1764000008310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.interaction ADD COLUMN draft_revision int NOT NULL DEFAULT 0;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
