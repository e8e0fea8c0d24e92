import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who reaches over for a call that is not offered to them needs the skills its desk asks for, as whoever is offered it. */
export class AbleAgents1764000009910 implements MigrationInterface {
  readonly name = 'AbleAgents1764000009910';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The rule of mayAnswer in domain/routing.ts, where a statement has to decide by itself.
      CREATE FUNCTION fulfilment.may_answer(operator uuid, person text, desk uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT coalesce(s.desk_ids IS NULL OR desk = ANY (s.desk_ids), true)
          AND coalesce(q.language, 'ja') = ANY (coalesce(s.languages, '{ja}'))
          AND coalesce(q.certifications, '{}') <@ coalesce(s.certifications, '{}')
        FROM (SELECT) AS one
        LEFT JOIN fulfilment.agent_skill s ON s.operator_id = operator AND s.person_id = person
        LEFT JOIN fulfilment.desk_queue q ON q.desk_id = desk
      $$;

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
            WHERE i.id = call AND i.operator_id = operator AND i.state = 'ringing' AND fulfilment.may_answer(operator, person, i.desk_id)
            RETURNING i.* INTO answered;
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
