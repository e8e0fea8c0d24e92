import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a recorded call said before it was corrected, and units that became free with it. */
export class CallCorrections1764000008320 implements MigrationInterface {
  readonly name = 'CallCorrections1764000008320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fulfilment.call_correction (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        interaction_id uuid NOT NULL REFERENCES fulfilment.interaction,
        -- 1 for the first correction of a call; two who correct the same state at once cannot both be the next.
        revision int NOT NULL CONSTRAINT corrections_count_from_one CHECK (revision >= 1),
        client_id uuid NOT NULL,
        operator_id uuid NOT NULL,
        corrected_at timestamptz NOT NULL,
        corrected_by text NOT NULL,
        reason text NOT NULL CONSTRAINT correction_reason_length CHECK (char_length(reason) BETWEEN 1 AND 500),
        former jsonb NOT NULL,
        CONSTRAINT one_next_correction UNIQUE (interaction_id, revision)
      );
      REVOKE UPDATE, DELETE ON fulfilment.call_correction FROM madoguchi_app;
      ALTER TABLE fulfilment.call_correction ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.call_correction FORCE ROW LEVEL SECURITY;
      CREATE POLICY call_correction_walls ON fulfilment.call_correction
        USING ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (client_id, operator_id), false))
        WITH CHECK ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (client_id, operator_id), false));

      -- A unit becomes free through an objection or because the desk itself corrected what its call was.
      ALTER TABLE fulfilment.usage_correction ALTER COLUMN dispute_id DROP NOT NULL,
        ADD COLUMN call_correction_id uuid CONSTRAINT one_unit_per_call_correction UNIQUE REFERENCES fulfilment.call_correction,
        ADD CONSTRAINT freed_for_one_reason CHECK (num_nonnulls(dispute_id, call_correction_id) = 1);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
