import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A credit that no invoice will use goes back from our own bank as well: recorded by one admin, approved by another. */
export class CreditsReturnedByBank1764000009120 implements MigrationInterface {
  readonly name = 'CreditsReturnedByBank1764000009120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE billing.deposit_return RENAME TO bank_return;
      ALTER POLICY deposit_return_walls ON billing.bank_return RENAME TO bank_return_walls;
      ALTER TRIGGER deposit_return_never_changes ON billing.bank_return RENAME TO bank_return_never_changes;
      ALTER FUNCTION billing.keep_deposit_return() RENAME TO keep_bank_return;
      ALTER TABLE billing.bank_return
        ALTER COLUMN settlement_id DROP NOT NULL,
        ADD COLUMN credit_note_id uuid REFERENCES billing.credit_note,
        ADD CONSTRAINT returns_one_thing CHECK (num_nonnulls(settlement_id, credit_note_id) = 1);
      CREATE UNIQUE INDEX one_return_per_credit_note ON billing.bank_return (credit_note_id) WHERE status <> 'refused';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
