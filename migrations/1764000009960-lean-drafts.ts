import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A month writes thousands of drafts and their lines at once. A line is found by its invoice and position, never by its id,
 * and a draft has no number, no day and nothing at the provider yet: indexes that only issued documents need leave drafts out.
 */
export class LeanDrafts1764000009960 implements MigrationInterface {
  readonly name = 'LeanDrafts1764000009960';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE billing.invoice_line DROP CONSTRAINT invoice_line_pkey, DROP CONSTRAINT one_line_per_position;
      ALTER TABLE billing.invoice_line ADD CONSTRAINT invoice_line_pkey PRIMARY KEY (invoice_id, position);
      ALTER TABLE billing.invoice DROP CONSTRAINT number_used_once_per_issuer, DROP CONSTRAINT one_invoice_per_stripe_invoice;
      CREATE UNIQUE INDEX number_used_once_per_issuer ON billing.invoice (issuer_id, number) WHERE number IS NOT NULL;
      CREATE UNIQUE INDEX one_invoice_per_stripe_invoice ON billing.invoice (stripe_invoice_id) WHERE stripe_invoice_id IS NOT NULL;
      DROP INDEX billing.invoice_by_date_and_amount;
      CREATE INDEX invoice_by_date_and_amount ON billing.invoice (issued_on, total_minor) WHERE issued_on IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
