import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That an order was paid is noted by client or desk, who see it in an account we know nothing of. Who and when stands in its history. */
export class PaidOrders1764000010920 implements MigrationInterface {
  readonly name = 'PaidOrders1764000010920';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.customer_order ADD COLUMN paid_at timestamptz;
      ALTER TABLE fulfilment.order_change DROP CONSTRAINT known_order_change,
        ADD CONSTRAINT known_order_change CHECK (kind IN ('received', 'corrected', 'confirmed', 'shipped', 'parcel_corrected', 'taken_back',
          'completed', 'cancelled', 'documents_sent', 'paid', 'unpaid'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
