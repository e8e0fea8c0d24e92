import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A client's objection to one unit, what it corrected, and which document dealt with the correction. */
export class UsageDisputes1764000001200 implements MigrationInterface {
  readonly name = 'UsageDisputes1764000001200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(disputes);
    await runner.query(corrections);
    for (const [table, parties] of [
      ['fulfilment.usage_dispute', 'client_id, operator_id'],
      ['fulfilment.usage_correction', 'client_id, producer_id, operator_id'],
      ['billing.invoice_correction', 'client_id'],
    ] as const) {
      const wall = `(SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (${parties}), false)`;
      const name = table.split('.')[1];
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${name}_walls ON ${table} USING (${wall}) WITH CHECK (${wall});
      `);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const disputes = `
  CREATE TABLE fulfilment.usage_dispute (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    usage_id uuid NOT NULL CONSTRAINT one_dispute_per_unit UNIQUE REFERENCES fulfilment.usage_record,
    interaction_id uuid NOT NULL,
    desk_id uuid NOT NULL REFERENCES fulfilment.desk,
    contract_id uuid NOT NULL,
    client_id uuid NOT NULL,
    producer_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    reason text CONSTRAINT dispute_reason_length CHECK (char_length(reason) BETWEEN 1 AND 500),
    raised_at timestamptz NOT NULL,
    raised_by text NOT NULL,
    answer_due_on date NOT NULL,
    state text NOT NULL DEFAULT 'open' CONSTRAINT known_dispute_state CHECK (state IN ('open', 'accepted', 'refused')),
    answer text CONSTRAINT dispute_answer_length CHECK (char_length(answer) BETWEEN 1 AND 1000),
    answered_at timestamptz,
    -- Null when nobody answered in time and the client was believed.
    answered_by text,
    CONSTRAINT answered_has_a_time CHECK ((state = 'open') = (answered_at IS NULL)),
    CONSTRAINT answered_says_why CHECK ((state = 'open') = (answer IS NULL))
  );
  CREATE INDEX open_disputes ON fulfilment.usage_dispute (operator_id, answer_due_on) WHERE state = 'open';
  CREATE INDEX disputes_by_operator ON fulfilment.usage_dispute (operator_id, raised_at DESC);
  CREATE INDEX disputes_due ON fulfilment.usage_dispute (answer_due_on) WHERE state = 'open';

  -- The unit itself never changes; this says that it is free from now on.
  CREATE TABLE fulfilment.usage_correction (
    usage_id uuid PRIMARY KEY REFERENCES fulfilment.usage_record,
    dispute_id uuid NOT NULL CONSTRAINT one_correction_per_dispute UNIQUE REFERENCES fulfilment.usage_dispute,
    contract_id uuid NOT NULL,
    client_id uuid NOT NULL,
    producer_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    kind text NOT NULL CONSTRAINT known_usage_kind CHECK (kind IN ('call', 'appointment')),
    occurred_on date NOT NULL,
    corrected_at timestamptz NOT NULL
  );
  CREATE INDEX corrections_of_a_contract ON fulfilment.usage_correction (contract_id, occurred_on);
  REVOKE UPDATE, DELETE ON fulfilment.usage_correction FROM madoguchi_app;
  REVOKE DELETE ON fulfilment.usage_dispute FROM madoguchi_app;
`;

const corrections = `
  ALTER TABLE billing.invoice_line
    ALTER COLUMN unit_minor DROP NOT NULL,
    DROP CONSTRAINT known_line_kind,
    DROP CONSTRAINT amount_is_at_most_the_product,
    ADD CONSTRAINT known_line_kind CHECK (kind IN ('base', 'initial', 'overage', 'success', 'correction')),
    ADD CONSTRAINT amount_is_at_most_the_product CHECK (CASE kind
      WHEN 'correction' THEN amount_minor <= 0 AND unit_minor IS NULL
      ELSE unit_minor IS NOT NULL AND amount_minor BETWEEN 0 AND quantity * unit_minor END);

  -- Which document dealt with a freed unit: its own month's left it out, or a later one took it back. Once per unit.
  CREATE TABLE billing.invoice_correction (
    usage_id uuid PRIMARY KEY,
    invoice_id uuid NOT NULL REFERENCES billing.invoice ON DELETE CASCADE,
    contract_id uuid NOT NULL,
    client_id uuid NOT NULL,
    month text NOT NULL CONSTRAINT month_is_a_month CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    kind text NOT NULL CONSTRAINT known_usage_kind CHECK (kind IN ('call', 'appointment')),
    credited boolean NOT NULL
  );
  CREATE INDEX corrections_of_an_invoice ON billing.invoice_correction (invoice_id);
  CREATE INDEX corrections_of_a_contract ON billing.invoice_correction (contract_id);
  CREATE TRIGGER issued_corrections_never_change BEFORE INSERT OR UPDATE OR DELETE ON billing.invoice_correction
    FOR EACH ROW EXECUTE FUNCTION billing.keep_issued_lines();
`;
