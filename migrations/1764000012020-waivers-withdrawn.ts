import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An approved waiver may be taken back before its bill is out, with a reason; what was decided stays as it was. */
export class WaiversWithdrawn1764000012020 implements MigrationInterface {
  readonly name = 'WaiversWithdrawn1764000012020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE billing.waiver
        ADD COLUMN withdrawn_by text,
        ADD COLUMN withdrawn_at timestamptz,
        ADD COLUMN withdrawn_for text,
        DROP CONSTRAINT known_waiver_status,
        ADD CONSTRAINT known_waiver_status CHECK (status IN ('proposed', 'approved', 'refused', 'withdrawn')),
        ADD CONSTRAINT withdrawn_waiver_has_a_reason CHECK (CASE WHEN status = 'withdrawn' THEN num_nulls(withdrawn_by, withdrawn_at, withdrawn_for) = 0
          ELSE num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_for) = 0 END AND char_length(withdrawn_for) BETWEEN 1 AND 500);
      DROP INDEX billing.one_waiver_per_month;
      CREATE UNIQUE INDEX one_waiver_per_month ON billing.waiver (contract_id, month) WHERE status IN ('proposed', 'approved');

      CREATE OR REPLACE FUNCTION billing.keep_waiver() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        decision text[] := '{status,decided_by,decided_at,alone,refused_for}';
        withdrawal text[] := '{status,withdrawn_by,withdrawn_at,withdrawn_for}';
        free text[] := CASE WHEN OLD.status = 'proposed' AND NEW.status <> 'withdrawn' THEN decision
          WHEN OLD.status = 'approved' AND NEW.status = 'withdrawn' THEN withdrawal END;
      BEGIN
        IF free IS NULL OR to_jsonb(NEW) - free IS DISTINCT FROM to_jsonb(OLD) - free THEN
          RAISE EXCEPTION 'A waiver is decided once and never changes' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
