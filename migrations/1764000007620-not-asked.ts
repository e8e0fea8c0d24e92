import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers that a branch of the script left behind stay with the call. */
export class NotAsked1764000007620 implements MigrationInterface {
  readonly name = 'NotAsked1764000007620';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.interaction
        ADD COLUMN not_asked text CONSTRAINT not_asked_length CHECK (char_length(not_asked) BETWEEN 1 AND 4000);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
