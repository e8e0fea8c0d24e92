import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A card whose bank asks for 3-D Secure at every payment: the provider's page on which the owner answers, kept with the invoice it failed on. */
export class CardChallenges1764000010710 implements MigrationInterface {
  readonly name = 'CardChallenges1764000010710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE billing.invoice ADD COLUMN challenge_url text CONSTRAINT challenge_url_length CHECK (char_length(challenge_url) BETWEEN 1 AND 2000);

      CREATE OR REPLACE FUNCTION billing.keep_issued_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE fate text[] := '{status,stripe_charge_id,fee_minor,paid_at,failure_reason,collected_minor,challenge_url}';
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
