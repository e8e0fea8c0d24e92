import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Times of a client's calendar may belong to one of its salespeople, who is never promised twice. */
export class Salespeople1764000011010 implements MigrationInterface {
  readonly name = 'Salespeople1764000011010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fulfilment.salesperson (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        client_id uuid NOT NULL REFERENCES identity.company,
        name text NOT NULL CONSTRAINT salesperson_name_length CHECK (char_length(name) BETWEEN 1 AND 40),
        email text NOT NULL CONSTRAINT salesperson_email_length CHECK (char_length(email) BETWEEN 3 AND 254),
        added_at timestamptz NOT NULL,
        removed_at timestamptz,
        CONSTRAINT salesperson_of_one_client UNIQUE (id, client_id)
      );
      CREATE UNIQUE INDEX one_salesperson_per_address ON fulfilment.salesperson (client_id, lower(email)) WHERE removed_at IS NULL;
      REVOKE DELETE ON fulfilment.salesperson FROM madoguchi_app;
      ALTER TABLE fulfilment.salesperson ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.salesperson FORCE ROW LEVEL SECURITY;
      CREATE POLICY salesperson_add ON fulfilment.salesperson FOR INSERT
        WITH CHECK ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = client_id, false));
      CREATE POLICY salesperson_change ON fulfilment.salesperson FOR UPDATE
        USING ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = client_id, false));

      ALTER TABLE fulfilment.slot ADD COLUMN salesperson_id uuid;
      -- Whoever books in somebody's time has to say whose it is and tell that person.
      CREATE POLICY salesperson_read ON fulfilment.salesperson FOR SELECT
        USING ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = client_id, false)
          OR EXISTS (SELECT FROM fulfilment.slot s WHERE s.salesperson_id = salesperson.id
            AND s.operator_id = (SELECT platform.acting_company())));
      ALTER TABLE fulfilment.slot ADD CONSTRAINT slot_of_own_salesperson FOREIGN KEY (salesperson_id, client_id)
        REFERENCES fulfilment.salesperson (id, client_id);
      ALTER TABLE fulfilment.slot ADD CONSTRAINT one_person_one_meeting CHECK (salesperson_id IS NULL OR capacity = 1);
      -- Times that name nobody are one calendar per desk, as before; those of a person are that person's, at every desk.
      ALTER TABLE fulfilment.slot DROP CONSTRAINT slots_of_a_desk_do_not_overlap;
      ALTER TABLE fulfilment.slot ADD CONSTRAINT slots_of_a_desk_do_not_overlap
        EXCLUDE USING gist (desk_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (closed_at IS NULL AND salesperson_id IS NULL);
      ALTER TABLE fulfilment.slot ADD CONSTRAINT nobody_is_promised_twice
        EXCLUDE USING gist (salesperson_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (closed_at IS NULL AND salesperson_id IS NOT NULL);
      ALTER TABLE fulfilment.slot DROP CONSTRAINT one_slot_per_time;
      ALTER TABLE fulfilment.slot ADD CONSTRAINT one_slot_per_time UNIQUE NULLS NOT DISTINCT (desk_id, salesperson_id, starts_at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
