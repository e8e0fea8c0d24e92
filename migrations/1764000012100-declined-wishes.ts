import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A wished time that cannot be met is declined by either side, with a reason; it waits for nobody until it is booked after all. */
export class DeclinedWishes1764000012100 implements MigrationInterface {
  readonly name = 'DeclinedWishes1764000012100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.appointment ADD COLUMN wish_declined_at timestamptz, ADD COLUMN wish_declined_by text,
        ADD COLUMN wish_declined_from text, ADD COLUMN wish_decline_reason text,
        ADD CONSTRAINT declined_wish_is_whole CHECK (num_nulls(wish_declined_at, wish_declined_by, wish_declined_from, wish_decline_reason) IN (0, 4)),
        ADD CONSTRAINT declined_wish_is_a_wish CHECK (wish_declined_at IS NULL OR wished),
        ADD CONSTRAINT declined_from_a_side CHECK (wish_declined_from IN ('client', 'desk')),
        ADD CONSTRAINT wish_decline_reason_length CHECK (char_length(wish_decline_reason) BETWEEN 1 AND 500);
      DROP INDEX fulfilment.appointments_of_a_client;
      CREATE INDEX appointments_to_decide ON fulfilment.appointment (client_id, starts_at, id) WHERE status = 'proposed' AND wish_declined_at IS NULL;
      CREATE INDEX appointments_decided ON fulfilment.appointment (client_id, starts_at, id) WHERE status <> 'proposed' OR wish_declined_at IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
