import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Quotes and the contracts they become. What was offered and signed never changes; only the state of a contract does. */
export class Contracting1764000000400 implements MigrationInterface {
  readonly name = 'Contracting1764000000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT platform.open_schema('contracting')`);
    await runner.query(`
      -- A locked row per kind and year: the next number exists only if its transaction commits, so there are no gaps.
      CREATE TABLE contracting.number_counter (
        kind text NOT NULL CONSTRAINT known_kind CHECK (kind IN ('quote', 'contract')),
        year int NOT NULL,
        last int NOT NULL CONSTRAINT counts_from_one CHECK (last >= 1),
        PRIMARY KEY (kind, year)
      );

      CREATE TABLE contracting.quote (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        number text NOT NULL CONSTRAINT one_quote_per_number UNIQUE
          CONSTRAINT quote_number_shape CHECK (number ~ '^Q-[0-9]{4}-[0-9]{4,}$'),
        status text NOT NULL CONSTRAINT known_quote_status CHECK (status IN ('open', 'signed', 'withdrawn')),
        client_id uuid NOT NULL REFERENCES identity.company,
        version_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        diagnosis_id uuid,
        starts_on date NOT NULL,
        expected_units int NOT NULL CONSTRAINT expected_units_range CHECK (expected_units BETWEEN 0 AND 100000),
        terms jsonb NOT NULL CONSTRAINT quote_terms_are_an_object CHECK (jsonb_typeof(terms) = 'object'),
        contract_text text NOT NULL CONSTRAINT contract_text_length CHECK (char_length(contract_text) BETWEEN 1 AND 100000),
        text_hash text NOT NULL CONSTRAINT hash_is_of_the_text
          CHECK (text_hash = encode(sha256(convert_to(contract_text, 'UTF8')), 'hex')),
        requested_by text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT quote_holds_for_a_while CHECK (expires_at > created_at)
      );
      CREATE INDEX quote_by_client ON contracting.quote (client_id, created_at DESC);

      CREATE TABLE contracting.contract (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        number text NOT NULL CONSTRAINT one_contract_per_number UNIQUE
          CONSTRAINT contract_number_shape CHECK (number ~ '^C-[0-9]{4}-[0-9]{4,}$'),
        quote_id uuid NOT NULL CONSTRAINT one_contract_per_quote UNIQUE REFERENCES contracting.quote,
        status text NOT NULL CONSTRAINT known_contract_status
          CHECK (status IN ('awaiting_payment_method', 'active', 'suspended', 'cancelling', 'ended')),
        client_id uuid NOT NULL REFERENCES identity.company,
        producer_id uuid NOT NULL REFERENCES identity.company,
        operator_id uuid NOT NULL REFERENCES identity.company,
        bundle_id uuid NOT NULL,
        version_id uuid NOT NULL,
        terms jsonb NOT NULL CONSTRAINT contract_terms_are_an_object CHECK (jsonb_typeof(terms) = 'object'),
        starts_on date NOT NULL,
        ends_on date,
        signed_at timestamptz NOT NULL,
        activated_at timestamptz,
        cancelled_at timestamptz,
        cancellation_reason text CONSTRAINT cancellation_reason_length CHECK (char_length(cancellation_reason) BETWEEN 1 AND 1000),
        suspended_at timestamptz,
        ended_at timestamptz,
        CONSTRAINT cancelled_has_a_last_day CHECK ((cancelled_at IS NULL) = (ends_on IS NULL)),
        CONSTRAINT active_has_no_last_day CHECK (status NOT IN ('awaiting_payment_method', 'active') OR ends_on IS NULL),
        CONSTRAINT leaving_has_a_last_day CHECK (status NOT IN ('cancelling', 'ended') OR ends_on IS NOT NULL),
        CONSTRAINT running_was_activated CHECK (status NOT IN ('active', 'suspended', 'cancelling') OR activated_at IS NOT NULL),
        CONSTRAINT service_ends_after_it_starts CHECK (activated_at IS NULL OR ends_on >= starts_on),
        CONSTRAINT ended_has_a_time CHECK ((status = 'ended') = (ended_at IS NOT NULL))
      );
      CREATE INDEX contract_by_client ON contracting.contract (client_id, signed_at DESC);
      CREATE INDEX contract_by_producer ON contracting.contract (producer_id, signed_at DESC);
      CREATE INDEX contract_by_operator ON contracting.contract (operator_id, signed_at DESC);
      CREATE INDEX contract_by_bundle ON contracting.contract (bundle_id, starts_on);
      CREATE INDEX contract_in_force ON contracting.contract (starts_on, ends_on) WHERE activated_at IS NOT NULL;
      CREATE INDEX contract_to_end ON contracting.contract (ends_on) WHERE status IN ('cancelling', 'suspended');

      -- The proof: who signed which text, when and from where. Written once.
      CREATE TABLE contracting.signature (
        contract_id uuid PRIMARY KEY REFERENCES contracting.contract,
        client_id uuid NOT NULL,
        producer_id uuid NOT NULL,
        operator_id uuid NOT NULL,
        person_id text NOT NULL,
        signer_name text NOT NULL CONSTRAINT signer_name_length CHECK (char_length(signer_name) BETWEEN 1 AND 100),
        signed_at timestamptz NOT NULL,
        ip_address inet,
        user_agent text CONSTRAINT user_agent_length CHECK (char_length(user_agent) <= 500),
        contract_text text NOT NULL,
        text_hash text NOT NULL CONSTRAINT signed_hash_is_of_the_text
          CHECK (text_hash = encode(sha256(convert_to(contract_text, 'UTF8')), 'hex'))
      );
      REVOKE UPDATE, DELETE ON contracting.signature FROM madoguchi_app;
      REVOKE DELETE ON contracting.quote, contracting.contract, contracting.number_counter FROM madoguchi_app;

      -- How many clients of all companies begin with a bundle: only the number passes the wall.
      CREATE FUNCTION contracting.beginners(bundle uuid, first_day date, last_day date) RETURNS int
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog SET app.scope = 'system' AS $$
        SELECT count(*)::int FROM contracting.contract c
        WHERE c.bundle_id = bundle AND c.starts_on BETWEEN first_day AND last_day
          AND NOT (c.status = 'ended' AND c.activated_at IS NULL)
      $$;

      CREATE FUNCTION contracting.keep_quote() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF to_jsonb(NEW) - 'status' IS DISTINCT FROM to_jsonb(OLD) - 'status' OR (OLD.status <> 'open' AND NEW.status <> OLD.status) THEN
          RAISE EXCEPTION 'A quote never changes; ask for a new one' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER keep_quote BEFORE UPDATE ON contracting.quote FOR EACH ROW EXECUTE FUNCTION contracting.keep_quote();

      CREATE FUNCTION contracting.keep_contract() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE state text[] := '{status,ends_on,activated_at,cancelled_at,cancellation_reason,suspended_at,ended_at}';
      BEGIN
        -- Service begins later when the payment method came late; otherwise what was signed stays.
        IF OLD.activated_at IS NULL AND NEW.activated_at IS NOT NULL AND NEW.starts_on >= OLD.starts_on THEN state := state || 'starts_on'::text; END IF;
        IF to_jsonb(NEW) - state IS DISTINCT FROM to_jsonb(OLD) - state THEN
          RAISE EXCEPTION 'The signed terms of a contract never change' USING ERRCODE = 'check_violation';
        END IF;
        IF OLD.status = 'ended' AND NEW IS DISTINCT FROM OLD THEN
          RAISE EXCEPTION 'A contract that has ended never changes' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER keep_contract BEFORE UPDATE ON contracting.contract FOR EACH ROW EXECUTE FUNCTION contracting.keep_contract();

      ALTER TABLE contracting.quote ENABLE ROW LEVEL SECURITY;
      ALTER TABLE contracting.quote FORCE ROW LEVEL SECURITY;
      CREATE POLICY quote_walls ON contracting.quote USING (platform.sees(client_id)) WITH CHECK (platform.sees(client_id));
      ALTER TABLE contracting.contract ENABLE ROW LEVEL SECURITY;
      ALTER TABLE contracting.contract FORCE ROW LEVEL SECURITY;
      CREATE POLICY contract_walls ON contracting.contract
        USING (platform.sees(client_id, producer_id, operator_id)) WITH CHECK (platform.sees(client_id));
      ALTER TABLE contracting.signature ENABLE ROW LEVEL SECURITY;
      ALTER TABLE contracting.signature FORCE ROW LEVEL SECURITY;
      CREATE POLICY signature_walls ON contracting.signature
        USING (platform.sees(client_id, producer_id, operator_id)) WITH CHECK (platform.sees(client_id));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
