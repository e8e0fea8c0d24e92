import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The owner's side of a desk: requests to it, whether a report helped, a digest of the day. */
export class OwnerSide1764000007300 implements MigrationInterface {
  readonly name = 'OwnerSide1764000007300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.report ADD COLUMN helpful boolean;

      -- What a client asks of a desk. It goes to who supervises it, never to an agent.
      CREATE TABLE fulfilment.desk_request (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        desk_id uuid NOT NULL,
        contract_id uuid NOT NULL,
        client_id uuid NOT NULL,
        operator_id uuid NOT NULL,
        report_id uuid REFERENCES fulfilment.report,
        text text NOT NULL CONSTRAINT request_length CHECK (char_length(text) BETWEEN 1 AND 2000),
        asked_at timestamptz NOT NULL,
        asked_by text,
        answer text CONSTRAINT request_answer_length CHECK (char_length(answer) BETWEEN 1 AND 2000),
        answered_at timestamptz,
        answered_by text,
        CONSTRAINT request_of_its_desk FOREIGN KEY (desk_id, contract_id, client_id, operator_id)
          REFERENCES fulfilment.desk (id, contract_id, client_id, operator_id),
        CONSTRAINT answered_request_has_a_time CHECK ((answer IS NULL) = (answered_at IS NULL))
      );
      CREATE UNIQUE INDEX same_open_request_is_one ON fulfilment.desk_request (desk_id, report_id, md5(text))
        NULLS NOT DISTINCT WHERE answer IS NULL;
      CREATE INDEX requests_of_a_client ON fulfilment.desk_request (client_id, asked_at DESC);
      CREATE INDEX requests_of_an_operator ON fulfilment.desk_request (operator_id, asked_at DESC);
      CREATE INDEX requests_of_a_report ON fulfilment.desk_request (report_id) WHERE report_id IS NOT NULL;
      REVOKE DELETE ON fulfilment.desk_request FROM madoguchi_app;

      CREATE TABLE fulfilment.desk_digest (
        desk_id uuid PRIMARY KEY REFERENCES fulfilment.desk,
        client_id uuid NOT NULL REFERENCES identity.company,
        operator_id uuid NOT NULL REFERENCES identity.company,
        -- On Japanese clocks.
        send_time text NOT NULL CONSTRAINT digest_time_is_a_time CHECK (send_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        when_quiet boolean NOT NULL,
        -- Until when the last digest told; the next one goes on from there.
        told_until timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        updated_by text
      );
    `);
    for (const table of ['desk_request', 'desk_digest'])
      await runner.query(`
        ALTER TABLE fulfilment.${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE fulfilment.${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_walls ON fulfilment.${table}
          USING ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (client_id, operator_id), false))
          WITH CHECK ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (client_id, operator_id), false));
      `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
