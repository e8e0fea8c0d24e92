import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers from which the client tries its own line: calls from them are free on the days on which they hold. */
export class OwnTestNumbers1764000010840 implements MigrationInterface {
  readonly name = 'OwnTestNumbers1764000010840';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fulfilment.test_number (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        desk_id uuid NOT NULL,
        contract_id uuid NOT NULL,
        client_id uuid NOT NULL,
        operator_id uuid NOT NULL,
        phone text NOT NULL CONSTRAINT test_number_is_a_phone CHECK (phone ~ '^[+]?[0-9]{3,20}$'),
        from_on date NOT NULL,
        -- The first day on which it does not hold any more.
        until_on date CONSTRAINT test_number_ends_after_it_begins CHECK (until_on >= from_on),
        added_by text NOT NULL,
        added_at timestamptz NOT NULL,
        FOREIGN KEY (desk_id, contract_id, client_id, operator_id) REFERENCES fulfilment.desk (id, contract_id, client_id, operator_id)
      );
      CREATE UNIQUE INDEX test_number_stands_once ON fulfilment.test_number (desk_id, phone) WHERE until_on IS NULL;

      CREATE FUNCTION fulfilment.keep_test_number() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.until_on IS NOT NULL OR to_jsonb(NEW) - 'until_on' IS DISTINCT FROM to_jsonb(OLD) - 'until_on' THEN
          RAISE EXCEPTION 'A test number is only ever ended, once' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER test_number_is_only_ended BEFORE UPDATE ON fulfilment.test_number FOR EACH ROW EXECUTE FUNCTION fulfilment.keep_test_number();

      ALTER TABLE fulfilment.test_number ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.test_number FORCE ROW LEVEL SECURITY;
      CREATE POLICY test_number_walls ON fulfilment.test_number
        USING ((SELECT platform.sees_all()) OR COALESCE((SELECT platform.acting_company()) IN (client_id, operator_id), false))
        WITH CHECK ((SELECT platform.sees_all()) OR COALESCE((SELECT platform.acting_company()) = client_id, false));
      GRANT SELECT, INSERT, UPDATE ON fulfilment.test_number TO madoguchi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
