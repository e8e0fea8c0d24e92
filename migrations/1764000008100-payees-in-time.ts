import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Payees are paid within the law's limit, also out of the platform's own money. */
export class PayeesInTime1764000008100 implements MigrationInterface {
  readonly name = 'PayeesInTime1764000008100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The client's money was not there when the share was paid: not paid, or contested by its bank.
      ALTER TABLE billing.payout_line ADD COLUMN advanced boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT only_a_share_is_advanced CHECK (NOT advanced OR deduction_id IS NULL);
      CREATE INDEX payout_line_advanced ON billing.payout_line (invoice_id) WHERE advanced;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
