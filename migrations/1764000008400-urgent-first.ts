import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The inbox in its order: what is urgent and open first. A report says to whom its call was put through and what the client thought of it. */
export class UrgentFirst1764000008400 implements MigrationInterface {
  readonly name = 'UrgentFirst1764000008400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- To whom a call was put through, for its client: the client's own people by name, colleagues without.
      CREATE FUNCTION fulfilment.transfers_of(call uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
        SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'to', target, 'at', at, 'answered', answered, 'putThrough', put_through)
          ORDER BY at), '[]')
        FROM (SELECT CASE l.kind WHEN 'outside' THEN 'outside' ELSE 'colleague' END AS kind, l.target_name AS target, l.started_at AS at,
            l.answered_at IS NOT NULL AS answered, l.state = 'joined' AS put_through
          FROM fulfilment.call_line l WHERE l.interaction_id = call AND l.kind <> 'supervise'
          UNION ALL
          SELECT 'colleague', NULL, e.at, was_taken, was_taken
          FROM fulfilment.call_event e CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM fulfilment.call_event later
            WHERE later.interaction_id = call AND later.kind = 'taken' AND later.id > e.id) AS was_taken) answer
          WHERE e.interaction_id = call AND e.kind = 'transferred') lines
      $$;

      ALTER TABLE fulfilment.report
        ADD COLUMN urgent boolean NOT NULL DEFAULT false,
        ADD COLUMN transfers jsonb NOT NULL DEFAULT '[]' CONSTRAINT transfers_are_a_list CHECK (jsonb_typeof(transfers) = 'array'),
        ADD COLUMN remark text CONSTRAINT remark_length CHECK (char_length(remark) BETWEEN 1 AND 1000),
        ADD COLUMN rated_at timestamptz;

      SELECT set_config('app.scope', 'system', true);
      UPDATE fulfilment.report r SET urgent = i.urgency = 'now', transfers = fulfilment.transfers_of(i.id)
        FROM fulfilment.interaction i
        WHERE i.id = r.interaction_id AND (i.urgency = 'now' OR fulfilment.transfers_of(i.id) <> '[]');
      SELECT set_config('app.scope', '', true);

      CREATE INDEX inbox_urgent_first ON fulfilment.report
        (client_id, (urgent AND done_at IS NULL) DESC, called_at DESC, id DESC) INCLUDE (operator_id);
      DROP INDEX fulfilment.inbox_of_a_desk;
      CREATE INDEX inbox_of_a_desk ON fulfilment.report (desk_id, (urgent AND done_at IS NULL) DESC, called_at DESC, id DESC);
      CREATE INDEX rated_reports ON fulfilment.report (operator_id, called_at DESC, id DESC) WHERE helpful IS NOT NULL;
      CREATE INDEX reports_of_an_operator ON fulfilment.report (operator_id, called_at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
