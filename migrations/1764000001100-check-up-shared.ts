import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an owner does with a result: own figures, private links, a consultation with a producer, and what came of it. */
export class CheckUpShared1764000001100 implements MigrationInterface {
  readonly name = 'CheckUpShared1764000001100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE diagnosis.session
        ADD COLUMN assumptions jsonb NOT NULL DEFAULT '{}' CONSTRAINT assumptions_by_figure CHECK (jsonb_typeof(assumptions) = 'object'),
        ADD COLUMN quoted_at timestamptz,
        ADD COLUMN signed_at timestamptz,
        ADD CONSTRAINT taken_up_once_claimed CHECK (client_id IS NOT NULL OR (quoted_at IS NULL AND signed_at IS NULL));
      CREATE INDEX session_by_start ON diagnosis.session (started_at DESC, id);

      -- A private link: reads one check-up and nothing else. Not forced on its owner, because opening runs with the owner's rights.
      CREATE TABLE diagnosis.share_link (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        session_id uuid NOT NULL REFERENCES diagnosis.session ON DELETE CASCADE,
        secret_hash text NOT NULL CONSTRAINT one_link_per_secret UNIQUE CONSTRAINT link_hash_not_secret CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        opened int NOT NULL DEFAULT 0,
        last_opened_at timestamptz,
        opened_in_minute int NOT NULL DEFAULT 0,
        CONSTRAINT link_ends CHECK (expires_at > created_at)
      );
      CREATE INDEX share_link_by_session ON diagnosis.share_link (session_id, created_at DESC);

      CREATE FUNCTION diagnosis.holds(client_id uuid, token_hash text) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT platform.sees(client_id) OR token_hash = nullif(current_setting('app.diagnosis_token', true), '')
      $$;
      ALTER TABLE diagnosis.share_link ENABLE ROW LEVEL SECURITY;
      CREATE POLICY share_link_walls ON diagnosis.share_link
        USING (EXISTS (SELECT FROM diagnosis.session s WHERE s.id = session_id AND diagnosis.holds(s.client_id, s.token_hash)));

      -- Counts the opening and says which check-up the link shows; no row for a link that is unknown, revoked or over.
      CREATE FUNCTION diagnosis.open_link(hash text, at timestamptz) RETURNS TABLE (session_id uuid, opened_in_minute int)
        LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
        UPDATE diagnosis.share_link link SET
          opened = link.opened + 1,
          last_opened_at = at,
          opened_in_minute = CASE WHEN date_trunc('minute', link.last_opened_at) = date_trunc('minute', at)
            THEN link.opened_in_minute + 1 ELSE 1 END
        WHERE link.secret_hash = hash AND link.revoked_at IS NULL AND link.expires_at > at
        RETURNING link.session_id, link.opened_in_minute
      $$;
      CREATE FUNCTION diagnosis.opened_by_link(session uuid) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT EXISTS (SELECT FROM diagnosis.share_link link
          WHERE link.secret_hash = nullif(current_setting('app.diagnosis_link', true), '')
            AND link.session_id = session AND link.revoked_at IS NULL AND link.expires_at > platform.now())
      $$;
      CREATE POLICY session_read_by_link ON diagnosis.session FOR SELECT
        USING (nullif(current_setting('app.diagnosis_link', true), '') IS NOT NULL AND diagnosis.opened_by_link(id));

      -- A copy of what the owner agreed to send; withdrawing empties it.
      CREATE TABLE diagnosis.consultation (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        session_id uuid NOT NULL REFERENCES diagnosis.session ON DELETE CASCADE,
        producer_id uuid NOT NULL REFERENCES identity.company,
        version_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        left_out text[] NOT NULL DEFAULT '{}',
        message text NOT NULL DEFAULT '' CONSTRAINT consultation_message_length CHECK (char_length(message) <= 1000),
        content jsonb,
        sent_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        reply text CONSTRAINT reply_length CHECK (char_length(reply) BETWEEN 1 AND 2000),
        replied_at timestamptz,
        CONSTRAINT withdrawn_is_empty CHECK ((withdrawn_at IS NULL) = (content IS NOT NULL)),
        CONSTRAINT replied_when CHECK ((reply IS NULL) = (replied_at IS NULL))
      );
      CREATE UNIQUE INDEX one_open_consultation_per_producer ON diagnosis.consultation (session_id, producer_id) WHERE withdrawn_at IS NULL;
      CREATE INDEX consultation_by_producer ON diagnosis.consultation (producer_id, sent_at DESC);
      ALTER TABLE diagnosis.consultation ENABLE ROW LEVEL SECURITY;
      ALTER TABLE diagnosis.consultation FORCE ROW LEVEL SECURITY;
      CREATE POLICY consultation_walls ON diagnosis.consultation
        USING (platform.sees(producer_id)
          OR EXISTS (SELECT FROM diagnosis.session s WHERE s.id = session_id AND diagnosis.holds(s.client_id, s.token_hash)));
      REVOKE DELETE ON diagnosis.consultation, diagnosis.share_link FROM madoguchi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
