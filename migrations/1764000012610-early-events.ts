import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a telephony reports of a call before the call itself waits for it here, for a day, as its end does. */
export class EarlyEvents1764000012610 implements MigrationInterface {
  readonly name = 'EarlyEvents1764000012610';

  async up(runner: QueryRunner): Promise<void> {
    const wall =
      '(SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = operator_id, false)';
    await runner.query(`
      CREATE TABLE fulfilment.early_event (
        operator_id uuid NOT NULL REFERENCES identity.company,
        event_id text NOT NULL CONSTRAINT event_id_length CHECK (char_length(event_id) BETWEEN 1 AND 200),
        provider_call_id text NOT NULL CONSTRAINT provider_call_id_length CHECK (char_length(provider_call_id) BETWEEN 1 AND 200),
        kind text NOT NULL,
        at timestamptz NOT NULL,
        agent_id text CONSTRAINT agent_id_length CHECK (char_length(agent_id) <= 200),
        reference text CONSTRAINT reference_length CHECK (char_length(reference) <= 500),
        received_at timestamptz NOT NULL,
        CONSTRAINT one_early_event_per_id PRIMARY KEY (operator_id, event_id)
      );
      CREATE INDEX early_events_of_a_call ON fulfilment.early_event (operator_id, provider_call_id);
      CREATE INDEX early_event_by_age ON fulfilment.early_event (received_at);
      ALTER TABLE fulfilment.early_event ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.early_event FORCE ROW LEVEL SECURITY;
      CREATE POLICY early_event_walls ON fulfilment.early_event USING (${wall}) WITH CHECK (${wall});
      GRANT INSERT, SELECT, DELETE ON fulfilment.early_event TO madoguchi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
