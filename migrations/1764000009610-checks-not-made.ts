import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A check that could not be made, e.g. because the provider did not answer, is kept as such; it does not agree. */
export class ChecksNotMade1764000009610 implements MigrationInterface {
  readonly name = 'ChecksNotMade1764000009610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE billing.reconciliation ADD COLUMN problem text,
        ADD CONSTRAINT not_made_is_not_ok CHECK (problem IS NULL OR NOT ok);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
