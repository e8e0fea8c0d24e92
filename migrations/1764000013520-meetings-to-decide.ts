import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever has a meeting behind them and has not said whether it counts is reminded, once. */
export class MeetingsToDecide1764000013520 implements MigrationInterface {
  readonly name = 'MeetingsToDecide1764000013520';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.appointment ADD COLUMN reminded_at timestamptz;
      CREATE INDEX meetings_to_remind_of ON fulfilment.appointment (starts_at)
        WHERE status = 'proposed' AND wish_declined_at IS NULL AND reminded_at IS NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
