import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A wish that was booked afterwards: the meeting says the booked time, and what the caller had wished stays beside it. */
export class BookedWishes1764000010900 implements MigrationInterface {
  readonly name = 'BookedWishes1764000010900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.appointment
        ADD COLUMN wished_for timestamptz,
        ADD COLUMN wish_booked_at timestamptz,
        ADD COLUMN wish_booked_by text,
        ADD CONSTRAINT booked_wish_is_whole CHECK ((wished_for IS NULL) = (wish_booked_at IS NULL) AND (wish_booked_by IS NULL OR wish_booked_at IS NOT NULL)),
        ADD CONSTRAINT booked_wish_is_no_wish CHECK (wished_for IS NULL OR NOT wished);
      CREATE INDEX open_wishes_of_an_operator ON fulfilment.appointment (operator_id, starts_at, id) WHERE wished AND status = 'proposed';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
