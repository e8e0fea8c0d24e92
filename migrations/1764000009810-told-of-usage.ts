import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looks at a month of a contract is told with the commit when a unit of it is made, contested or becomes free: by the contract's id alone. */
export class ToldOfUsage1764000009810 implements MigrationInterface {
  readonly name = 'ToldOfUsage1764000009810';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION fulfilment.tell_of_usage() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('madoguchi_live', 'usage ' || NEW.contract_id);
        RETURN NULL;
      END $$;
      -- A unit that is made or freed moves the tally of its month.
      CREATE TRIGGER tell_of_usage AFTER INSERT OR UPDATE ON fulfilment.usage_tally
        FOR EACH ROW EXECUTE FUNCTION fulfilment.tell_of_usage();
      CREATE TRIGGER tell_of_usage AFTER INSERT OR UPDATE OF state ON fulfilment.usage_dispute
        FOR EACH ROW EXECUTE FUNCTION fulfilment.tell_of_usage();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
