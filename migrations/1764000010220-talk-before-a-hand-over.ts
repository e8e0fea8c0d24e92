import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Talk before a call was handed over, or before its agent's screen died, is talk of that call as well. */
export class TalkBeforeAHandOver1764000010220 implements MigrationInterface {
  readonly name = 'TalkBeforeAHandOver1764000010220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.interaction ADD COLUMN talked_seconds int NOT NULL DEFAULT 0
        CONSTRAINT talked_before_within_a_day CHECK (talked_seconds BETWEEN 0 AND 86400),
        ADD CONSTRAINT talked_only_before_it_rang_again CHECK (talked_seconds = 0 OR returned_at IS NOT NULL);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
