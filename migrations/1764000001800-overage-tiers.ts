import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls beyond the included ones may cost by steps, and parts of a yen. Plans and lines from before keep their one whole price. */
export class OverageTiers1764000001800 implements MigrationInterface {
  readonly name = 'OverageTiers1764000001800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One to five steps, each with a price; only the last has no end.
      CREATE FUNCTION catalogue.are_overage_tiers(tiers jsonb) RETURNS boolean
        LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
        SELECT tiers ->> 'mode' IN ('graduated', 'volume')
          AND jsonb_typeof(tiers -> 'steps') = 'array'
          AND jsonb_array_length(tiers -> 'steps') BETWEEN 1 AND 5
          AND (SELECT bool_and(jsonb_typeof(step -> 'unitPrice') = 'string'
                 AND step ->> 'unitPrice' ~ '^[0-9]{1,6}([.][0-9]{1,4})?$'
                 AND jsonb_typeof(step -> 'upTo') = CASE WHEN place = jsonb_array_length(tiers -> 'steps') THEN 'null' ELSE 'number' END)
               FROM jsonb_array_elements(tiers -> 'steps') WITH ORDINALITY AS each (step, place))
      $$;
      ALTER TABLE catalogue.plan ADD COLUMN overage_tiers jsonb
        CONSTRAINT overage_tiers_are_steps CHECK (overage_tiers IS NULL OR catalogue.are_overage_tiers(overage_tiers) IS TRUE);

      ALTER TABLE billing.invoice_line
        ADD COLUMN unit_price numeric(10, 4) CONSTRAINT unit_price_has_a_part_of_a_yen CHECK (unit_price > 0 AND unit_price <> trunc(unit_price)),
        DROP CONSTRAINT amount_is_at_most_the_product,
        ADD CONSTRAINT amount_is_at_most_the_product CHECK (CASE
          WHEN kind = 'correction' THEN amount_minor <= 0 AND unit_minor IS NULL AND unit_price IS NULL
          WHEN unit_price IS NOT NULL THEN kind = 'overage' AND unit_minor IS NULL AND amount_minor BETWEEN 0 AND quantity * unit_price
          ELSE unit_minor IS NOT NULL AND amount_minor BETWEEN 0 AND quantity * unit_minor END);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
