import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outgoing webhooks with their log, and when a key was used last. */
export class Webhooks1764000007200 implements MigrationInterface {
  readonly name = 'Webhooks1764000007200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity.api_key ADD COLUMN last_used_at timestamptz;

      CREATE TABLE identity.webhook_endpoint (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        company_id uuid NOT NULL REFERENCES identity.company,
        -- signed: Standard Webhooks; the others are chats that take a text.
        kind text NOT NULL CONSTRAINT known_webhook_kind CHECK (kind IN ('signed', 'slack', 'line_works', 'chatwork')),
        name text NOT NULL CONSTRAINT webhook_name_length CHECK (char_length(name) BETWEEN 1 AND 80),
        url text NOT NULL CONSTRAINT webhook_url_length CHECK (char_length(url) BETWEEN 8 AND 2000),
        -- What the events are about, for example one desk; null takes all of the company.
        subject_id uuid,
        events text[] NOT NULL CONSTRAINT webhook_wants_something CHECK (cardinality(events) BETWEEN 1 AND 50),
        -- Sealed: only the process that sends can open them.
        secret text,
        old_secret text,
        old_secret_until timestamptz,
        created_at timestamptz NOT NULL,
        created_by text,
        removed_at timestamptz,
        CONSTRAINT signed_webhook_has_a_secret CHECK (kind <> 'signed' OR secret IS NOT NULL),
        CONSTRAINT old_secret_ends CHECK ((old_secret IS NULL) = (old_secret_until IS NULL))
      );
      -- An event is told to an address once, however often the address was typed.
      CREATE UNIQUE INDEX one_webhook_per_address ON identity.webhook_endpoint (company_id, kind, md5(url), subject_id)
        NULLS NOT DISTINCT WHERE removed_at IS NULL;
      CREATE INDEX webhooks_of_a_company ON identity.webhook_endpoint (company_id) WHERE removed_at IS NULL;

      CREATE TABLE identity.webhook_delivery (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        endpoint_id uuid NOT NULL REFERENCES identity.webhook_endpoint,
        company_id uuid NOT NULL REFERENCES identity.company,
        event text NOT NULL,
        body text NOT NULL CONSTRAINT webhook_body_length CHECK (octet_length(body) <= 200000),
        state text NOT NULL DEFAULT 'waiting' CONSTRAINT known_delivery_state CHECK (state IN ('waiting', 'delivered', 'failed')),
        attempts int NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT delivery_over_has_a_time CHECK ((state = 'waiting') = (ended_at IS NULL))
      );
      CREATE INDEX deliveries_of_an_endpoint ON identity.webhook_delivery (endpoint_id, created_at DESC, id);

      CREATE TABLE identity.webhook_attempt (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        delivery_id uuid NOT NULL REFERENCES identity.webhook_delivery,
        company_id uuid NOT NULL REFERENCES identity.company,
        at timestamptz NOT NULL,
        status int,
        error text CONSTRAINT attempt_error_length CHECK (char_length(error) <= 500),
        duration_ms int NOT NULL
      );
      CREATE INDEX attempts_of_a_delivery ON identity.webhook_attempt (delivery_id, id);
      REVOKE DELETE ON identity.webhook_endpoint, identity.webhook_delivery FROM madoguchi_app;
      REVOKE UPDATE, DELETE ON identity.webhook_attempt FROM madoguchi_app;
    `);
    for (const table of ['webhook_endpoint', 'webhook_delivery', 'webhook_attempt'])
      await runner.query(`
        ALTER TABLE identity.${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE identity.${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_walls ON identity.${table}
          USING ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = company_id, false))
          WITH CHECK ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = company_id, false));
      `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
