import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans whose base fee is billed before its month, and what is received for months that have not been served yet. */
export class BaseInAdvance1764000007400 implements MigrationInterface {
  readonly name = 'BaseInAdvance1764000007400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE catalogue.plan ADD COLUMN base_in_advance boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT something_in_advance CHECK (NOT base_in_advance OR base_minor > 0);
      ALTER TABLE billing.invoice_line
        DROP CONSTRAINT known_line_kind,
        ADD CONSTRAINT known_line_kind CHECK (kind IN ('base', 'initial', 'overage', 'success', 'minimum', 'correction', 'advance', 'prepaid'));
      CREATE UNIQUE INDEX one_advance_per_invoice ON billing.invoice_line (invoice_id) WHERE kind = 'advance';
      ALTER TABLE billing.ledger_entry
        DROP CONSTRAINT known_account,
        ADD CONSTRAINT known_account CHECK (account IN ('customer_receivable', 'client_credit', 'advance_received', 'stripe_clearing',
          'dispute_hold', 'payable_producer', 'payable_operator', 'jct_output', 'jct_input_claimable', 'revenue', 'service_cost',
          'processor_fee', 'chargeback_loss'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
