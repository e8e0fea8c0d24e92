import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Check-ups. One belongs to whoever holds its secret until a company claims it. */
export class Diagnosis1764000000300 implements MigrationInterface {
  readonly name = 'Diagnosis1764000000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT platform.open_schema('diagnosis')`);
    await runner.query(`
      CREATE TABLE diagnosis.session (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        token_hash text NOT NULL CONSTRAINT one_check_up_per_secret UNIQUE CONSTRAINT hash_not_secret CHECK (token_hash ~ '^[0-9a-f]{64}$'),
        client_id uuid REFERENCES identity.company,
        claimed_by text,
        claimed_at timestamptz,
        -- Pinned: a newer knowledge base does not change what somebody was told.
        knowledge_version text NOT NULL,
        language text NOT NULL CONSTRAINT known_language CHECK (language IN ('ja', 'en')),
        statement text NOT NULL CONSTRAINT statement_length CHECK (char_length(statement) BETWEEN 1 AND 10000),
        industry text,
        employees int CONSTRAINT somebody_works_here CHECK (employees >= 1),
        prefecture text,
        status text NOT NULL CONSTRAINT known_status CHECK (status IN ('asking', 'concluded', 'danger')),
        answers jsonb NOT NULL DEFAULT '[]' CONSTRAINT answers_are_a_list CHECK (jsonb_typeof(answers) = 'array'),
        corrections jsonb NOT NULL DEFAULT '{}' CONSTRAINT corrections_by_fact CHECK (jsonb_typeof(corrections) = 'object'),
        asking text,
        conclusion jsonb,
        started_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        erase_on date NOT NULL,
        CONSTRAINT asks_until_concluded CHECK ((status = 'asking') = (asking IS NOT NULL)),
        CONSTRAINT concluded_has_a_result CHECK ((status = 'concluded') = (conclusion IS NOT NULL)),
        CONSTRAINT claimed_by_whom_and_when CHECK ((client_id IS NULL) = (claimed_by IS NULL) AND (client_id IS NULL) = (claimed_at IS NULL))
      );
      CREATE INDEX session_by_client ON diagnosis.session (client_id, started_at DESC) WHERE client_id IS NOT NULL;
      CREATE INDEX session_to_erase ON diagnosis.session (erase_on);

      -- Seen by the holder of the secret (its hash is shown to the transaction), by the company that claimed it, by background work.
      ALTER TABLE diagnosis.session ENABLE ROW LEVEL SECURITY;
      ALTER TABLE diagnosis.session FORCE ROW LEVEL SECURITY;
      CREATE POLICY session_walls ON diagnosis.session
        USING (platform.sees(client_id) OR token_hash = nullif(current_setting('app.diagnosis_token', true), ''))
        WITH CHECK (platform.sees(client_id) OR token_hash = nullif(current_setting('app.diagnosis_token', true), ''));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
