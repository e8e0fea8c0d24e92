import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has stopped between us and the provider: in the provider's own words, and whether the admins were told. */
export class StoppedWork1764000009600 implements MigrationInterface {
  readonly name = 'StoppedWork1764000009600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE billing.stripe_command
        -- What the provider said last; \`error\` is its code.
        ADD COLUMN detail text,
        ADD COLUMN told_at timestamptz;
      ALTER TABLE billing.stripe_event ADD COLUMN told_at timestamptz;
      CREATE INDEX stripe_command_parked ON billing.stripe_command (created_at, id) WHERE status = 'parked';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
