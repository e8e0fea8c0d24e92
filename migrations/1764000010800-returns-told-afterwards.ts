import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A credit that was transferred before it was set aside, while an invoice used it: recorded as sent, and what is too much comes back as a return below zero. */
export class ReturnsToldAfterwards1764000010800 implements MigrationInterface {
  readonly name = 'ReturnsToldAfterwards1764000010800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE billing.bank_return
        ADD COLUMN early boolean NOT NULL DEFAULT false,
        DROP CONSTRAINT returned_amount_is_positive,
        ADD CONSTRAINT a_return_moves_money CHECK (amount_minor <> 0),
        ADD CONSTRAINT only_a_credit_is_told_afterwards CHECK ((NOT early AND amount_minor > 0) OR (credit_note_id IS NOT NULL AND paid_on IS NOT NULL));
      DROP INDEX billing.one_return_per_credit_note;
      CREATE UNIQUE INDEX one_return_per_credit_note ON billing.bank_return (credit_note_id, (amount_minor > 0)) WHERE status <> 'refused';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
