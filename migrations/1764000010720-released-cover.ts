import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What covers an invoice may become less: the client's money was there before our credit could make the invoice smaller. */
export class ReleasedCover1764000010720 implements MigrationInterface {
  readonly name = 'ReleasedCover1764000010720';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE billing.credit_application DROP CONSTRAINT applied_amount_is_positive,
        ADD CONSTRAINT applied_amount_is_not_negative CHECK (amount_minor >= 0);
      GRANT UPDATE (amount_minor) ON billing.credit_application TO madoguchi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
