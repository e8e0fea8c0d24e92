import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A call that rings again after somebody had answered it (handed over, or its agent's screen died) keeps its first answer: that one
 * decides the service level, and it waits since it was given back.
 */
export class FirstAnswer1764000009900 implements MigrationInterface {
  readonly name = 'FirstAnswer1764000009900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.interaction
        ADD COLUMN first_answered_at timestamptz,
        ADD COLUMN returned_at timestamptz,
        ADD CONSTRAINT rang_again_after_an_answer CHECK ((first_answered_at IS NULL) = (returned_at IS NULL)
          AND first_answered_at >= offered_at AND returned_at >= first_answered_at);

      CREATE OR REPLACE VIEW fulfilment.counted_call WITH (security_invoker) AS
        SELECT i.id, i.operator_id, i.desk_id, i.offered_at, (first.at IS NOT NULL)::int AS answered, (first.at IS NULL)::int AS abandoned,
          (first.at - i.offered_at <= promised.within AND first.at IS NOT NULL)::int AS in_time,
          (first.at IS NOT NULL OR i.ended_at - i.offered_at > interval '5 seconds')::int AS decided,
          coalesce(round(extract(epoch FROM first.at - i.offered_at) * 1000), 0)::bigint AS wait_ms
        FROM fulfilment.interaction i
        CROSS JOIN LATERAL (SELECT coalesce(i.first_answered_at, i.connected_at) AS at) first
        LEFT JOIN fulfilment.desk_queue q ON q.desk_id = i.desk_id
        CROSS JOIN LATERAL (SELECT coalesce(q.level_seconds, 20) * interval '1 second' AS within) promised
        WHERE i.direction = 'inbound' AND i.state IN ('completed', 'abandoned');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
