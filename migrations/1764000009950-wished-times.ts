import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A caller who finds no time in the client's calendar may wish another: the owner reads that nothing is booked for it. */
export class WishedTimes1764000009950 implements MigrationInterface {
  readonly name = 'WishedTimes1764000009950';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE fulfilment.appointment ADD COLUMN wished boolean NOT NULL DEFAULT false');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
