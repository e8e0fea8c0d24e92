import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ordinary answer finds its call by the offer, of which an agent has one. By operator and state alone the database may as well
 * walk through every live call of the operator, and does so while its statistics know little of the table.
 */
export class AnsweredByOffer1764000008620 implements MigrationInterface {
  readonly name = 'AnsweredByOffer1764000008620';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION fulfilment.answer_call(scope text, company text, person text, call uuid)
        RETURNS SETOF fulfilment.interaction LANGUAGE plpgsql AS $$
      DECLARE
        now_is CONSTANT timestamptz := platform.enter(scope, company, person);
        operator CONSTANT uuid := company;
        answered fulfilment.interaction;
      BEGIN
        UPDATE fulfilment.interaction i SET state = 'connected', agent_id = person, connected_at = greatest(now_is, i.offered_at),
            offered_to = NULL, offered_until = NULL
          WHERE i.id = call AND i.offered_to = person AND i.operator_id = operator AND i.state = 'ringing' RETURNING i.* INTO answered;
        IF NOT FOUND THEN
          -- Reaching over for a call that rings elsewhere or at nobody.
          UPDATE fulfilment.interaction i SET state = 'connected', agent_id = person, connected_at = greatest(now_is, i.offered_at),
              offered_to = NULL, offered_until = NULL
            WHERE i.id = call AND i.operator_id = operator AND i.state = 'ringing' RETURNING i.* INTO answered;
          IF NOT FOUND THEN RETURN; END IF;
        END IF;
        IF NOT EXISTS (SELECT FROM fulfilment.presence p WHERE p.operator_id = operator AND p.person_id = person AND p.call_id = call) THEN
          UPDATE fulfilment.interaction i SET offered_to = NULL, offered_until = NULL WHERE i.offered_to = person AND i.id <> call;
          UPDATE fulfilment.presence p SET call_id = NULL WHERE p.operator_id = operator AND p.call_id = call AND p.person_id <> person;
          UPDATE fulfilment.presence p SET call_id = call WHERE p.operator_id = operator AND p.person_id = person;
        END IF;
        INSERT INTO fulfilment.call_event (operator_id, interaction_id, at, kind, person_id) VALUES (operator, call, now_is, 'taken', person);
        RETURN NEXT answered;
      END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
