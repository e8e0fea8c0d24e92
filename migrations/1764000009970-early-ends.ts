import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A caller who hangs up at once may be reported gone before the call itself is: the end waits here for its call, for a day. */
export class EarlyEnds1764000009970 implements MigrationInterface {
  readonly name = 'EarlyEnds1764000009970';

  async up(runner: QueryRunner): Promise<void> {
    const wall =
      '(SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = operator_id, false)';
    await runner.query(`
      CREATE TABLE fulfilment.early_end (
        operator_id uuid NOT NULL REFERENCES identity.company,
        provider_call_id text NOT NULL CONSTRAINT provider_call_id_length CHECK (char_length(provider_call_id) BETWEEN 1 AND 200),
        ended_at timestamptz,
        received_at timestamptz NOT NULL,
        CONSTRAINT one_end_per_call PRIMARY KEY (operator_id, provider_call_id)
      );
      CREATE INDEX early_end_by_age ON fulfilment.early_end (received_at);
      ALTER TABLE fulfilment.early_end ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.early_end FORCE ROW LEVEL SECURITY;
      CREATE POLICY early_end_walls ON fulfilment.early_end USING (${wall}) WITH CHECK (${wall});
      GRANT INSERT, SELECT, DELETE ON fulfilment.early_end TO madoguchi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
