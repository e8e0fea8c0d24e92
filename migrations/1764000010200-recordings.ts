import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recordings stay with the telephony: kept here are where each lies, for how long it may be heard, by whom, and who heard it. */
export class Recordings1764000010200 implements MigrationInterface {
  readonly name = 'Recordings1764000010200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- How recordings of an operator are fetched. The credential is sealed and goes to these hosts only.
      CREATE TABLE fulfilment.telephony_connection (
        operator_id uuid PRIMARY KEY REFERENCES identity.company,
        hosts text[] NOT NULL CONSTRAINT one_to_ten_hosts CHECK (cardinality(hosts) BETWEEN 1 AND 10),
        recording_url text CONSTRAINT recording_url_has_a_place CHECK (recording_url ~ '^https?://[^{}]+[{]id[}][^{}]*$'
          AND char_length(recording_url) <= 500),
        credential text CONSTRAINT sealed_credential_length CHECK (char_length(credential) BETWEEN 1 AND 4000),
        updated_at timestamptz NOT NULL,
        updated_by text
      );

      CREATE TABLE fulfilment.recording_rules (
        desk_id uuid PRIMARY KEY REFERENCES fulfilment.desk,
        client_id uuid NOT NULL REFERENCES identity.company,
        operator_id uuid NOT NULL REFERENCES identity.company,
        keep_days int NOT NULL CONSTRAINT kept_up_to_three_years CHECK (keep_days BETWEEN 1 AND 1096),
        owner_may_hear boolean NOT NULL,
        agent_may_hear boolean NOT NULL,
        updated_at timestamptz NOT NULL,
        updated_by text
      );

      CREATE TABLE fulfilment.recording (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        interaction_id uuid NOT NULL,
        desk_id uuid NOT NULL,
        contract_id uuid NOT NULL,
        client_id uuid NOT NULL,
        operator_id uuid NOT NULL,
        reference text CONSTRAINT recording_reference_length CHECK (char_length(reference) BETWEEN 1 AND 500),
        -- Whether the desk told its callers; what was not announced is heard by nobody.
        announced boolean NOT NULL,
        reported_at timestamptz NOT NULL,
        removed_at timestamptz,
        removal text CONSTRAINT known_removal CHECK (removal IN ('removed', 'cut')),
        CONSTRAINT recording_of_its_call FOREIGN KEY (interaction_id, desk_id, contract_id, client_id, operator_id)
          REFERENCES fulfilment.interaction (id, desk_id, contract_id, client_id, operator_id),
        CONSTRAINT reference_until_removed CHECK ((reference IS NULL) = (removed_at IS NOT NULL) AND (removal IS NULL) = (removed_at IS NULL))
      );
      CREATE UNIQUE INDEX one_recording_per_reference ON fulfilment.recording (interaction_id, reference);
      CREATE INDEX recordings_that_lie_somewhere ON fulfilment.recording (reported_at) WHERE removed_at IS NULL;

      CREATE TABLE fulfilment.recording_hearing (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        recording_id uuid NOT NULL REFERENCES fulfilment.recording,
        operator_id uuid NOT NULL REFERENCES identity.company,
        company_id uuid NOT NULL REFERENCES identity.company,
        heard_by text NOT NULL,
        heard_at timestamptz NOT NULL,
        reason text CONSTRAINT hearing_reason_length CHECK (char_length(reason) BETWEEN 1 AND 300)
      );
      CREATE INDEX hearings_of_a_recording ON fulfilment.recording_hearing (recording_id, heard_at);

      REVOKE DELETE ON fulfilment.telephony_connection, fulfilment.recording_rules, fulfilment.recording FROM madoguchi_app;
      REVOKE UPDATE, DELETE ON fulfilment.recording_hearing FROM madoguchi_app;
    `);
    const acting = '(SELECT platform.acting_company())';
    const wall = (whose: string) =>
      `(SELECT platform.sees_all()) OR coalesce(${acting} IN (${whose}), false)`;
    for (const [table, seen, written] of [
      ['telephony_connection', 'operator_id', 'operator_id'],
      ['recording_rules', 'client_id, operator_id', 'operator_id'],
      ['recording', 'client_id, operator_id', 'operator_id'],
      ['recording_hearing', 'operator_id, company_id', 'company_id'],
    ] as const)
      await runner.query(`
        ALTER TABLE fulfilment.${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE fulfilment.${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_walls ON fulfilment.${table} USING (${wall(seen)}) WITH CHECK (${wall(written)});
      `);
    // What was reported before was only named in a call's story; the reference moves to where it can be cut.
    await runner.query(`
      SELECT set_config('app.scope', 'system', true);
      INSERT INTO fulfilment.recording (interaction_id, desk_id, contract_id, client_id, operator_id, reference, announced, reported_at)
        SELECT DISTINCT ON (i.id, e.details ->> 'reference') i.id, i.desk_id, i.contract_id, i.client_id, i.operator_id, e.details ->> 'reference',
          CASE WHEN r.version IS NULL THEN d.recording_notice IS NOT NULL ELSE r.content ->> 'recordingNotice' IS NOT NULL END, e.at
        FROM fulfilment.call_event e JOIN fulfilment.interaction i ON i.id = e.interaction_id JOIN fulfilment.desk d ON d.id = i.desk_id
        LEFT JOIN fulfilment.desk_revision r ON r.desk_id = i.desk_id AND r.version = i.desk_version
        WHERE e.kind = 'recording_available' AND char_length(e.details ->> 'reference') BETWEEN 1 AND 500
        ORDER BY i.id, e.details ->> 'reference', e.at;
      UPDATE fulfilment.call_event SET details = details - 'reference' WHERE kind = 'recording_available' AND details ? 'reference';
      SELECT set_config('app.scope', '', true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
