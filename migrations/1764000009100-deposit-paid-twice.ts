import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two pages of the provider may both be paid before one of them is ended: what came in once more is kept apart and goes back. */
export class DepositPaidTwice1764000009100 implements MigrationInterface {
  readonly name = 'DepositPaidTwice1764000009100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE billing.deposit ADD COLUMN surplus boolean NOT NULL DEFAULT false;
      DROP INDEX billing.one_deposit_per_contract;
      CREATE UNIQUE INDEX one_deposit_per_contract ON billing.deposit (contract_id) WHERE lost_minor < amount_minor AND NOT surplus;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
