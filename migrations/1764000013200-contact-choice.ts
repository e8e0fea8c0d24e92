import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a consulted producer may reach the owner; without a choice nobody calls or writes. Withdrawing erases it. */
export class ContactChoice1764000013200 implements MigrationInterface {
  readonly name = 'ContactChoice1764000013200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE diagnosis.consultation ADD COLUMN contact jsonb,
        ADD CONSTRAINT contact_is_mail_or_phone CHECK (
          (contact ->> 'channel' = 'mail' AND contact ? 'email' AND NOT contact ? 'phone')
          OR (contact ->> 'channel' = 'phone' AND contact ? 'phone' AND contact ? 'hours' AND NOT contact ? 'email')),
        ADD CONSTRAINT withdrawn_has_no_contact CHECK (withdrawn_at IS NULL OR contact IS NULL);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
