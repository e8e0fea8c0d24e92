import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long a shop, or one of its goods, needs until an order leaves. Null: nothing is told, and any day may be promised as before. */
export class LeadTime1764000009420 implements MigrationInterface {
  readonly name = 'LeadTime1764000009420';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.order_rules
        ADD COLUMN lead_days int CONSTRAINT lead_days_in_reason CHECK (lead_days BETWEEN 0 AND 60),
        ADD COLUMN lead_cut_off text CONSTRAINT lead_cut_off_is_a_time CHECK (lead_cut_off ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        -- 1 is Monday.
        ADD COLUMN ships_on int[] NOT NULL DEFAULT '{1,2,3,4,5,6,7}'
          CONSTRAINT ships_on_weekdays CHECK (ships_on <@ '{1,2,3,4,5,6,7}'::int[] AND cardinality(ships_on) BETWEEN 1 AND 7),
        ADD COLUMN ships_on_holidays boolean NOT NULL DEFAULT true,
        ADD COLUMN transit_days int NOT NULL DEFAULT 1 CONSTRAINT transit_days_in_reason CHECK (transit_days BETWEEN 0 AND 14);
      ALTER TABLE fulfilment.goods
        ADD COLUMN lead_days int CONSTRAINT goods_lead_days_in_reason CHECK (lead_days BETWEEN 0 AND 60);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
