import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An ordinary answer is one statement, and watchers are told row by row: joining the old rows with the new ones cost half of a round of offers. */
export class AnsweredAtOnce1764000007800 implements MigrationInterface {
  readonly name = 'AnsweredAtOnce1764000007800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Says who acts and what time it is, as platform.enter does, and answers a call that rings. No row: the long way decides.
      -- Whoever answers what rings at them holds its place already; only reaching over moves anybody's place.
      CREATE FUNCTION fulfilment.answer_call(scope text, company text, person text, call uuid)
        RETURNS SETOF fulfilment.interaction LANGUAGE plpgsql AS $$
      DECLARE
        now_is CONSTANT timestamptz := platform.enter(scope, company, person);
        operator CONSTANT uuid := company;
        answered fulfilment.interaction;
      BEGIN
        UPDATE fulfilment.interaction i SET state = 'connected', agent_id = person, connected_at = greatest(now_is, i.offered_at),
            offered_to = NULL, offered_until = NULL
          WHERE i.id = call AND i.operator_id = operator AND i.state = 'ringing' RETURNING i.* INTO answered;
        IF NOT FOUND THEN RETURN; END IF;
        IF NOT EXISTS (SELECT FROM fulfilment.presence p WHERE p.operator_id = operator AND p.person_id = person AND p.call_id = call) THEN
          UPDATE fulfilment.interaction i SET offered_to = NULL, offered_until = NULL WHERE i.offered_to = person AND i.id <> call;
          UPDATE fulfilment.presence p SET call_id = NULL WHERE p.operator_id = operator AND p.call_id = call AND p.person_id <> person;
          UPDATE fulfilment.presence p SET call_id = call WHERE p.operator_id = operator AND p.person_id = person;
        END IF;
        INSERT INTO fulfilment.call_event (operator_id, interaction_id, at, kind, person_id) VALUES (operator, call, now_is, 'taken', person);
        RETURN NEXT answered;
      END $$;

      -- PostgreSQL keeps one of equal tellings per transaction, so a round of two hundred offers tells the floor once.
      DROP TRIGGER tell_of_changed_calls ON fulfilment.interaction;
      CREATE OR REPLACE FUNCTION fulfilment.tell_of_changed_calls() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('madoguchi_live', 'floor ' || NEW.operator_id);
        IF NEW.state = 'ringing' AND NEW.offered_to IS NULL THEN
          PERFORM pg_notify('madoguchi_live', 'queue ' || NEW.operator_id);
        END IF;
        PERFORM pg_notify('madoguchi_live', 'agent ' || NEW.operator_id || ' ' || person)
          FROM unnest(ARRAY[OLD.offered_to, OLD.agent_id, NEW.offered_to, NEW.agent_id]) AS person WHERE person IS NOT NULL;
        RETURN NULL;
      END $$;
      CREATE TRIGGER tell_of_changed_calls AFTER UPDATE ON fulfilment.interaction FOR EACH ROW
        WHEN ((OLD.state, OLD.offered_to, OLD.agent_id, OLD.talk_seconds, OLD.held_at)
          IS DISTINCT FROM (NEW.state, NEW.offered_to, NEW.agent_id, NEW.talk_seconds, NEW.held_at))
        EXECUTE FUNCTION fulfilment.tell_of_changed_calls();

      DROP TRIGGER tell_of_new_presence ON fulfilment.presence;
      DROP TRIGGER tell_of_changed_presence ON fulfilment.presence;
      CREATE OR REPLACE FUNCTION fulfilment.tell_of_presence() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('madoguchi_live', 'floor ' || NEW.operator_id);
        IF NEW.presence = 'ready' AND NEW.call_id IS NULL THEN
          PERFORM pg_notify('madoguchi_live', 'queue ' || NEW.operator_id);
        END IF;
        PERFORM pg_notify('madoguchi_live', 'agent ' || NEW.operator_id || ' ' || NEW.person_id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER tell_of_presence AFTER INSERT OR UPDATE ON fulfilment.presence FOR EACH ROW EXECUTE FUNCTION fulfilment.tell_of_presence();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
