import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People and their sessions (kept by the auth library), companies, who belongs where, invitations and API keys. */
export class Identity1764000000100 implements MigrationInterface {
  readonly name = 'Identity1764000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT platform.open_schema('identity');

      CREATE TABLE identity.person (
        id text PRIMARY KEY DEFAULT gen_random_uuid()::text,
        name text NOT NULL CONSTRAINT person_name_fits CHECK (char_length(name) BETWEEN 1 AND 120),
        email text NOT NULL CONSTRAINT one_person_per_email UNIQUE,
        email_verified boolean NOT NULL DEFAULT false,
        image text,
        language text NOT NULL DEFAULT 'ja' CONSTRAINT person_language_known CHECK (language IN ('ja', 'en')),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE identity.session (
        id text PRIMARY KEY DEFAULT gen_random_uuid()::text,
        person_id text NOT NULL REFERENCES identity.person ON DELETE CASCADE,
        token text NOT NULL CONSTRAINT one_session_per_token UNIQUE,
        expires_at timestamptz NOT NULL,
        ip_address text,
        user_agent text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX session_by_person ON identity.session (person_id);
      CREATE TABLE identity.account (
        id text PRIMARY KEY DEFAULT gen_random_uuid()::text,
        person_id text NOT NULL REFERENCES identity.person ON DELETE CASCADE,
        account_id text NOT NULL,
        provider_id text NOT NULL,
        access_token text,
        refresh_token text,
        id_token text,
        access_token_expires_at timestamptz,
        refresh_token_expires_at timestamptz,
        scope text,
        password text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX account_by_person ON identity.account (person_id);
      CREATE TABLE identity.verification (
        id text PRIMARY KEY DEFAULT gen_random_uuid()::text,
        identifier text NOT NULL,
        value text NOT NULL,
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX verification_by_identifier ON identity.verification (identifier);
      CREATE TABLE identity.rate_limit (
        id text PRIMARY KEY DEFAULT gen_random_uuid()::text,
        key text NOT NULL CONSTRAINT one_counter_per_key UNIQUE,
        count integer NOT NULL,
        last_request bigint NOT NULL
      );

      CREATE TABLE identity.company (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL CONSTRAINT company_kind_known CHECK (kind IN ('client', 'producer', 'operator', 'platform')),
        name text NOT NULL CONSTRAINT company_name_fits CHECK (char_length(name) BETWEEN 1 AND 120),
        name_kana text CONSTRAINT company_kana_fits CHECK (char_length(name_kana) <= 120),
        prefecture text CONSTRAINT company_prefecture_shape CHECK (prefecture ~ '^JP-[0-9]{2}$'),
        industry text CONSTRAINT company_industry_fits CHECK (char_length(industry) <= 60),
        employees integer CONSTRAINT company_employees_positive CHECK (employees BETWEEN 0 AND 1000000),
        registration_number text CONSTRAINT registration_number_shape CHECK (registration_number ~ '^T[0-9]{13}$'),
        postal_code text CONSTRAINT postal_code_shape CHECK (postal_code ~ '^[0-9]{7}$'),
        address text CONSTRAINT company_address_fits CHECK (char_length(address) <= 200),
        phone text CONSTRAINT company_phone_shape CHECK (phone ~ '^\\+?[0-9]{8,15}$'),
        created_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX one_platform_company ON identity.company (kind) WHERE kind = 'platform';
      CREATE INDEX company_by_kind ON identity.company (kind, name);

      CREATE TABLE identity.membership (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        company_id uuid NOT NULL REFERENCES identity.company,
        person_id text NOT NULL REFERENCES identity.person ON DELETE CASCADE,
        role text NOT NULL CONSTRAINT role_known CHECK (role IN ('owner', 'producer', 'agent', 'supervisor', 'manager', 'admin')),
        joined_at timestamptz NOT NULL,
        CONSTRAINT one_membership_per_person_and_company UNIQUE (company_id, person_id)
      );
      CREATE INDEX membership_by_person ON identity.membership (person_id, joined_at);

      CREATE TABLE identity.invitation (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        company_id uuid NOT NULL REFERENCES identity.company,
        email text NOT NULL CONSTRAINT invitation_email_lower CHECK (email = lower(email) AND char_length(email) <= 254),
        role text NOT NULL CONSTRAINT invitation_role_known CHECK (role IN ('owner', 'producer', 'agent', 'supervisor', 'manager', 'admin')),
        token_hash text NOT NULL CONSTRAINT one_invitation_per_token UNIQUE,
        invited_by text NOT NULL REFERENCES identity.person ON DELETE CASCADE,
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        revoked_at timestamptz,
        created_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX one_open_invitation_per_address ON identity.invitation (company_id, email)
        WHERE accepted_at IS NULL AND revoked_at IS NULL;

      CREATE TABLE identity.api_key (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        company_id uuid NOT NULL REFERENCES identity.company,
        name text NOT NULL CONSTRAINT api_key_name_fits CHECK (char_length(name) BETWEEN 1 AND 60),
        hash text NOT NULL CONSTRAINT one_key_per_hash UNIQUE,
        scopes text[] NOT NULL,
        created_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX api_key_by_company ON identity.api_key (company_id);

      -- Sessions, passwords and tokens are for the auth library's own connections only.
      DO $$ DECLARE t text; BEGIN
        FOREACH t IN ARRAY ARRAY['session', 'account', 'verification', 'rate_limit'] LOOP
          EXECUTE format('ALTER TABLE identity.%I ENABLE ROW LEVEL SECURITY', t);
          EXECUTE format('ALTER TABLE identity.%I FORCE ROW LEVEL SECURITY', t);
          EXECUTE format('CREATE POLICY %I ON identity.%I USING (platform.sees_all()) WITH CHECK (platform.sees_all())', t || '_walls', t);
        END LOOP;
        FOREACH t IN ARRAY ARRAY['membership', 'invitation', 'api_key'] LOOP
          EXECUTE format('ALTER TABLE identity.%I ENABLE ROW LEVEL SECURITY', t);
          EXECUTE format('ALTER TABLE identity.%I FORCE ROW LEVEL SECURITY', t);
          EXECUTE format('CREATE POLICY %I ON identity.%I USING (platform.sees(company_id)) WITH CHECK (platform.sees(company_id))', t || '_walls', t);
        END LOOP;
      END $$;

      ALTER TABLE identity.person ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.person FORCE ROW LEVEL SECURITY;
      -- Oneself and one's colleagues (the membership table's own wall decides who they are).
      CREATE POLICY person_walls ON identity.person
        USING (platform.sees_all() OR id = platform.acting_person() OR id IN (SELECT person_id FROM identity.membership))
        WITH CHECK (platform.sees_all() OR id = platform.acting_person());

      ALTER TABLE identity.company ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.company FORCE ROW LEVEL SECURITY;
      -- Sellers are public; a client is known to itself. Contracts carry the names their parties need.
      CREATE POLICY company_read ON identity.company FOR SELECT
        USING (kind IN ('producer', 'operator', 'platform') OR platform.sees(id));
      CREATE POLICY company_write ON identity.company FOR UPDATE USING (platform.sees(id)) WITH CHECK (platform.sees(id));
      CREATE POLICY company_found ON identity.company FOR INSERT WITH CHECK (platform.sees_all());
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
