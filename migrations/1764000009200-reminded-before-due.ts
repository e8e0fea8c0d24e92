import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A client who pays by itself is reminded once before the due day. */
export class RemindedBeforeDue1764000009200 implements MigrationInterface {
  readonly name = 'RemindedBeforeDue1764000009200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE billing.sent_invoice ADD COLUMN reminded_on date,
        ADD CONSTRAINT reminded_of_what_was_sent CHECK (reminded_on IS NULL OR sent_at IS NOT NULL);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
