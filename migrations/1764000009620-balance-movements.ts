import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every line of the provider's balance, kept as it was told: what is proven need not be asked for again, and what nobody wrote is seen. */
export class BalanceMovements1764000009620 implements MigrationInterface {
  readonly name = 'BalanceMovements1764000009620';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE billing.balance_movement (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        stripe_id text NOT NULL CONSTRAINT one_movement_per_stripe_id UNIQUE,
        kind text NOT NULL CONSTRAINT known_movement_kind
          CHECK (kind IN ('charges', 'refunds', 'transfers', 'chargebacks', 'bank', 'fees', 'others')),
        -- The provider's own word for it.
        type text NOT NULL,
        source text NOT NULL,
        -- What it changed the balance by; money out is negative.
        amount_minor bigint NOT NULL,
        moved_at timestamptz NOT NULL
      );
      CREATE INDEX balance_movement_by_time ON billing.balance_movement (moved_at);
      ALTER TABLE billing.balance_movement ENABLE ROW LEVEL SECURITY;
      ALTER TABLE billing.balance_movement FORCE ROW LEVEL SECURITY;
      CREATE POLICY balance_movement_walls ON billing.balance_movement
        USING ((SELECT platform.sees_all())) WITH CHECK ((SELECT platform.sees_all()));
      REVOKE UPDATE, DELETE ON billing.balance_movement FROM madoguchi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
