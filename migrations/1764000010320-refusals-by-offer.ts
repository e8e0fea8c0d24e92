import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `offer` named the refusal's own column, so whoever refused one offer was passed over in every campaign of the client. */
export class RefusalsByOffer1764000010320 implements MigrationInterface {
  readonly name = 'RefusalsByOffer1764000010320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION fulfilment.refuses_calls(client uuid, number text, offer text) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog SET app.scope = 'system' AS $$
        SELECT EXISTS (SELECT FROM fulfilment.desk d WHERE d.client_id = $1
            AND (SELECT platform.acting_company()) IN (d.client_id, d.operator_id))
          AND (EXISTS (SELECT FROM fulfilment.do_not_call n WHERE n.client_id = $1 AND n.phone = $2 AND n.removed_at IS NULL)
            OR EXISTS (SELECT FROM fulfilment.refusal r WHERE r.client_id = $1 AND r.phone = $2 AND r.offer_key = $3))
      $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
