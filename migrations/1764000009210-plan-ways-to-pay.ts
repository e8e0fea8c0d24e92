import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A plan says how it may be paid; plans from before there was a choice may be paid any way. */
export class PlanWaysToPay1764000009210 implements MigrationInterface {
  readonly name = 'PlanWaysToPay1764000009210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE catalogue.plan ADD COLUMN ways_to_pay text[] NOT NULL DEFAULT '{card,transfer,konbini}',
        ADD CONSTRAINT known_ways_to_pay CHECK (ways_to_pay <@ '{card,transfer,konbini}'),
        ADD CONSTRAINT a_card_is_always_taken CHECK ('card' = ANY (ways_to_pay)),
        -- A month that no counter takes is asked for by transfer.
        ADD CONSTRAINT a_store_needs_the_transfer CHECK ('transfer' = ANY (ways_to_pay) OR 'konbini' <> ALL (ways_to_pay));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
