import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The platform lets a client off a month or a part of it at its own cost: a credit note that takes nothing from the payees, and up to a sum one admin decides it. */
export class Gifts1764000010810 implements MigrationInterface {
  readonly name = 'Gifts1764000010810';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE billing.credit_note
        ADD COLUMN gift boolean NOT NULL DEFAULT false,
        ADD COLUMN alone_up_to_minor bigint NOT NULL DEFAULT 0 CONSTRAINT gift_alone_is_not_negative CHECK (alone_up_to_minor >= 0),
        ADD CONSTRAINT only_a_gift_is_decided_alone CHECK (gift OR alone_up_to_minor = 0),
        DROP CONSTRAINT two_persons_issue,
        ADD CONSTRAINT two_persons_issue CHECK (status <> 'issued' OR decided_by <> proposed_by OR alone OR (gift AND total_minor <= alone_up_to_minor));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
