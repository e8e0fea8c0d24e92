import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two open slots of one calendar never overlap. Where they do today the booked one, then the earlier one stays open; meetings stay as they are. */
export class SlotsApart1764000008300 implements MigrationInterface {
  readonly name = 'SlotsApart1764000008300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Minutes are the same length in every zone, which an interval of days is not; so this may be called immutable.
      CREATE FUNCTION fulfilment.minutes_after(at timestamptz, minutes int) RETURNS timestamptz LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
        $$ SELECT at + minutes * interval '1 minute' $$;
      ALTER TABLE fulfilment.slot
        ADD COLUMN ends_at timestamptz NOT NULL GENERATED ALWAYS AS (fulfilment.minutes_after(starts_at, minutes)) STORED;

      SELECT set_config('app.scope', 'system', true);
      DO $$
      DECLARE kept record;
      BEGIN
        FOR kept IN
          SELECT s.id, s.desk_id, s.starts_at, s.ends_at FROM fulfilment.slot s WHERE s.closed_at IS NULL
          ORDER BY EXISTS (SELECT FROM fulfilment.slot_booking b JOIN fulfilment.appointment a ON a.id = b.appointment_id
              WHERE b.slot_id = s.id AND b.released_at IS NULL AND a.status <> 'rejected') DESC, s.starts_at
        LOOP
          UPDATE fulfilment.slot o SET closed_at = platform.now()
          WHERE o.desk_id = kept.desk_id AND o.id <> kept.id AND o.closed_at IS NULL
            AND o.starts_at < kept.ends_at AND o.ends_at > kept.starts_at
            AND EXISTS (SELECT FROM fulfilment.slot s WHERE s.id = kept.id AND s.closed_at IS NULL);
        END LOOP;
      END $$;
      SELECT set_config('app.scope', '', true);

      ALTER TABLE fulfilment.slot ADD CONSTRAINT slots_of_a_desk_do_not_overlap
        EXCLUDE USING gist (desk_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (closed_at IS NULL);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
