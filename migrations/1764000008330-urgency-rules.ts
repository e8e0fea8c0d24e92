import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is urgent at a desk, and whom to reach then; part of what owner and supervisor set up, kept per version like the rest. */
export class UrgencyRules1764000008330 implements MigrationInterface {
  readonly name = 'UrgencyRules1764000008330';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.desk ADD COLUMN urgency_rules jsonb NOT NULL DEFAULT '[]'
        CONSTRAINT urgency_rules_are_a_list CHECK (jsonb_typeof(urgency_rules) = 'array');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
