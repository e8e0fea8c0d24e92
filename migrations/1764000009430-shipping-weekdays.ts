import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A name that ends in _on is a day of the calendar; these are days of the week. */
export class ShippingWeekdays1764000009430 implements MigrationInterface {
  readonly name = 'ShippingWeekdays1764000009430';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE fulfilment.order_rules RENAME COLUMN ships_on TO shipping_weekdays');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
