import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where an unpaid invoice stands in the calendar of the contract: told, reminded, suspended, terminated, or made good. */
export class Dunning1764000001410 implements MigrationInterface {
  readonly name = 'Dunning1764000001410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE billing.dunning (
        invoice_id uuid PRIMARY KEY REFERENCES billing.invoice,
        contract_id uuid NOT NULL,
        client_id uuid NOT NULL REFERENCES identity.company,
        -- The day the payment failed first; later tries do not start it again.
        failed_on date NOT NULL,
        stage text NOT NULL DEFAULT 'told'
          CONSTRAINT known_dunning_stage CHECK (stage IN ('told', 'reminded', 'suspended', 'terminated')),
        moved_at timestamptz NOT NULL,
        resolved_at timestamptz
      );
      CREATE INDEX dunning_open ON billing.dunning (failed_on) WHERE resolved_at IS NULL;
      CREATE INDEX dunning_by_contract ON billing.dunning (contract_id);

      -- Invoices that wait already begin with the day they were issued.
      INSERT INTO billing.dunning (invoice_id, contract_id, client_id, failed_on, moved_at)
      SELECT id, contract_id, client_id, issued_on, created_at FROM billing.invoice WHERE status = 'payment_failed';

      ALTER TABLE billing.dunning ENABLE ROW LEVEL SECURITY;
      ALTER TABLE billing.dunning FORCE ROW LEVEL SECURITY;
      CREATE POLICY dunning_walls ON billing.dunning
        USING ((SELECT platform.sees_all()) OR coalesce(client_id = (SELECT platform.acting_company()), false))
        WITH CHECK ((SELECT platform.sees_all()) OR coalesce(client_id = (SELECT platform.acting_company()), false));
      REVOKE DELETE ON billing.dunning FROM madoguchi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
