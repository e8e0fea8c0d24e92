import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everything a client's company has here, as one file that is kept for a week. */
export class DataExports1764000007720 implements MigrationInterface {
  readonly name = 'DataExports1764000007720';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.data_export (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        company_id uuid NOT NULL REFERENCES identity.company,
        state text NOT NULL DEFAULT 'waiting' CONSTRAINT known_export_state
          CHECK (state IN ('waiting', 'running', 'ready', 'failed', 'expired')),
        requested_by text NOT NULL,
        requested_at timestamptz NOT NULL,
        attempts int NOT NULL DEFAULT 0,
        -- How far it is: parts that are written of all there are, and the rows in them.
        parts_done int NOT NULL DEFAULT 0,
        parts_all int NOT NULL DEFAULT 0,
        rows_written bigint NOT NULL DEFAULT 0,
        bytes bigint NOT NULL DEFAULT 0,
        ready_at timestamptz,
        expires_at timestamptz,
        downloads int NOT NULL DEFAULT 0,
        CONSTRAINT export_with_its_company UNIQUE (id, company_id),
        CONSTRAINT a_ready_export_expires CHECK ((ready_at IS NULL) = (expires_at IS NULL)),
        CONSTRAINT what_is_ready_has_a_time CHECK (state NOT IN ('ready', 'expired') OR ready_at IS NOT NULL)
      );
      CREATE UNIQUE INDEX one_export_at_a_time ON identity.data_export (company_id) WHERE state IN ('waiting', 'running');
      CREATE INDEX exports_of_a_company ON identity.data_export (company_id, requested_at DESC);
      CREATE INDEX exports_to_remove ON identity.data_export (expires_at) WHERE state = 'ready';
      REVOKE DELETE ON identity.data_export FROM madoguchi_app;

      -- The file, in pieces that fit into memory.
      CREATE TABLE identity.data_export_piece (
        export_id uuid NOT NULL,
        company_id uuid NOT NULL,
        position int NOT NULL,
        content bytea NOT NULL CONSTRAINT export_piece_size CHECK (octet_length(content) BETWEEN 1 AND 2097152),
        PRIMARY KEY (export_id, position),
        CONSTRAINT piece_of_one_export FOREIGN KEY (export_id, company_id) REFERENCES identity.data_export (id, company_id)
      );
    `);
    for (const table of ['data_export', 'data_export_piece'])
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
