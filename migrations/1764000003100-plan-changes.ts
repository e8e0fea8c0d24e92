import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Amendments (変更覚書) by which a client changes the plan of a running contract from the first day of a month. */
export class PlanChanges1764000003100 implements MigrationInterface {
  readonly name = 'PlanChanges1764000003100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(contracts);
    await runner.query(amendments);
    await runner.query(walls);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const contracts = `
  -- What signed amendments brought, oldest first: the plan and the day from which it is in force. Only grows.
  ALTER TABLE contracting.contract ADD COLUMN plan_changes jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT plan_changes_are_a_list CHECK (jsonb_typeof(plan_changes) = 'array');

  CREATE OR REPLACE FUNCTION contracting.keep_contract() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE state text[] := '{status,ends_on,activated_at,cancelled_at,cancellation_reason,suspended_at,ended_at,plan_changes}';
  BEGIN
    -- Service begins later when the payment method came late; otherwise what was signed stays.
    IF OLD.activated_at IS NULL AND NEW.activated_at IS NOT NULL AND NEW.starts_on >= OLD.starts_on THEN state := state || 'starts_on'::text; END IF;
    IF to_jsonb(NEW) - state IS DISTINCT FROM to_jsonb(OLD) - state
       OR OLD.plan_changes IS DISTINCT FROM (SELECT coalesce(jsonb_agg(change ORDER BY place), '[]')
         FROM jsonb_array_elements(NEW.plan_changes) WITH ORDINALITY kept (change, place)
         WHERE place <= jsonb_array_length(OLD.plan_changes)) THEN
      RAISE EXCEPTION 'The signed terms of a contract never change' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.status = 'ended' AND NEW IS DISTINCT FROM OLD THEN
      RAISE EXCEPTION 'A contract that has ended never changes' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
`;

const amendments = `
  CREATE TABLE contracting.amendment (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    contract_id uuid NOT NULL REFERENCES contracting.contract,
    sequence int NOT NULL CONSTRAINT amendments_count_from_one CHECK (sequence >= 1),
    status text NOT NULL CONSTRAINT known_amendment_status CHECK (status IN ('open', 'signed', 'withdrawn')),
    client_id uuid NOT NULL REFERENCES identity.company,
    producer_id uuid NOT NULL REFERENCES identity.company,
    operator_id uuid NOT NULL REFERENCES identity.company,
    previous_plan jsonb NOT NULL CONSTRAINT previous_plan_is_an_object CHECK (jsonb_typeof(previous_plan) = 'object'),
    plan jsonb NOT NULL CONSTRAINT plan_is_an_object CHECK (jsonb_typeof(plan) = 'object'),
    effective_on date NOT NULL CONSTRAINT effective_from_a_months_first_day CHECK (extract(day FROM effective_on) = 1),
    amendment_text text NOT NULL CONSTRAINT amendment_text_length CHECK (char_length(amendment_text) BETWEEN 1 AND 100000),
    text_hash text NOT NULL CONSTRAINT hash_is_of_the_text
      CHECK (text_hash = encode(sha256(convert_to(amendment_text, 'UTF8')), 'hex')),
    requested_by text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL CONSTRAINT amendment_holds_for_a_while CHECK (expires_at > created_at),
    -- The proof: who signed the text, when and from where. Written once.
    signed_by text,
    signer_name text CONSTRAINT signer_name_length CHECK (char_length(signer_name) BETWEEN 1 AND 100),
    signed_at timestamptz,
    ip_address inet,
    user_agent text CONSTRAINT user_agent_length CHECK (char_length(user_agent) <= 500),
    CONSTRAINT one_amendment_per_sequence UNIQUE (contract_id, sequence),
    CONSTRAINT signed_is_complete CHECK (num_nulls(signed_by, signer_name, signed_at) = CASE status WHEN 'signed' THEN 0 ELSE 3 END),
    CONSTRAINT signed_in_time CHECK (signed_at < expires_at)
  );
  CREATE UNIQUE INDEX one_open_amendment_per_contract ON contracting.amendment (contract_id) WHERE status = 'open';
  REVOKE DELETE ON contracting.amendment FROM madoguchi_app;

  CREATE FUNCTION contracting.keep_amendment() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE decision text[] := '{status,signed_by,signer_name,signed_at,ip_address,user_agent}';
  BEGIN
    IF OLD.status <> 'open' OR to_jsonb(NEW) - decision IS DISTINCT FROM to_jsonb(OLD) - decision THEN
      RAISE EXCEPTION 'An amendment never changes; ask for a new one' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER keep_amendment BEFORE UPDATE ON contracting.amendment FOR EACH ROW EXECUTE FUNCTION contracting.keep_amendment();
`;

/** An offer is between the client and us; what was signed concerns those who do the work too. */
const walls = `
  ALTER TABLE contracting.amendment ENABLE ROW LEVEL SECURITY;
  ALTER TABLE contracting.amendment FORCE ROW LEVEL SECURITY;
  CREATE POLICY amendment_walls ON contracting.amendment
    USING (platform.sees(client_id) OR (status = 'signed' AND platform.sees(producer_id, operator_id)))
    WITH CHECK (platform.sees(client_id));
`;
