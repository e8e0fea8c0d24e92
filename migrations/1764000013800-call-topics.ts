import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a call was about: picked from a list of its desk, or the answer of the step of the script that asks it. */
export class CallTopics1764000013800 implements MigrationInterface {
  readonly name = 'CallTopics1764000013800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Desks that are open already get what comes to every desk; a new one says what its list is.
      ALTER TABLE fulfilment.desk ADD COLUMN topics text[] NOT NULL DEFAULT '{問い合わせ,苦情,営業電話,その他}';
      ALTER TABLE fulfilment.desk ALTER COLUMN topics SET DEFAULT '{}';
      -- The words as they were chosen: a list that is worded anew leaves earlier calls as they are.
      ALTER TABLE fulfilment.interaction ADD COLUMN topic text
        CONSTRAINT topic_is_short CHECK (char_length(topic) BETWEEN 1 AND 60);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
