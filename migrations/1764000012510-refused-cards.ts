import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A second card that is refused for the same reason as the first is told, too: which card was refused last is kept with the invoice. */
export class RefusedCards1764000012510 implements MigrationInterface {
  readonly name = 'RefusedCards1764000012510';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE billing.invoice ADD COLUMN failed_card_id text;

      CREATE OR REPLACE FUNCTION billing.keep_issued_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE fate text[] := '{status,stripe_charge_id,fee_minor,paid_at,failure_reason,collected_minor,challenge_url,failed_card_id}';
      BEGIN
        IF OLD.number IS NULL THEN
          RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
        END IF;
        IF TG_OP = 'DELETE' THEN
          RAISE EXCEPTION 'An issued invoice is never deleted' USING ERRCODE = 'restrict_violation';
        END IF;
        -- What happens to the money may still be written; the document may not.
        IF to_jsonb(NEW) - fate IS DISTINCT FROM to_jsonb(OLD) - fate
           OR NEW.status IN ('draft', 'parked') OR (OLD.status IN ('paid', 'void') AND NEW.status <> OLD.status) THEN
          RAISE EXCEPTION 'An issued invoice never changes' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
