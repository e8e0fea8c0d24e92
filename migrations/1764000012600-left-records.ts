import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A call that was talked, rang again and was given up on has a record to be written, by nobody as long as its agent is busy elsewhere. */
export class LeftRecords1764000012600 implements MigrationInterface {
  readonly name = 'LeftRecords1764000012600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.interaction DROP CONSTRAINT answered_has_an_agent,
        ADD CONSTRAINT answered_has_an_agent CHECK (state NOT IN ('connected', 'wrap_up', 'completed')
          OR connected_at IS NOT NULL AND (agent_id IS NOT NULL OR state = 'wrap_up' AND returned_at IS NOT NULL));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
