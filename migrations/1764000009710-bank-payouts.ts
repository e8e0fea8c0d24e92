import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether what we transferred reached the payee's bank, and why an account takes no money. */
export class BankPayouts1764000009710 implements MigrationInterface {
  readonly name = 'BankPayouts1764000009710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE billing.payee_account ADD COLUMN problem text
        CONSTRAINT known_account_problem CHECK (problem IN ('details', 'country', 'bank'));
      SELECT set_config('app.scope', 'system', true);
      UPDATE billing.payee_account SET problem = 'details' WHERE NOT ready AND stripe_account_id IS NOT NULL;
      SELECT set_config('app.scope', '', true);

      -- The provider's own payouts from a payee's account to its bank.
      CREATE TABLE billing.bank_payout (
        stripe_payout_id text PRIMARY KEY,
        payee_id uuid NOT NULL REFERENCES identity.company,
        amount_minor bigint NOT NULL,
        state text NOT NULL CONSTRAINT known_bank_state CHECK (state IN ('on_its_way', 'arrived', 'refused')),
        reason text,
        made_at timestamptz NOT NULL,
        arrives_on date NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT refused_has_a_reason CHECK ((state = 'refused') = (reason IS NOT NULL))
      );
      CREATE INDEX bank_payout_by_payee ON billing.bank_payout (payee_id);

      -- Which of them carries a statement's transfer, the newest of several: refused money travels once more.
      CREATE TABLE billing.bank_payout_line (
        payout_line_id uuid PRIMARY KEY REFERENCES billing.payout_line,
        payee_id uuid NOT NULL REFERENCES identity.company,
        stripe_payout_id text NOT NULL REFERENCES billing.bank_payout
      );
      CREATE INDEX bank_payout_line_by_payout ON billing.bank_payout_line (stripe_payout_id);

      ALTER TABLE billing.bank_payout ENABLE ROW LEVEL SECURITY;
      ALTER TABLE billing.bank_payout FORCE ROW LEVEL SECURITY;
      CREATE POLICY bank_payout_walls ON billing.bank_payout
        USING ((SELECT platform.sees_all()) OR coalesce(payee_id = (SELECT platform.acting_company()), false))
        WITH CHECK ((SELECT platform.sees_all()));
      ALTER TABLE billing.bank_payout_line ENABLE ROW LEVEL SECURITY;
      ALTER TABLE billing.bank_payout_line FORCE ROW LEVEL SECURITY;
      CREATE POLICY bank_payout_line_walls ON billing.bank_payout_line
        USING ((SELECT platform.sees_all()) OR coalesce(payee_id = (SELECT platform.acting_company()), false))
        WITH CHECK ((SELECT platform.sees_all()));
      REVOKE DELETE ON billing.bank_payout, billing.bank_payout_line FROM madoguchi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
