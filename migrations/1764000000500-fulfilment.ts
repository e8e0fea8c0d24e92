import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Desks, calls, their reports and appointments, and the usage that is billed from them. */
export class Fulfilment1764000000500 implements MigrationInterface {
  readonly name = 'Fulfilment1764000000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT platform.open_schema('fulfilment')`);
    await runner.query(`
      CREATE TABLE fulfilment.desk (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        contract_id uuid NOT NULL CONSTRAINT one_desk_per_contract UNIQUE,
        client_id uuid NOT NULL REFERENCES identity.company,
        producer_id uuid NOT NULL REFERENCES identity.company,
        operator_id uuid NOT NULL REFERENCES identity.company,
        report_language text NOT NULL CONSTRAINT known_report_language CHECK (report_language IN ('ja', 'en')),
        -- Digits of the operator's own line: its calls to the desk are line checks and cost the client nothing.
        test_numbers text[] NOT NULL DEFAULT '{}',
        version int NOT NULL DEFAULT 1 CONSTRAINT desk_versions_start_at_one CHECK (version >= 1),
        name text NOT NULL CONSTRAINT desk_name_length CHECK (char_length(name) BETWEEN 1 AND 250),
        greeting text NOT NULL CONSTRAINT greeting_length CHECK (char_length(greeting) BETWEEN 1 AND 500),
        hours jsonb NOT NULL CONSTRAINT hours_are_a_list CHECK (jsonb_typeof(hours) = 'array'),
        closed_on_holidays boolean NOT NULL,
        script jsonb NOT NULL CONSTRAINT script_is_a_list CHECK (jsonb_typeof(script) = 'array'),
        knowledge jsonb NOT NULL CONSTRAINT knowledge_is_a_list CHECK (jsonb_typeof(knowledge) = 'array'),
        report_emails text[] NOT NULL CONSTRAINT ten_report_emails_at_the_most CHECK (cardinality(report_emails) <= 10),
        rules text[] NOT NULL CONSTRAINT twenty_rules_at_the_most CHECK (cardinality(rules) <= 20),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        updated_by text,
        CONSTRAINT desk_with_its_parties UNIQUE (id, contract_id, client_id, operator_id)
      );
      CREATE INDEX desk_by_client ON fulfilment.desk (client_id);
      CREATE INDEX desk_by_operator ON fulfilment.desk (operator_id);

      -- What a desk said before it was changed, so that every call can be read with the script it had.
      CREATE TABLE fulfilment.desk_revision (
        desk_id uuid NOT NULL REFERENCES fulfilment.desk,
        version int NOT NULL,
        client_id uuid NOT NULL,
        operator_id uuid NOT NULL,
        content jsonb NOT NULL,
        replaced_at timestamptz NOT NULL,
        replaced_by text,
        CONSTRAINT one_revision_per_version PRIMARY KEY (desk_id, version)
      );

      CREATE TABLE fulfilment.interaction (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        desk_id uuid NOT NULL,
        contract_id uuid NOT NULL,
        client_id uuid NOT NULL,
        operator_id uuid NOT NULL,
        desk_version int NOT NULL,
        provider_call_id text NOT NULL CONSTRAINT provider_call_id_length CHECK (char_length(provider_call_id) BETWEEN 1 AND 200),
        origin text NOT NULL CONSTRAINT known_origin CHECK (origin IN ('telephony', 'simulated', 'own_test')),
        caller_number text CONSTRAINT caller_number_is_digits CHECK (caller_number ~ '^[+]?[0-9]{3,20}$'),
        state text NOT NULL CONSTRAINT known_state CHECK (state IN ('ringing', 'connected', 'wrap_up', 'completed', 'abandoned')),
        offered_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        connected_at timestamptz,
        ended_at timestamptz,
        talk_seconds int CONSTRAINT talk_within_a_day CHECK (talk_seconds BETWEEN 0 AND 86400),
        agent_id text,
        outcome text CONSTRAINT known_outcome
          CHECK (outcome IN ('message', 'transferred', 'resolved', 'appointment', 'spam', 'wrong_number', 'silent')),
        urgency text CONSTRAINT known_urgency CHECK (urgency IN ('normal', 'today', 'now')),
        caller_name text CONSTRAINT caller_name_length CHECK (char_length(caller_name) BETWEEN 1 AND 80),
        caller_kana text CONSTRAINT caller_kana_length CHECK (char_length(caller_kana) BETWEEN 1 AND 80),
        callback_number text CONSTRAINT callback_number_is_digits CHECK (callback_number ~ '^[+]?[0-9]{3,20}$'),
        message text CONSTRAINT message_length CHECK (char_length(message) BETWEEN 1 AND 4000),
        draft jsonb CONSTRAINT draft_size CHECK (octet_length(draft::text) <= 200000),
        recorded_at timestamptz,
        CONSTRAINT one_call_per_provider_id UNIQUE (operator_id, provider_call_id),
        CONSTRAINT call_of_one_desk FOREIGN KEY (desk_id, contract_id, client_id, operator_id)
          REFERENCES fulfilment.desk (id, contract_id, client_id, operator_id),
        CONSTRAINT call_with_its_parties UNIQUE (id, desk_id, contract_id, client_id, operator_id),
        CONSTRAINT ringing_has_no_agent CHECK (state <> 'ringing' OR (agent_id IS NULL AND connected_at IS NULL AND ended_at IS NULL)),
        CONSTRAINT answered_has_an_agent CHECK (state NOT IN ('connected', 'wrap_up', 'completed') OR (agent_id IS NOT NULL AND connected_at IS NOT NULL)),
        CONSTRAINT ended_has_its_times CHECK (state NOT IN ('wrap_up', 'completed', 'abandoned') OR (ended_at IS NOT NULL AND talk_seconds IS NOT NULL)),
        CONSTRAINT completed_has_a_result CHECK ((state = 'completed') = (outcome IS NOT NULL AND urgency IS NOT NULL AND recorded_at IS NOT NULL)),
        CONSTRAINT call_goes_forward_in_time CHECK (connected_at >= offered_at AND ended_at >= coalesce(connected_at, offered_at))
      );
      CREATE UNIQUE INDEX one_live_call_per_agent ON fulfilment.interaction (agent_id) WHERE state IN ('connected', 'wrap_up');
      CREATE INDEX live_calls ON fulfilment.interaction (operator_id, offered_at) WHERE state IN ('ringing', 'connected', 'wrap_up');
      CREATE INDEX calls_by_operator_and_time ON fulfilment.interaction (operator_id, offered_at DESC);
      CREATE INDEX calls_by_agent_and_time ON fulfilment.interaction (agent_id, recorded_at) WHERE state = 'completed';
      CREATE INDEX calls_of_a_caller ON fulfilment.interaction (client_id, caller_number, offered_at DESC) WHERE state IN ('completed', 'abandoned');
      CREATE INDEX unfinished_calls ON fulfilment.interaction (contract_id, offered_at) WHERE state IN ('ringing', 'connected', 'wrap_up');

      -- The owner's inbox: one line per recorded call; what was said stays in the call itself.
      CREATE TABLE fulfilment.report (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        interaction_id uuid NOT NULL CONSTRAINT one_report_per_call UNIQUE,
        desk_id uuid NOT NULL,
        contract_id uuid NOT NULL,
        client_id uuid NOT NULL,
        operator_id uuid NOT NULL,
        called_at timestamptz NOT NULL,
        search_text text NOT NULL,
        done_at timestamptz,
        done_by text,
        CONSTRAINT report_of_its_call FOREIGN KEY (interaction_id, desk_id, contract_id, client_id, operator_id)
          REFERENCES fulfilment.interaction (id, desk_id, contract_id, client_id, operator_id)
      );
      CREATE INDEX inbox ON fulfilment.report (client_id, called_at DESC, id) INCLUDE (operator_id);
      CREATE INDEX inbox_of_a_desk ON fulfilment.report (desk_id, called_at DESC, id);
      CREATE INDEX open_reports ON fulfilment.report (client_id, desk_id) WHERE done_at IS NULL;

      CREATE TABLE fulfilment.appointment (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        interaction_id uuid NOT NULL CONSTRAINT one_appointment_per_call UNIQUE,
        desk_id uuid NOT NULL,
        contract_id uuid NOT NULL,
        client_id uuid NOT NULL,
        operator_id uuid NOT NULL,
        with_whom text NOT NULL CONSTRAINT with_whom_length CHECK (char_length(with_whom) BETWEEN 1 AND 80),
        starts_at timestamptz NOT NULL,
        note text CONSTRAINT note_length CHECK (char_length(note) BETWEEN 1 AND 1000),
        status text NOT NULL DEFAULT 'proposed' CONSTRAINT known_appointment_status CHECK (status IN ('proposed', 'accepted', 'rejected')),
        decided_at timestamptz,
        decided_by text,
        rejection_reason text CONSTRAINT rejection_reason_length CHECK (char_length(rejection_reason) BETWEEN 1 AND 500),
        CONSTRAINT appointment_of_its_call FOREIGN KEY (interaction_id, desk_id, contract_id, client_id, operator_id)
          REFERENCES fulfilment.interaction (id, desk_id, contract_id, client_id, operator_id),
        CONSTRAINT decided_has_a_time CHECK ((status = 'proposed') = (decided_at IS NULL)),
        CONSTRAINT rejected_has_a_reason CHECK ((status = 'rejected') = (rejection_reason IS NOT NULL))
      );
      CREATE INDEX appointments_of_a_desk ON fulfilment.appointment (desk_id, starts_at DESC);

      -- Written with the end of a call or the decision on an appointment, never changed: the bill rests on it.
      CREATE TABLE fulfilment.usage_record (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        interaction_id uuid NOT NULL,
        desk_id uuid NOT NULL,
        contract_id uuid NOT NULL,
        client_id uuid NOT NULL,
        producer_id uuid NOT NULL REFERENCES identity.company,
        operator_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT known_usage_kind CHECK (kind IN ('call', 'appointment')),
        outcome text CONSTRAINT known_call_kind CHECK (outcome IN ('answered', 'spam', 'wrong_number', 'silent', 'abandoned')),
        occurred_at timestamptz NOT NULL,
        occurred_on date NOT NULL,
        seconds int,
        billable boolean NOT NULL,
        rule text NOT NULL CONSTRAINT known_rule CHECK (rule IN ('answered_counts', 'spam_free', 'wrong_number_free', 'silent_free',
          'abandoned_free', 'own_test_free', 'appointment_accepted_counts', 'appointment_rejected_free')),
        CONSTRAINT one_unit_per_call_and_kind UNIQUE (interaction_id, kind),
        CONSTRAINT usage_of_its_call FOREIGN KEY (interaction_id, desk_id, contract_id, client_id, operator_id)
          REFERENCES fulfilment.interaction (id, desk_id, contract_id, client_id, operator_id),
        CONSTRAINT a_call_has_outcome_and_seconds CHECK ((kind = 'call') = (outcome IS NOT NULL AND seconds IS NOT NULL)),
        CONSTRAINT only_counting_rules_bill CHECK (billable = (rule IN ('answered_counts', 'appointment_accepted_counts'))),
        CONSTRAINT dated_by_the_japanese_day CHECK (occurred_on = (occurred_at AT TIME ZONE 'Asia/Tokyo')::date)
      );
      CREATE INDEX usage_of_a_period ON fulfilment.usage_record (contract_id, occurred_on, occurred_at);

      CREATE TABLE fulfilment.presence (
        person_id text NOT NULL,
        operator_id uuid NOT NULL REFERENCES identity.company,
        presence text NOT NULL CONSTRAINT known_presence CHECK (presence IN ('ready', 'away')),
        since timestamptz NOT NULL,
        CONSTRAINT one_presence_per_agent PRIMARY KEY (operator_id, person_id)
      );

      REVOKE UPDATE, DELETE ON fulfilment.desk_revision, fulfilment.usage_record FROM madoguchi_app;
      REVOKE DELETE ON fulfilment.desk, fulfilment.interaction, fulfilment.report, fulfilment.appointment FROM madoguchi_app;
    `);
    // Producers may see what is billed, never who called or what was said. The wall is platform.sees with its two questions
    // as sub-selects: asked once per statement instead of once per row, which counts on tables as long as these.
    for (const [table, parties] of [
      ['desk', 'client_id, operator_id'],
      ['desk_revision', 'client_id, operator_id'],
      ['interaction', 'client_id, operator_id'],
      ['report', 'client_id, operator_id'],
      ['appointment', 'client_id, operator_id'],
      ['usage_record', 'client_id, producer_id, operator_id'],
      ['presence', 'operator_id'],
    ] as const) {
      const wall = `(SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (${parties}), false)`;
      await runner.query(`
        ALTER TABLE fulfilment.${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE fulfilment.${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_walls ON fulfilment.${table} USING (${wall}) WITH CHECK (${wall});
      `);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
