import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A call handed to a colleague counts as put through when that ringing was answered by somebody else, not by who handed it over or after a later handing over. */
export class AnsweredColleague1764000008950 implements MigrationInterface {
  readonly name = 'AnsweredColleague1764000008950';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- To whom a call was put through, for its client: the client's own people by name, colleagues without.
      CREATE OR REPLACE FUNCTION fulfilment.transfers_of(call uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
        SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'to', target, 'at', at, 'answered', answered, 'putThrough', put_through)
          ORDER BY at), '[]')
        FROM (SELECT CASE l.kind WHEN 'outside' THEN 'outside' ELSE 'colleague' END AS kind, l.target_name AS target, l.started_at AS at,
            l.answered_at IS NOT NULL AS answered, l.state = 'joined' AS put_through
          FROM fulfilment.call_line l WHERE l.interaction_id = call AND l.kind <> 'supervise'
          UNION ALL
          SELECT 'colleague', NULL, e.at, was_taken, was_taken
          FROM fulfilment.call_event e CROSS JOIN LATERAL (SELECT coalesce((
            -- How this ringing ended: nothing else begins or ends one.
            SELECT later.kind = 'taken' AND later.person_id IS DISTINCT FROM e.person_id FROM fulfilment.call_event later
            WHERE later.interaction_id = call AND later.id > e.id AND later.kind IN ('taken', 'transferred', 'returned')
            ORDER BY later.id LIMIT 1), false) AS was_taken) answer
          WHERE e.interaction_id = call AND e.kind = 'transferred') lines
      $$;

      SELECT set_config('app.scope', 'system', true);
      UPDATE fulfilment.report r SET transfers = said.transfers
        FROM (SELECT DISTINCT interaction_id FROM fulfilment.call_event WHERE kind = 'transferred') handed
        CROSS JOIN LATERAL (SELECT fulfilment.transfers_of(handed.interaction_id) AS transfers) said
        WHERE r.interaction_id = handed.interaction_id AND r.transfers <> said.transfers;
      SELECT set_config('app.scope', '', true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
