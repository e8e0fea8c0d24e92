import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A payee says within the days on the paper that a statement is wrong; an admin answers, and what is right is corrected on the next one. */
export class StatementObjections1764000010110 implements MigrationInterface {
  readonly name = 'StatementObjections1764000010110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE billing.statement_objection (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        payout_id uuid NOT NULL REFERENCES billing.payout,
        payee_id uuid NOT NULL REFERENCES identity.company,
        positions int[] NOT NULL,
        words text NOT NULL,
        raised_by text NOT NULL,
        raised_at timestamptz NOT NULL,
        status text NOT NULL DEFAULT 'open',
        answer text,
        answered_by text,
        answered_at timestamptz,
        CONSTRAINT known_objection_status CHECK (status IN ('open', 'accepted', 'refused')),
        CONSTRAINT objection_names_lines CHECK (cardinality(positions) BETWEEN 1 AND 500),
        CONSTRAINT objection_words_length CHECK (char_length(words) BETWEEN 1 AND 1000),
        CONSTRAINT objection_answer_length CHECK (char_length(answer) BETWEEN 1 AND 1000),
        CONSTRAINT answered_whole CHECK (num_nulls(answer, answered_by, answered_at) = CASE status WHEN 'open' THEN 3 ELSE 0 END)
      );
      CREATE UNIQUE INDEX one_open_objection_per_statement ON billing.statement_objection (payout_id) WHERE status = 'open';
      CREATE INDEX statement_objection_by_payout ON billing.statement_objection (payout_id);
      CREATE INDEX statement_objection_by_payee ON billing.statement_objection (payee_id);

      CREATE FUNCTION billing.keep_objection() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE fate text[] := '{status,answer,answered_by,answered_at}';
      BEGIN
        IF OLD.status <> 'open' OR to_jsonb(NEW) - fate IS DISTINCT FROM to_jsonb(OLD) - fate THEN
          RAISE EXCEPTION 'An objection is answered once and never changes' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER statement_objection_never_changes BEFORE UPDATE ON billing.statement_objection
        FOR EACH ROW EXECUTE FUNCTION billing.keep_objection();

      ALTER TABLE billing.statement_objection ENABLE ROW LEVEL SECURITY;
      ALTER TABLE billing.statement_objection FORCE ROW LEVEL SECURITY;
      CREATE POLICY statement_objection_walls ON billing.statement_objection
        USING ((SELECT platform.sees_all()) OR coalesce(payee_id = (SELECT platform.acting_company()), false))
        WITH CHECK ((SELECT platform.sees_all()) OR coalesce(payee_id = (SELECT platform.acting_company()) AND status = 'open', false));
      REVOKE DELETE ON billing.statement_objection FROM madoguchi_app;

      -- What an answered objection corrects is a deduction like any other, and below zero when the payee gets more.
      ALTER TABLE billing.share_deduction
        DROP CONSTRAINT known_cause, ADD CONSTRAINT known_cause CHECK (cause IN ('credit_note', 'dispute', 'objection')),
        DROP CONSTRAINT deduction_is_positive,
        ADD CONSTRAINT only_a_correction_adds CHECK (net_minor > 0 OR (cause = 'objection' AND net_minor < 0)),
        DROP CONSTRAINT deducted_once_per_cause, ADD CONSTRAINT deducted_once_per_cause UNIQUE (cause, cause_id, role, invoice_id);
      ALTER TABLE billing.payout_line
        DROP CONSTRAINT line_is_a_share_or_a_deduction,
        ADD CONSTRAINT line_is_a_share_or_a_deduction CHECK (CASE
          WHEN deduction_id IS NULL OR net_minor > 0
            THEN net_minor > 0 AND tax_minor >= 0 AND transfer_minor BETWEEN 0 AND net_minor + tax_minor
          ELSE net_minor < 0 AND tax_minor <= 0 AND transfer_minor = 0 END);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
