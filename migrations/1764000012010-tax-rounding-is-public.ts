import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an issuer rounds stands on each of its documents: whoever is shown what a bill will come to needs it too. */
export class TaxRoundingIsPublic1764000012010 implements MigrationInterface {
  readonly name = 'TaxRoundingIsPublic1764000012010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE POLICY tax_rounding_is_public ON billing.tax_rounding FOR SELECT USING (true)',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
