import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Payments that a cardholder's bank contests: the money is withdrawn at once and comes back or is lost. */
export class Chargebacks1764000001900 implements MigrationInterface {
  readonly name = 'Chargebacks1764000001900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE billing.chargeback (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        stripe_dispute_id text NOT NULL CONSTRAINT one_chargeback_per_dispute UNIQUE,
        invoice_id uuid NOT NULL REFERENCES billing.invoice,
        client_id uuid NOT NULL REFERENCES identity.company,
        state text NOT NULL CONSTRAINT known_chargeback_state
          CHECK (state IN ('inquiry', 'open', 'under_review', 'won', 'lost', 'closed')),
        -- The bank's word, e.g. fraudulent.
        reason text NOT NULL,
        amount_minor bigint NOT NULL CONSTRAINT contested_amount_is_positive CHECK (amount_minor > 0),
        -- What the provider took, gave back, and charged for it; an inquiry takes nothing.
        withdrawn_minor bigint NOT NULL CONSTRAINT withdrawn_is_not_negative CHECK (withdrawn_minor >= 0),
        reinstated_minor bigint NOT NULL CONSTRAINT reinstated_is_a_part CHECK (reinstated_minor BETWEEN 0 AND withdrawn_minor),
        fee_minor bigint NOT NULL CONSTRAINT fee_is_not_negative CHECK (fee_minor >= 0),
        evidence_due_at timestamptz,
        evidence_text text CONSTRAINT evidence_length CHECK (char_length(evidence_text) BETWEEN 1 AND 100000),
        evidence_by text,
        evidence_at timestamptz,
        opened_at timestamptz NOT NULL,
        closed_at timestamptz,
        CONSTRAINT evidence_is_complete CHECK (num_nulls(evidence_text, evidence_by, evidence_at) IN (0, 3)),
        CONSTRAINT closed_has_a_time CHECK ((state IN ('won', 'lost', 'closed')) = (closed_at IS NOT NULL))
      );
      CREATE INDEX chargeback_by_invoice ON billing.chargeback (invoice_id);

      -- The platform's own business: nobody else sees it.
      ALTER TABLE billing.chargeback ENABLE ROW LEVEL SECURITY;
      ALTER TABLE billing.chargeback FORCE ROW LEVEL SECURITY;
      CREATE POLICY chargeback_walls ON billing.chargeback
        USING ((SELECT platform.sees_all())) WITH CHECK ((SELECT platform.sees_all()));
      REVOKE DELETE ON billing.chargeback FROM madoguchi_app;

      ALTER TABLE billing.ledger_entry DROP CONSTRAINT known_account, ADD CONSTRAINT known_account CHECK (account IN (
        'customer_receivable', 'client_credit', 'stripe_clearing', 'dispute_hold', 'payable_producer', 'payable_operator', 'jct_output',
        'jct_input_claimable', 'revenue', 'service_cost', 'processor_fee', 'chargeback_loss'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
