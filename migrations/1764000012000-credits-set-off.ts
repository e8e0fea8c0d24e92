import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A carried credit is used up by an invoice, or by the loss of the payment that it was to give back. */
export class CreditsSetOff1764000012000 implements MigrationInterface {
  readonly name = 'CreditsSetOff1764000012000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE billing.credit_application
        ALTER COLUMN invoice_id DROP NOT NULL,
        ADD COLUMN chargeback_id uuid REFERENCES billing.chargeback,
        DROP CONSTRAINT applied_once_per_invoice,
        ADD CONSTRAINT applied_to_one_thing CHECK (num_nonnulls(invoice_id, chargeback_id) = 1),
        ADD CONSTRAINT only_a_credit_is_set_off CHECK (chargeback_id IS NULL OR credit_note_id IS NOT NULL);
      -- What an invoice gives free again may be set off a second time, so only invoices are counted once.
      CREATE UNIQUE INDEX applied_once_per_invoice ON billing.credit_application (credit_note_id, deposit_id, invoice_id)
        NULLS NOT DISTINCT WHERE chargeback_id IS NULL;
      CREATE INDEX credit_application_by_credit_note ON billing.credit_application (credit_note_id);
      CREATE INDEX credit_application_by_chargeback ON billing.credit_application (chargeback_id) WHERE chargeback_id IS NOT NULL;
      CREATE POLICY what_was_set_off_stays ON billing.credit_application AS RESTRICTIVE FOR UPDATE USING (chargeback_id IS NULL);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
