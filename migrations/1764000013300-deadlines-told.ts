import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A contested payment keeps the deadline that admins were reminded of, so that each is told once. */
export class DeadlinesTold1764000013300 implements MigrationInterface {
  readonly name = 'DeadlinesTold1764000013300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE billing.chargeback ADD COLUMN reminded_of timestamptz');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
