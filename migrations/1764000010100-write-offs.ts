import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What nobody will pay any more is written off by one admin, above a sum by two; what comes in all the same is recovered. */
export class WriteOffs1764000010100 implements MigrationInterface {
  readonly name = 'WriteOffs1764000010100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- With tax: up to this sum one admin is enough.
      ALTER TABLE billing.issuer_setting ADD COLUMN write_off_alone_minor bigint NOT NULL DEFAULT 10000
        CONSTRAINT write_off_alone_is_not_negative CHECK (write_off_alone_minor >= 0);

      CREATE TABLE billing.write_off (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        invoice_id uuid NOT NULL REFERENCES billing.invoice,
        taxable_minor bigint NOT NULL,
        tax_minor bigint NOT NULL,
        reason text NOT NULL,
        alone_up_to_minor bigint NOT NULL,
        status text NOT NULL DEFAULT 'proposed',
        proposed_by text NOT NULL,
        proposed_at timestamptz NOT NULL,
        decided_by text,
        decided_at timestamptz,
        alone boolean NOT NULL DEFAULT false,
        refused_for text,
        CONSTRAINT known_write_off_status CHECK (status IN ('proposed', 'approved', 'refused')),
        CONSTRAINT something_is_written_off CHECK (taxable_minor >= 0 AND tax_minor >= 0 AND taxable_minor + tax_minor > 0),
        CONSTRAINT write_off_reason_length CHECK (char_length(reason) BETWEEN 1 AND 500),
        CONSTRAINT write_off_is_decided_whole CHECK ((status = 'proposed') = (decided_at IS NULL) AND num_nulls(decided_by, decided_at) IN (0, 2)),
        CONSTRAINT refused_write_off_has_a_reason CHECK ((status = 'refused') = (refused_for IS NOT NULL) AND char_length(refused_for) BETWEEN 1 AND 500),
        CONSTRAINT two_persons_write_off CHECK (status <> 'approved' OR decided_by <> proposed_by OR alone
          OR taxable_minor + tax_minor <= alone_up_to_minor)
      );
      CREATE UNIQUE INDEX one_write_off_per_invoice ON billing.write_off (invoice_id) WHERE status <> 'refused';

      -- What became less (or, when a bank takes a transfer back, more) of what is written off.
      CREATE TABLE billing.write_off_recovery (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        write_off_id uuid NOT NULL REFERENCES billing.write_off,
        taxable_minor bigint NOT NULL,
        tax_minor bigint NOT NULL,
        recovered_at timestamptz NOT NULL,
        CONSTRAINT something_is_recovered CHECK (taxable_minor + tax_minor <> 0 AND taxable_minor::numeric * tax_minor >= 0)
      );
      CREATE INDEX write_off_recovery_by_write_off ON billing.write_off_recovery (write_off_id);

      ALTER TABLE billing.ledger_entry DROP CONSTRAINT known_account, ADD CONSTRAINT known_account CHECK (account IN (
        'customer_receivable', 'client_credit', 'client_deposit', 'client_funds', 'advance_received', 'stripe_clearing', 'transfer_clearing',
        'bank', 'dispute_hold', 'payable_producer', 'payable_operator', 'jct_output', 'jct_input_claimable', 'revenue', 'service_cost',
        'processor_fee', 'chargeback_loss', 'bad_debt_loss', 'bad_debt_tax'));

      CREATE FUNCTION billing.keep_write_off() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE decision text[] := '{status,decided_by,decided_at,alone,refused_for}';
      BEGIN
        IF OLD.status <> 'proposed' OR to_jsonb(NEW) - decision IS DISTINCT FROM to_jsonb(OLD) - decision THEN
          RAISE EXCEPTION 'A write-off is decided once and never changes' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER write_off_never_changes BEFORE UPDATE ON billing.write_off FOR EACH ROW EXECUTE FUNCTION billing.keep_write_off();

      ALTER TABLE billing.write_off ENABLE ROW LEVEL SECURITY;
      ALTER TABLE billing.write_off FORCE ROW LEVEL SECURITY;
      CREATE POLICY write_off_walls ON billing.write_off
        USING ((SELECT platform.sees_all())) WITH CHECK ((SELECT platform.sees_all()));
      ALTER TABLE billing.write_off_recovery ENABLE ROW LEVEL SECURITY;
      ALTER TABLE billing.write_off_recovery FORCE ROW LEVEL SECURITY;
      CREATE POLICY write_off_recovery_walls ON billing.write_off_recovery
        USING ((SELECT platform.sees_all())) WITH CHECK ((SELECT platform.sees_all()));
      REVOKE DELETE ON billing.write_off, billing.write_off_recovery FROM madoguchi_app;
      REVOKE UPDATE ON billing.write_off_recovery FROM madoguchi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
