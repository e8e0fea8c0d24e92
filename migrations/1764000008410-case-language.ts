import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A customer is written to in their language. */
export class CaseLanguage1764000008410 implements MigrationInterface {
  readonly name = 'CaseLanguage1764000008410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.desk_case ADD COLUMN language text NOT NULL DEFAULT 'ja'
        CONSTRAINT known_customer_language CHECK (language IN ('ja', 'en'));

      ALTER TABLE fulfilment.case_entry DROP CONSTRAINT known_case_entry;
      ALTER TABLE fulfilment.case_entry ADD CONSTRAINT known_case_entry CHECK (kind IN ('opened', 'call', 'note', 'reply_mail',
        'reply_phone', 'customer_mail', 'question', 'answer', 'instruction', 'assigned', 'severity', 'language', 'waiting_customer',
        'resumed', 'escalated', 'closed', 'reopened'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
