import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a month comes to at least. Plans from before have none. */
export class PlanMinimum1764000001220 implements MigrationInterface {
  readonly name = 'PlanMinimum1764000001220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE catalogue.plan ADD COLUMN minimum_minor bigint NOT NULL DEFAULT 0
        CONSTRAINT minimum_range CHECK (minimum_minor BETWEEN 0 AND 10000000);
      ALTER TABLE billing.invoice_line
        DROP CONSTRAINT known_line_kind,
        ADD CONSTRAINT known_line_kind CHECK (kind IN ('base', 'initial', 'overage', 'success', 'minimum', 'correction'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
