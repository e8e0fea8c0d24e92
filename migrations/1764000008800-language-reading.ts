import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a reader of language made of a statement stays with the check-up: read once, the same ever after, deleted with it. */
export class LanguageReading1764000008800 implements MigrationInterface {
  readonly name = 'LanguageReading1764000008800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE diagnosis.session ADD COLUMN reading jsonb,
        ADD CONSTRAINT reading_by_whom CHECK (reading IS NULL OR (jsonb_typeof(reading) = 'object' AND reading ?& ARRAY['reader', 'model', 'edition', 'facts', 'measures'])),
        ADD CONSTRAINT in_danger_nobody_reads CHECK (reading IS NULL OR status <> 'danger');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
