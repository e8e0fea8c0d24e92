import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A call that came outside of its desk's hours is marked when it comes, because the hours may be others when it is read. */
export class OutsideHours1764000013400 implements MigrationInterface {
  readonly name = 'OutsideHours1764000013400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.interaction ADD COLUMN outside_hours boolean NOT NULL DEFAULT false;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
