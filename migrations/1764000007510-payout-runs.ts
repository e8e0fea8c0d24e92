import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Payouts by two persons: one admin prepares what a pay day pays, another releases exactly that. */
export class PayoutRuns1764000007510 implements MigrationInterface {
  readonly name = 'PayoutRuns1764000007510';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(runs);
    await runner.query(payouts);
    await runner.query(walls);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const runs = `
  CREATE TABLE billing.payout_run (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    pay_on date NOT NULL,
    status text NOT NULL DEFAULT 'prepared'
      CONSTRAINT known_payout_run_status CHECK (status IN ('prepared', 'released', 'refused', 'outdated')),
    -- What was shown to the first person: per payee and role the sums, and the lines behind them.
    payees jsonb NOT NULL CONSTRAINT somebody_is_paid CHECK (jsonb_array_length(payees) > 0),
    hash text NOT NULL CONSTRAINT hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
    total_minor bigint NOT NULL CONSTRAINT total_is_positive CHECK (total_minor > 0),
    prepared_by text NOT NULL,
    prepared_at timestamptz NOT NULL,
    decided_by text,
    decided_at timestamptz,
    -- The company has one admin only, who said so and released alone.
    alone boolean NOT NULL DEFAULT false,
    reason text CONSTRAINT reason_length CHECK (char_length(reason) BETWEEN 1 AND 500),
    CONSTRAINT decided_has_a_time CHECK ((status = 'prepared') = (decided_at IS NULL)),
    CONSTRAINT decided_has_a_person CHECK ((status IN ('released', 'refused')) = (decided_by IS NOT NULL)),
    CONSTRAINT two_persons_release CHECK (status <> 'released' OR decided_by <> prepared_by OR alone),
    CONSTRAINT a_refusal_says_why CHECK ((status = 'refused') = (reason IS NOT NULL))
  );
  CREATE UNIQUE INDEX one_prepared_run_per_pay_day ON billing.payout_run (pay_on) WHERE status = 'prepared';
  CREATE INDEX payout_run_by_time ON billing.payout_run (prepared_at DESC);

  CREATE FUNCTION billing.keep_payout_run() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE decision text[] := '{status,decided_by,decided_at,alone,reason}';
  BEGIN
    IF OLD.status <> 'prepared' OR to_jsonb(NEW) - decision IS DISTINCT FROM to_jsonb(OLD) - decision THEN
      RAISE EXCEPTION 'A prepared payout run is decided once and never changes' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER payout_run_never_changes BEFORE UPDATE ON billing.payout_run
    FOR EACH ROW EXECUTE FUNCTION billing.keep_payout_run();
`;

const payouts = `
  -- Null for statements written before two persons were asked for.
  ALTER TABLE billing.payout ADD COLUMN run_id uuid REFERENCES billing.payout_run;
  CREATE INDEX payout_by_run ON billing.payout (run_id);

  CREATE FUNCTION billing.require_released_run() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM billing.payout_run WHERE id = NEW.run_id AND status = 'released' AND pay_on = NEW.pay_on) THEN
      RAISE EXCEPTION 'A statement belongs to a released payout run' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER a_statement_was_released BEFORE INSERT ON billing.payout
    FOR EACH ROW EXECUTE FUNCTION billing.require_released_run();
`;

const walls = `
  ALTER TABLE billing.payout_run ENABLE ROW LEVEL SECURITY;
  ALTER TABLE billing.payout_run FORCE ROW LEVEL SECURITY;
  CREATE POLICY payout_run_walls ON billing.payout_run USING ((SELECT platform.sees_all())) WITH CHECK ((SELECT platform.sees_all()));
  REVOKE DELETE ON billing.payout_run FROM madoguchi_app;
`;
