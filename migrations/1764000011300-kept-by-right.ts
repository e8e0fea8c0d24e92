import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept is not deleted by anything the product can do; and what covers a bill is changed by the platform alone, never behind a client's wall. */
export class KeptByRight1764000011300 implements MigrationInterface {
  readonly name = 'KeptByRight1764000011300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE DELETE ON billing.waiver, billing.tax_rounding, fulfilment.test_number FROM madoguchi_app;
      CREATE POLICY credit_application_shrinks ON billing.credit_application AS RESTRICTIVE FOR UPDATE
        USING ((SELECT platform.sees_all()));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
