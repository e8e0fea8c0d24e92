import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row a day per nightly check, and the clients that are not billed while their sums disagree. */
export class Reconciliation1764000001420 implements MigrationInterface {
  readonly name = 'Reconciliation1764000001420';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE billing.reconciliation (
        day date NOT NULL,
        name text NOT NULL,
        -- Two figures from different places that have to be equal.
        left_figure bigint NOT NULL,
        right_figure bigint NOT NULL,
        -- What differs, by name: numbers of documents, ids of the provider.
        differing jsonb NOT NULL DEFAULT '[]',
        ok boolean NOT NULL,
        ran_at timestamptz NOT NULL,
        PRIMARY KEY (day, name),
        CONSTRAINT ok_means_equal CHECK (NOT ok OR left_figure = right_figure)
      );
      CREATE TABLE billing.held_account (
        client_id uuid PRIMARY KEY REFERENCES identity.company,
        books_minor bigint NOT NULL,
        documents_minor bigint NOT NULL,
        since timestamptz NOT NULL
      );
      ${['reconciliation', 'held_account']
        .map(
          (table) => `
        ALTER TABLE billing.${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE billing.${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_walls ON billing.${table} USING ((SELECT platform.sees_all())) WITH CHECK ((SELECT platform.sees_all()));`,
        )
        .join('\n')}
      REVOKE DELETE ON billing.reconciliation FROM madoguchi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
