import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody who stands in the lists of two campaigns of a client is called by one at a time, and not soon after the other has. */
export class NumbersAtRest1764000012700 implements MigrationInterface {
  readonly name = 'NumbersAtRest1764000012700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX contacts_of_a_number ON fulfilment.contact (client_id, phone);

      -- Past the walls, because the other campaign may be another operator's; only for who works for this client.
      CREATE FUNCTION fulfilment.called_elsewhere(client uuid, number text, contact uuid, since timestamptz) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog SET app.scope = 'system' AS $$
        SELECT EXISTS (SELECT FROM fulfilment.desk d WHERE d.client_id = $1
            AND (SELECT platform.acting_company()) IN (d.client_id, d.operator_id))
          AND EXISTS (SELECT FROM fulfilment.contact k JOIN fulfilment.outbound_call o ON o.contact_id = k.id
            WHERE k.client_id = $1 AND k.phone = $2 AND k.id <> $3 AND o.released_at IS NULL
              AND (o.recorded_at IS NULL OR o.recorded_at > $4))
      $$;
      REVOKE ALL ON FUNCTION fulfilment.called_elsewhere(uuid, text, uuid, timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION fulfilment.called_elsewhere(uuid, text, uuid, timestamptz) TO madoguchi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
