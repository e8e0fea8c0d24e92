import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls back: a promise to a caller, kept by one agent who is free when it is due. */
export class Callbacks1764000007000 implements MigrationInterface {
  readonly name = 'Callbacks1764000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fulfilment.callback (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        interaction_id uuid NOT NULL,
        desk_id uuid NOT NULL,
        contract_id uuid NOT NULL,
        client_id uuid NOT NULL,
        operator_id uuid NOT NULL,
        phone text NOT NULL CONSTRAINT callback_phone_is_digits CHECK (phone ~ '^[+]?[0-9]{3,20}$'),
        caller_name text CONSTRAINT callback_name_length CHECK (char_length(caller_name) BETWEEN 1 AND 80),
        note text CONSTRAINT callback_note_length CHECK (char_length(note) BETWEEN 1 AND 1000),
        due_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'open' CONSTRAINT known_callback_state CHECK (state IN ('open', 'offered', 'calling', 'done', 'cancelled')),
        -- One task for one agent; their presence carries the id meanwhile, so that no call is offered to them.
        agent_id text,
        offered_until timestamptz,
        called_at timestamptz,
        attempts int NOT NULL DEFAULT 0 CONSTRAINT ten_attempts_at_the_most CHECK (attempts BETWEEN 0 AND 10),
        outcome text CONSTRAINT known_callback_outcome CHECK (outcome IN ('reached', 'no_answer', 'not_needed')),
        result_note text CONSTRAINT callback_result_length CHECK (char_length(result_note) BETWEEN 1 AND 1000),
        created_at timestamptz NOT NULL,
        created_by text,
        ended_at timestamptz,
        ended_by text,
        CONSTRAINT callback_of_its_call FOREIGN KEY (interaction_id, desk_id, contract_id, client_id, operator_id)
          REFERENCES fulfilment.interaction (id, desk_id, contract_id, client_id, operator_id),
        CONSTRAINT callback_in_hand_has_an_agent CHECK ((state IN ('offered', 'calling')) = (agent_id IS NOT NULL)),
        CONSTRAINT callback_rings_for_a_time CHECK ((state = 'offered') = (offered_until IS NOT NULL)),
        CONSTRAINT ended_callback_has_a_time CHECK ((state IN ('done', 'cancelled')) = (ended_at IS NOT NULL)),
        CONSTRAINT done_callback_has_an_outcome CHECK ((state = 'done') = (outcome IS NOT NULL))
      );
      CREATE UNIQUE INDEX one_live_callback_per_call ON fulfilment.callback (interaction_id) WHERE state IN ('open', 'offered', 'calling');
      CREATE UNIQUE INDEX one_callback_per_agent ON fulfilment.callback (agent_id) WHERE state IN ('offered', 'calling');
      CREATE INDEX live_callbacks ON fulfilment.callback (operator_id, due_at) WHERE state IN ('open', 'offered', 'calling');
      CREATE INDEX callbacks_of_a_client ON fulfilment.callback (client_id, created_at DESC);
      CREATE INDEX callbacks_of_a_call ON fulfilment.callback (interaction_id, created_at DESC);
      REVOKE DELETE ON fulfilment.callback FROM madoguchi_app;
      ALTER TABLE fulfilment.callback ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.callback FORCE ROW LEVEL SECURITY;
      CREATE POLICY callback_walls ON fulfilment.callback
        USING ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (client_id, operator_id), false))
        WITH CHECK ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (client_id, operator_id), false));

      CREATE FUNCTION fulfilment.tell_of_callback() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('madoguchi_live', 'floor ' || NEW.operator_id);
        IF NEW.agent_id IS NOT NULL THEN PERFORM pg_notify('madoguchi_live', 'agent ' || NEW.operator_id || ' ' || NEW.agent_id); END IF;
        IF TG_OP = 'UPDATE' AND OLD.agent_id IS DISTINCT FROM NEW.agent_id AND OLD.agent_id IS NOT NULL THEN
          PERFORM pg_notify('madoguchi_live', 'agent ' || NEW.operator_id || ' ' || OLD.agent_id);
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER tell_of_callback AFTER INSERT OR UPDATE ON fulfilment.callback
        FOR EACH ROW EXECUTE FUNCTION fulfilment.tell_of_callback();

      ALTER TABLE fulfilment.call_event DROP CONSTRAINT known_call_event, ADD CONSTRAINT known_call_event CHECK (kind IN (
        'offered', 'missed', 'declined', 'withdrawn', 'taken', 'held', 'resumed', 'transferred', 'returned', 'hung_up', 'ended_by_policy',
        'recording_available', 'logged', 'help_asked', 'listened', 'whispered', 'taken_over',
        'callback_promised', 'callback_moved', 'callback_offered', 'callback_missed', 'callback_called', 'callback_done', 'callback_later',
        'callback_cancelled'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
