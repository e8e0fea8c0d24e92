import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the provider's meter was told of the usage, one row per unit; empty while usage travels on the lines of the invoice alone. */
export class MeteredUnits1764000008600 implements MigrationInterface {
  readonly name = 'MeteredUnits1764000008600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE billing.metered_unit (
        -- The unit in fulfilment's usage ledger, and the identifier under which the provider counts it once.
        usage_id uuid PRIMARY KEY,
        contract_id uuid NOT NULL,
        client_id uuid NOT NULL REFERENCES identity.company,
        occurred_at timestamptz NOT NULL,
        state text NOT NULL CONSTRAINT known_metered_state
          CHECK (state IN ('sending', 'counted', 'cancelling', 'cancelled', 'kept', 'line')),
        counted_at timestamptz,
        changed_at timestamptz NOT NULL,
        CONSTRAINT counted_has_a_time CHECK (state NOT IN ('counted', 'kept') OR counted_at IS NOT NULL),
        CONSTRAINT line_was_never_counted CHECK (state <> 'line' OR counted_at IS NULL)
      );
      CREATE INDEX metered_unit_by_client ON billing.metered_unit (client_id, occurred_at);

      -- The platform's own business: nobody else sees it.
      ALTER TABLE billing.metered_unit ENABLE ROW LEVEL SECURITY;
      ALTER TABLE billing.metered_unit FORCE ROW LEVEL SECURITY;
      CREATE POLICY metered_unit_walls ON billing.metered_unit
        USING ((SELECT platform.sees_all())) WITH CHECK ((SELECT platform.sees_all()));
      REVOKE DELETE ON billing.metered_unit FROM madoguchi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
