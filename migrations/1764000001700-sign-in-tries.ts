import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often an account's password was tried, by strangers and by each device it knows. */
export class SignInTries1764000001700 implements MigrationInterface {
  readonly name = 'SignInTries1764000001700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.sign_in_tries (
        key text PRIMARY KEY,
        tries integer NOT NULL CONSTRAINT tries_positive CHECK (tries > 0),
        since timestamptz NOT NULL
      );
      CREATE INDEX sign_in_tries_by_age ON identity.sign_in_tries (since);
      ALTER TABLE identity.sign_in_tries ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.sign_in_tries FORCE ROW LEVEL SECURITY;
      -- For the auth library's own connections only, as its sessions and passwords are.
      CREATE POLICY sign_in_tries_walls ON identity.sign_in_tries
        USING (platform.sees_all()) WITH CHECK (platform.sees_all());
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
