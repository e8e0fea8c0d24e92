import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A supervisor takes back a call back that is being made, or a contact in hand; its agent reads who did. */
export class WorkTakenBack1764000012710 implements MigrationInterface {
  readonly name = 'WorkTakenBack1764000012710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.presence ADD COLUMN taken_back_by text, DROP CONSTRAINT known_presence_reason,
        ADD CONSTRAINT known_presence_reason CHECK (reason IN ('break', 'meal', 'training', 'desk_work', 'after_hard_call', 'other',
          'no_answer', 'declined', 'line_lost', 'taken_back'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
