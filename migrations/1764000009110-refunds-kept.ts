import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A refund of a transferred payment that does not reach the client is kept with its other transfers. */
export class RefundsKept1764000009110 implements MigrationInterface {
  readonly name = 'RefundsKept1764000009110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE billing.cash_movement
        DROP CONSTRAINT known_cash_movement,
        ADD CONSTRAINT known_cash_movement CHECK (kind IN ('funded', 'reversed', 'applied', 'unapplied', 'returned', 'return_failed', 'refunded')),
        DROP CONSTRAINT sign_follows_the_kind,
        ADD CONSTRAINT sign_follows_the_kind CHECK ((amount_minor > 0) = (kind IN ('funded', 'unapplied', 'return_failed', 'refunded')));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
