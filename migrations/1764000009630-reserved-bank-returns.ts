import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What goes back by bank is set aside before anybody transfers it: the day and the reference come afterwards, once. */
export class ReservedBankReturns1764000009630 implements MigrationInterface {
  readonly name = 'ReservedBankReturns1764000009630';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE billing.bank_return
        ALTER COLUMN paid_on DROP NOT NULL,
        ALTER COLUMN reference DROP NOT NULL,
        ADD CONSTRAINT transfer_is_complete CHECK (num_nulls(paid_on, reference) IN (0, 2)),
        ADD CONSTRAINT only_a_transfer_is_approved CHECK (status <> 'approved' OR paid_on IS NOT NULL);

      CREATE OR REPLACE FUNCTION billing.keep_bank_return() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        decision text[] := '{status,decided_by,decided_at,alone,reason}';
        transfer text[] := '{paid_on,reference,recorded_by,recorded_at}';
        mutable text[] := CASE WHEN OLD.paid_on IS NULL THEN decision || transfer ELSE decision END;
      BEGIN
        IF OLD.status <> 'recorded' OR to_jsonb(NEW) - mutable IS DISTINCT FROM to_jsonb(OLD) - mutable THEN
          RAISE EXCEPTION 'A recorded return is decided once and never changes' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
