import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an issuer rounds the tax of its documents, from which day on; what is issued keeps its own. */
export class TaxRounding1764000010830 implements MigrationInterface {
  readonly name = 'TaxRounding1764000010830';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE billing.tax_rounding (
        company_id uuid NOT NULL REFERENCES identity.company,
        from_on date NOT NULL,
        mode text NOT NULL CONSTRAINT known_rounding_mode CHECK (mode IN ('down', 'half_up', 'up')),
        chosen_by text NOT NULL,
        chosen_at timestamptz NOT NULL,
        PRIMARY KEY (company_id, from_on)
      );
      ALTER TABLE billing.tax_rounding ENABLE ROW LEVEL SECURITY;
      ALTER TABLE billing.tax_rounding FORCE ROW LEVEL SECURITY;
      CREATE POLICY tax_rounding_walls ON billing.tax_rounding
        USING ((SELECT platform.sees_all()) OR COALESCE(company_id = (SELECT platform.acting_company()), false))
        WITH CHECK ((SELECT platform.sees_all()));
      GRANT SELECT, INSERT, UPDATE ON billing.tax_rounding TO madoguchi_app;
      SELECT set_config('app.scope', 'system', true);
      INSERT INTO billing.tax_rounding (company_id, from_on, mode, chosen_by, chosen_at)
        SELECT company_id, '2000-01-01', rounding_mode, 'migration', now() FROM billing.issuer_setting WHERE rounding_mode <> 'down';
      SELECT set_config('app.scope', '', true);
      ALTER TABLE billing.issuer_setting DROP COLUMN rounding_mode;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
