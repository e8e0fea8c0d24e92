import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is known of a bundle from its use: how many clients begin in a month, and how its calls went. Sums over clients, never one of them. */
export class BundleStanding1764000008700 implements MigrationInterface {
  readonly name = 'BundleStanding1764000008700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE catalogue.bundle_intake (
        bundle_id uuid NOT NULL REFERENCES catalogue.bundle ON DELETE CASCADE,
        month date NOT NULL CONSTRAINT intake_month_is_a_first CHECK (extract(day FROM month) = 1),
        taken int NOT NULL CONSTRAINT intake_is_a_count CHECK (taken >= 0),
        PRIMARY KEY (bundle_id, month)
      );
      CREATE TABLE catalogue.bundle_outcome (
        bundle_id uuid PRIMARY KEY REFERENCES catalogue.bundle ON DELETE CASCADE,
        measured_on date NOT NULL,
        days int NOT NULL,
        decided_clients int NOT NULL,
        rated_clients int NOT NULL,
        appointment_clients int NOT NULL,
        decided int NOT NULL,
        in_time int NOT NULL,
        rated int NOT NULL,
        helpful int NOT NULL,
        appointments int NOT NULL,
        accepted int NOT NULL,
        CONSTRAINT outcome_is_counted CHECK (days > 0 AND in_time BETWEEN 0 AND decided AND helpful BETWEEN 0 AND rated
          AND accepted BETWEEN 0 AND appointments)
      );

      SELECT set_config('app.scope', 'system', true);
      INSERT INTO catalogue.bundle_intake (bundle_id, month, taken)
        SELECT bundle_id, date_trunc('month', starts_on)::date, count(*) FROM contracting.contract
        WHERE NOT (status = 'ended' AND activated_at IS NULL) GROUP BY 1, 2;
      SELECT set_config('app.scope', '', true);
    `);
    for (const table of ['bundle_intake', 'bundle_outcome'])
      await runner.query(`
        ALTER TABLE catalogue.${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE catalogue.${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_is_public ON catalogue.${table} FOR SELECT USING (true);
        CREATE POLICY ${table}_walls ON catalogue.${table} USING (platform.sees_all()) WITH CHECK (platform.sees_all());
      `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
