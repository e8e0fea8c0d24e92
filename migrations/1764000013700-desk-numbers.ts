import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whose telephone number a desk answers, and the identity check that lending one of the operator's needs (犯罪収益移転防止法).
 * Both are only ever added to; the desk carries what the newest of them says, so that a client sees that a check was made and not what it says.
 * Desks that exist answer the client's own number.
 */
export class DeskNumbers1764000013700 implements MigrationInterface {
  readonly name = 'DeskNumbers1764000013700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fulfilment.desk_number (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        desk_id uuid NOT NULL,
        contract_id uuid NOT NULL,
        client_id uuid NOT NULL,
        operator_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT known_number_kind CHECK (kind IN ('own_forwarded', 'lent')),
        phone text NOT NULL CONSTRAINT desk_number_is_a_phone CHECK (phone ~ '^[+]?[0-9]{3,20}$'),
        since_on date NOT NULL,
        written_by text NOT NULL,
        written_at timestamptz NOT NULL,
        FOREIGN KEY (desk_id, contract_id, client_id, operator_id) REFERENCES fulfilment.desk (id, contract_id, client_id, operator_id)
      );
      CREATE INDEX numbers_of_a_desk ON fulfilment.desk_number (desk_id, id);

      CREATE TABLE fulfilment.identity_check (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        desk_id uuid NOT NULL,
        contract_id uuid NOT NULL,
        client_id uuid NOT NULL,
        operator_id uuid NOT NULL,
        party text NOT NULL CONSTRAINT known_party CHECK (party IN ('corporation', 'sole_proprietor')),
        document text NOT NULL,
        document_last text CONSTRAINT last_characters_of_a_document CHECK (document_last ~ '^[0-9A-Z]{1,4}$'),
        method text NOT NULL,
        checked_on date NOT NULL,
        name text NOT NULL,
        address text NOT NULL,
        born_on date,
        representative text,
        purpose text NOT NULL,
        business text NOT NULL,
        beneficial_owner text,
        reason text,
        checked_by text NOT NULL,
        written_at timestamptz NOT NULL,
        FOREIGN KEY (desk_id, contract_id, client_id, operator_id) REFERENCES fulfilment.desk (id, contract_id, client_id, operator_id),
        CONSTRAINT a_my_number_card_leaves_no_number CHECK (document <> 'my_number_card' OR document_last IS NULL),
        CONSTRAINT a_corporation_is_asked_who_owns_it CHECK (party <> 'corporation' OR (representative IS NOT NULL AND beneficial_owner IS NOT NULL)),
        CONSTRAINT a_person_has_a_day_of_birth CHECK (party <> 'sole_proprietor' OR born_on IS NOT NULL)
      );
      CREATE INDEX checks_of_a_desk ON fulfilment.identity_check (desk_id, id);

      ALTER TABLE fulfilment.desk
        ADD COLUMN number_kind text NOT NULL DEFAULT 'own_forwarded' CONSTRAINT known_kind_of_desk_number CHECK (number_kind IN ('own_forwarded', 'lent')),
        ADD COLUMN number_phone text,
        ADD COLUMN number_since_on date,
        ADD COLUMN identity_checked_on date;

      CREATE FUNCTION fulfilment.carry_desk_number() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE fulfilment.desk SET number_kind = NEW.kind, number_phone = NEW.phone, number_since_on = NEW.since_on WHERE id = NEW.desk_id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER desk_carries_its_number AFTER INSERT ON fulfilment.desk_number FOR EACH ROW EXECUTE FUNCTION fulfilment.carry_desk_number();

      CREATE FUNCTION fulfilment.carry_identity_check() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE fulfilment.desk SET identity_checked_on = NEW.checked_on WHERE id = NEW.desk_id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER desk_carries_its_check AFTER INSERT ON fulfilment.identity_check FOR EACH ROW EXECUTE FUNCTION fulfilment.carry_identity_check();

      -- Nobody opens a desk by writing on it that a check was made: the record itself must stand, and its writer must see it.
      CREATE FUNCTION fulfilment.keep_desk_number() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.number_kind, NEW.number_phone, NEW.number_since_on) IS DISTINCT FROM (OLD.number_kind, OLD.number_phone, OLD.number_since_on)
            AND (NEW.number_kind, NEW.number_phone, NEW.number_since_on) IS DISTINCT FROM
              (SELECT (n.kind, n.phone, n.since_on) FROM fulfilment.desk_number n WHERE n.desk_id = NEW.id ORDER BY n.id DESC LIMIT 1)
          OR NEW.identity_checked_on IS DISTINCT FROM OLD.identity_checked_on AND NEW.identity_checked_on IS DISTINCT FROM
              (SELECT c.checked_on FROM fulfilment.identity_check c WHERE c.desk_id = NEW.id ORDER BY c.id DESC LIMIT 1) THEN
          RAISE EXCEPTION 'A desk says of its number what was written down' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER desk_number_as_written BEFORE UPDATE OF number_kind, number_phone, number_since_on, identity_checked_on
        ON fulfilment.desk FOR EACH ROW EXECUTE FUNCTION fulfilment.keep_desk_number();

      CREATE FUNCTION fulfilment.keep_what_was_checked() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'Numbers and identity checks are only ever added to' USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER desk_number_stays BEFORE UPDATE OR DELETE ON fulfilment.desk_number
        FOR EACH ROW EXECUTE FUNCTION fulfilment.keep_what_was_checked();
      CREATE TRIGGER identity_check_stays BEFORE UPDATE OR DELETE ON fulfilment.identity_check
        FOR EACH ROW EXECUTE FUNCTION fulfilment.keep_what_was_checked();

      ALTER TABLE fulfilment.desk_number ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.desk_number FORCE ROW LEVEL SECURITY;
      CREATE POLICY desk_number_walls ON fulfilment.desk_number
        USING ((SELECT platform.sees_all()) OR COALESCE((SELECT platform.acting_company()) IN (client_id, operator_id), false))
        WITH CHECK ((SELECT platform.sees_all()) OR COALESCE((SELECT platform.acting_company()) = operator_id, false));
      ALTER TABLE fulfilment.identity_check ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.identity_check FORCE ROW LEVEL SECURITY;
      CREATE POLICY identity_check_walls ON fulfilment.identity_check
        USING ((SELECT platform.sees_all()) OR COALESCE((SELECT platform.acting_company()) = operator_id, false))
        WITH CHECK ((SELECT platform.sees_all()) OR COALESCE((SELECT platform.acting_company()) = operator_id, false));
      REVOKE ALL ON fulfilment.desk_number, fulfilment.identity_check FROM madoguchi_app;
      GRANT SELECT, INSERT ON fulfilment.desk_number, fulfilment.identity_check TO madoguchi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
