import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A month, or a part of it, that a client is let off before its bill is out: a line on that bill, at the platform's own cost. */
export class Waivers1764000010820 implements MigrationInterface {
  readonly name = 'Waivers1764000010820';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE billing.waiver (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        contract_id uuid NOT NULL,
        client_id uuid NOT NULL REFERENCES identity.company,
        month text NOT NULL,
        -- Without and with tax; both null: whatever the month comes to.
        amount_minor bigint,
        total_minor bigint,
        reason text NOT NULL,
        alone_up_to_minor bigint NOT NULL,
        status text NOT NULL DEFAULT 'proposed',
        proposed_by text NOT NULL,
        proposed_at timestamptz NOT NULL,
        decided_by text,
        decided_at timestamptz,
        alone boolean NOT NULL DEFAULT false,
        refused_for text,
        CONSTRAINT known_waiver_status CHECK (status IN ('proposed', 'approved', 'refused')),
        CONSTRAINT waiver_of_a_month CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        CONSTRAINT waiver_is_more_than_nothing CHECK (num_nulls(amount_minor, total_minor) IN (0, 2) AND amount_minor > 0 AND total_minor >= amount_minor),
        CONSTRAINT waiver_reason_length CHECK (char_length(reason) BETWEEN 1 AND 200),
        CONSTRAINT waiver_is_decided_whole CHECK ((status = 'proposed') = (decided_at IS NULL) AND num_nulls(decided_by, decided_at) IN (0, 2)),
        CONSTRAINT refused_waiver_has_a_reason CHECK ((status = 'refused') = (refused_for IS NOT NULL) AND char_length(refused_for) BETWEEN 1 AND 500),
        CONSTRAINT two_persons_waive CHECK (status <> 'approved' OR decided_by <> proposed_by OR alone OR coalesce(total_minor <= alone_up_to_minor, false))
      );
      CREATE UNIQUE INDEX one_waiver_per_month ON billing.waiver (contract_id, month) WHERE status <> 'refused';

      CREATE FUNCTION billing.keep_waiver() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE decision text[] := '{status,decided_by,decided_at,alone,refused_for}';
      BEGIN
        IF OLD.status <> 'proposed' OR to_jsonb(NEW) - decision IS DISTINCT FROM to_jsonb(OLD) - decision THEN
          RAISE EXCEPTION 'A waiver is decided once and never changes' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER waiver_never_changes BEFORE UPDATE ON billing.waiver FOR EACH ROW EXECUTE FUNCTION billing.keep_waiver();

      ALTER TABLE billing.waiver ENABLE ROW LEVEL SECURITY;
      ALTER TABLE billing.waiver FORCE ROW LEVEL SECURITY;
      -- The client's forecast knows what it is let off.
      CREATE POLICY waiver_walls ON billing.waiver
        USING ((SELECT platform.sees_all()) OR COALESCE(client_id = (SELECT platform.acting_company()) AND status = 'approved', false))
        WITH CHECK ((SELECT platform.sees_all()));
      GRANT SELECT, INSERT, UPDATE ON billing.waiver TO madoguchi_app;

      ALTER TABLE billing.invoice ADD COLUMN waived_minor bigint NOT NULL DEFAULT 0 CONSTRAINT waived_is_not_negative CHECK (waived_minor >= 0);
      ALTER TABLE billing.invoice_line
        DROP CONSTRAINT known_line_kind,
        ADD CONSTRAINT known_line_kind CHECK (kind IN ('base', 'initial', 'overage', 'success', 'minimum', 'correction', 'advance', 'prepaid', 'waiver')),
        DROP CONSTRAINT amount_is_at_most_the_product,
        ADD CONSTRAINT amount_is_at_most_the_product CHECK (CASE
          WHEN kind IN ('correction', 'waiver') THEN amount_minor <= 0 AND unit_minor IS NULL AND unit_price IS NULL
          WHEN unit_price IS NOT NULL THEN kind = 'overage' AND unit_minor IS NULL AND amount_minor >= 0 AND amount_minor <= quantity * unit_price
          ELSE unit_minor IS NOT NULL AND amount_minor >= 0 AND amount_minor <= quantity * unit_minor END);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
