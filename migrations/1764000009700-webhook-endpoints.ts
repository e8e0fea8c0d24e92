import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Through which of the provider's endpoints an event came, whose account it is about, and until when its own list has been read. */
export class WebhookEndpoints1764000009700 implements MigrationInterface {
  readonly name = 'WebhookEndpoints1764000009700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE billing.stripe_event
        ADD COLUMN endpoint text NOT NULL DEFAULT 'platform'
          CONSTRAINT known_endpoint CHECK (endpoint IN ('platform', 'connect', 'thin')),
        ADD COLUMN account text;

      -- What came before came through one address: events of payees' accounts are the only ones of their kind.
      SELECT set_config('app.scope', 'system', true);
      UPDATE billing.stripe_event SET endpoint = 'connect', account = coalesce(payload ->> 'account', object_id)
        WHERE type = 'account.updated' AND coalesce(payload ->> 'account', object_id) IS NOT NULL;
      SELECT set_config('app.scope', '', true);
      ALTER TABLE billing.stripe_event
        ADD CONSTRAINT payees_events_name_the_account CHECK ((endpoint = 'connect') = (account IS NOT NULL));

      -- Moments to remember about the provider: until when a list of its events has been read (by its own clock), or when admins
      -- were last told of something that lasts.
      CREATE TABLE billing.provider_mark (
        name text PRIMARY KEY,
        at timestamptz NOT NULL
      );
      ALTER TABLE billing.provider_mark ENABLE ROW LEVEL SECURITY;
      ALTER TABLE billing.provider_mark FORCE ROW LEVEL SECURITY;
      CREATE POLICY provider_mark_walls ON billing.provider_mark
        USING ((SELECT platform.sees_all())) WITH CHECK ((SELECT platform.sees_all()));
      REVOKE DELETE ON billing.provider_mark FROM madoguchi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
