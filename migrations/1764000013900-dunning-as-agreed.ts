import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A bill keeps the days around its payment that its contract named; all contracts so far named the same. */
export class DunningAsAgreed1764000013900 implements MigrationInterface {
  readonly name = 'DunningAsAgreed1764000013900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE billing.invoice ADD COLUMN dunning jsonb NOT NULL
        DEFAULT '{"remindBeforeDays": 5, "remindAfterDays": 3, "suspendAfterDays": 7, "terminateAfterDays": 30}';
      ALTER TABLE billing.invoice ALTER COLUMN dunning DROP DEFAULT;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
