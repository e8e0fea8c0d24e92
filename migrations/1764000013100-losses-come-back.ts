import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A bank may give back a payment that was lost already: its money moves more than once, what was set off opens again, and payees get back their parts. */
export class LossesComeBack1764000013100 implements MigrationInterface {
  readonly name = 'LossesComeBack1764000013100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE billing.chargeback_move (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        chargeback_id uuid NOT NULL REFERENCES billing.chargeback,
        withdrawn_minor bigint NOT NULL,
        fee_minor bigint NOT NULL,
        reinstated_minor bigint NOT NULL,
        lost_minor bigint NOT NULL,
        from_deposit_minor bigint NOT NULL,
        moved_at timestamptz NOT NULL,
        CONSTRAINT something_moves CHECK (withdrawn_minor <> 0 OR fee_minor <> 0 OR reinstated_minor <> 0 OR lost_minor <> 0)
      );
      CREATE INDEX chargeback_move_by_chargeback ON billing.chargeback_move (chargeback_id);
      ALTER TABLE billing.chargeback_move ENABLE ROW LEVEL SECURITY;
      ALTER TABLE billing.chargeback_move FORCE ROW LEVEL SECURITY;
      CREATE POLICY chargeback_move_walls ON billing.chargeback_move USING ((SELECT platform.sees_all())) WITH CHECK ((SELECT platform.sees_all()));
      REVOKE UPDATE, DELETE ON billing.chargeback_move FROM madoguchi_app;
      SELECT set_config('app.scope', 'system', true);
      -- What of a deposit's payment was lost so far: how much of it had still been kept stands with the deposit.
      INSERT INTO billing.chargeback_move (chargeback_id, withdrawn_minor, fee_minor, reinstated_minor, lost_minor, from_deposit_minor, moved_at)
        SELECT chargeback.id, 0, 0, 0, withdrawn_minor - reinstated_minor, lost_minor, opened_at FROM billing.chargeback
        JOIN billing.deposit ON deposit.id = deposit_id WHERE state = 'lost' AND withdrawn_minor > reinstated_minor;
      SELECT set_config('app.scope', '', true);

      GRANT UPDATE (surplus) ON billing.deposit TO madoguchi_app;

      -- A row below zero opens again what was set off.
      ALTER TABLE billing.credit_application DROP CONSTRAINT applied_amount_is_not_negative,
        ADD CONSTRAINT only_a_set_off_opens_again CHECK (amount_minor >= 0 OR chargeback_id IS NOT NULL);

      -- What payees bear of a loss follows the loss, up and down.
      ALTER TABLE billing.share_deduction DROP CONSTRAINT only_a_correction_adds,
        ADD CONSTRAINT only_what_may_turn_adds CHECK (net_minor > 0 OR (cause IN ('objection', 'dispute') AND net_minor < 0)),
        DROP CONSTRAINT deducted_once_per_cause;
      CREATE UNIQUE INDEX deducted_once_per_cause ON billing.share_deduction (cause, cause_id, role, invoice_id) WHERE cause <> 'dispute';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
