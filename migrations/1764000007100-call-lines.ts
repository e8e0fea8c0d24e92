import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second lines of a call: a colleague who is asked first, the client's own people, a supervisor who listens or whispers. */
export class CallLines1764000007100 implements MigrationInterface {
  readonly name = 'CallLines1764000007100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- To whom of the client's own people calls of a desk may be put through, and when.
      CREATE TABLE fulfilment.transfer_target (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        desk_id uuid NOT NULL REFERENCES fulfilment.desk,
        client_id uuid NOT NULL REFERENCES identity.company,
        operator_id uuid NOT NULL REFERENCES identity.company,
        position int NOT NULL CONSTRAINT twenty_targets_at_the_most CHECK (position BETWEEN 1 AND 20),
        name text NOT NULL CONSTRAINT target_name_length CHECK (char_length(name) BETWEEN 1 AND 80),
        phone text NOT NULL CONSTRAINT target_phone_is_digits CHECK (phone ~ '^[+]?[0-9]{3,20}$'),
        note text CONSTRAINT target_note_length CHECK (char_length(note) BETWEEN 1 AND 200),
        weekdays int[] NOT NULL CONSTRAINT target_weekdays_are_days CHECK (weekdays <@ '{1,2,3,4,5,6,7}' AND cardinality(weekdays) BETWEEN 1 AND 7),
        from_time text NOT NULL CONSTRAINT target_from_is_a_time CHECK (from_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        until_time text NOT NULL CONSTRAINT target_until_is_a_time CHECK (until_time ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$'),
        updated_at timestamptz NOT NULL,
        updated_by text,
        CONSTRAINT one_target_per_place UNIQUE (desk_id, position) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT target_hours_have_a_direction CHECK (from_time < until_time)
      );

      CREATE TABLE fulfilment.call_line (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        interaction_id uuid NOT NULL,
        desk_id uuid NOT NULL,
        contract_id uuid NOT NULL,
        client_id uuid NOT NULL,
        operator_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT known_line_kind CHECK (kind IN ('consult', 'outside', 'supervise')),
        mode text CONSTRAINT known_line_mode CHECK (mode IN ('listen', 'whisper')),
        state text NOT NULL CONSTRAINT known_line_state CHECK (state IN ('ringing', 'talking', 'refused', 'unanswered', 'joined', 'ended')),
        agent_id text NOT NULL,
        person_id text,
        target_name text,
        target_phone text,
        started_at timestamptz NOT NULL,
        rings_until timestamptz,
        answered_at timestamptz,
        ended_at timestamptz,
        CONSTRAINT line_of_its_call FOREIGN KEY (interaction_id, desk_id, contract_id, client_id, operator_id)
          REFERENCES fulfilment.interaction (id, desk_id, contract_id, client_id, operator_id),
        CONSTRAINT only_supervision_has_a_mode CHECK ((kind = 'supervise') = (mode IS NOT NULL)),
        CONSTRAINT line_leads_to_somebody CHECK ((kind = 'outside') = (person_id IS NULL) AND (kind = 'outside') = (target_phone IS NOT NULL)),
        CONSTRAINT line_rings_for_a_time CHECK ((state = 'ringing') = (rings_until IS NOT NULL)),
        CONSTRAINT line_over_has_a_time CHECK ((state IN ('ringing', 'talking')) = (ended_at IS NULL))
      );
      CREATE UNIQUE INDEX one_second_line_per_call ON fulfilment.call_line (interaction_id)
        WHERE kind <> 'supervise' AND state IN ('ringing', 'talking');
      CREATE UNIQUE INDEX one_line_per_person ON fulfilment.call_line (person_id) WHERE state IN ('ringing', 'talking');
      CREATE INDEX live_lines ON fulfilment.call_line (operator_id) WHERE state IN ('ringing', 'talking');
      CREATE INDEX lines_of_a_call ON fulfilment.call_line (interaction_id, started_at);
      REVOKE DELETE ON fulfilment.call_line FROM madoguchi_app;

      CREATE FUNCTION fulfilment.tell_of_line() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('madoguchi_live', told) FROM (SELECT 'floor ' || NEW.operator_id AS told
          UNION SELECT 'agent ' || NEW.operator_id || ' ' || person FROM unnest(ARRAY[NEW.agent_id, NEW.person_id]) AS person
            WHERE person IS NOT NULL) AS tellings;
        RETURN NULL;
      END $$;
      CREATE TRIGGER tell_of_line AFTER INSERT OR UPDATE ON fulfilment.call_line FOR EACH ROW EXECUTE FUNCTION fulfilment.tell_of_line();

      ALTER TABLE fulfilment.call_event DROP CONSTRAINT known_call_event, ADD CONSTRAINT known_call_event CHECK (kind IN (
        'offered', 'missed', 'declined', 'withdrawn', 'taken', 'held', 'resumed', 'transferred', 'returned', 'hung_up', 'ended_by_policy',
        'recording_available', 'logged', 'help_asked', 'listened', 'whispered', 'taken_over',
        'callback_promised', 'callback_moved', 'callback_offered', 'callback_missed', 'callback_called', 'callback_done', 'callback_later',
        'callback_cancelled', 'consulted', 'outside_rung', 'line_answered', 'line_refused', 'line_unanswered', 'line_joined', 'line_ended'));
    `);
    for (const table of ['transfer_target', 'call_line']) {
      const wall = `(SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (client_id, operator_id), false)`;
      const parties =
        table === 'call_line' ? wall.replace('IN (client_id, operator_id)', '= operator_id') : wall;
      await runner.query(`
        ALTER TABLE fulfilment.${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE fulfilment.${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_walls ON fulfilment.${table} USING (${parties}) WITH CHECK (${parties});
      `);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
