import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an order left the house, so that what was shipped by mistake may be taken back the same day, and a number corrected. */
export class Parcels1764000009400 implements MigrationInterface {
  readonly name = 'Parcels1764000009400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.customer_order ADD COLUMN shipped_at timestamptz;
      SELECT set_config('app.scope', 'system', true);
      UPDATE fulfilment.customer_order o SET shipped_at = coalesce(
          (SELECT min(c.at) FROM fulfilment.order_change c WHERE c.order_id = o.id AND c.kind = 'shipped'), o.taken_at)
        WHERE o.state IN ('shipped', 'completed');
      SELECT set_config('app.scope', '', true);
      ALTER TABLE fulfilment.customer_order
        ADD CONSTRAINT only_what_left_has_its_moment CHECK ((shipped_at IS NOT NULL) = (state IN ('shipped', 'completed')));

      ALTER TABLE fulfilment.order_change DROP CONSTRAINT known_order_change;
      ALTER TABLE fulfilment.order_change ADD CONSTRAINT known_order_change CHECK (kind IN ('received', 'corrected', 'confirmed',
        'shipped', 'parcel_corrected', 'taken_back', 'completed', 'cancelled', 'documents_sent'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
