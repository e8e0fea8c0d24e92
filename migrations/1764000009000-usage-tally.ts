import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a contract's month comes to is one row, which the transaction that writes or frees a unit keeps; the units stay the truth. */
export class UsageTally1764000009000 implements MigrationInterface {
  readonly name = 'UsageTally1764000009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fulfilment.usage_tally (
        contract_id uuid NOT NULL,
        month text NOT NULL CONSTRAINT month_is_a_month CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        client_id uuid NOT NULL,
        producer_id uuid NOT NULL,
        operator_id uuid NOT NULL,
        billable_calls int NOT NULL,
        free_calls int NOT NULL,
        accepted_appointments int NOT NULL,
        CONSTRAINT one_tally_per_contract_and_month PRIMARY KEY (contract_id, month),
        CONSTRAINT tallies_are_not_negative CHECK (least(billable_calls, free_calls, accepted_appointments) >= 0)
      ) WITH (fillfactor = 70);

      -- The truth that every tally must equal: what counts by its rule and was not made free. By days first, which are cheaper to tell apart.
      CREATE VIEW fulfilment.counted_usage WITH (security_invoker) AS
        SELECT contract_id, to_char(occurred_on, 'YYYY-MM') AS month, sum(billable_calls)::int AS billable_calls, sum(free_calls)::int AS free_calls,
          sum(accepted_appointments)::int AS accepted_appointments
        FROM (SELECT u.contract_id, u.occurred_on,
            count(*) FILTER (WHERE u.kind = 'call' AND u.billable AND c.usage_id IS NULL) AS billable_calls,
            count(*) FILTER (WHERE u.kind = 'call' AND NOT (u.billable AND c.usage_id IS NULL)) AS free_calls,
            count(*) FILTER (WHERE u.kind = 'appointment' AND u.billable AND c.usage_id IS NULL) AS accepted_appointments
          FROM fulfilment.usage_record u LEFT JOIN fulfilment.usage_correction c ON c.usage_id = u.id
          GROUP BY u.contract_id, u.occurred_on) AS day
        GROUP BY contract_id, 2;

      CREATE FUNCTION fulfilment.tally_unit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        INSERT INTO fulfilment.usage_tally AS t (contract_id, month, client_id, producer_id, operator_id, billable_calls, free_calls, accepted_appointments)
          VALUES (NEW.contract_id, to_char(NEW.occurred_on, 'YYYY-MM'), NEW.client_id, NEW.producer_id, NEW.operator_id,
            (NEW.kind = 'call' AND NEW.billable)::int, (NEW.kind = 'call' AND NOT NEW.billable)::int, (NEW.kind = 'appointment' AND NEW.billable)::int)
        ON CONFLICT (contract_id, month) DO UPDATE SET billable_calls = t.billable_calls + excluded.billable_calls,
          free_calls = t.free_calls + excluded.free_calls, accepted_appointments = t.accepted_appointments + excluded.accepted_appointments;
        RETURN NULL;
      END $$;
      CREATE TRIGGER tally_unit AFTER INSERT ON fulfilment.usage_record FOR EACH ROW EXECUTE FUNCTION fulfilment.tally_unit();

      CREATE FUNCTION fulfilment.tally_freed_unit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        UPDATE fulfilment.usage_tally SET billable_calls = billable_calls - (NEW.kind = 'call')::int, free_calls = free_calls + (NEW.kind = 'call')::int,
          accepted_appointments = accepted_appointments - (NEW.kind = 'appointment')::int
        WHERE contract_id = NEW.contract_id AND month = to_char(NEW.occurred_on, 'YYYY-MM');
        RETURN NULL;
      END $$;
      CREATE TRIGGER tally_freed_unit AFTER INSERT ON fulfilment.usage_correction FOR EACH ROW EXECUTE FUNCTION fulfilment.tally_freed_unit();

      -- Counts one contract anew from its units, or all of them. The lock waits for whoever is writing a unit, and keeps the next one waiting.
      CREATE FUNCTION fulfilment.recount_usage(contract uuid DEFAULT NULL) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        LOCK TABLE fulfilment.usage_tally IN SHARE ROW EXCLUSIVE MODE;
        DELETE FROM fulfilment.usage_tally WHERE contract IS NULL OR contract_id = contract;
        INSERT INTO fulfilment.usage_tally (contract_id, month, client_id, producer_id, operator_id, billable_calls, free_calls, accepted_appointments)
          SELECT counted.contract_id, month, client_id, producer_id, operator_id, billable_calls, free_calls, accepted_appointments
          FROM fulfilment.counted_usage counted CROSS JOIN LATERAL (
            SELECT client_id, producer_id, operator_id FROM fulfilment.usage_record u WHERE u.contract_id = counted.contract_id LIMIT 1) AS parties
          WHERE contract IS NULL OR counted.contract_id = contract;
      END $$;

      REVOKE INSERT, UPDATE, DELETE ON fulfilment.usage_tally FROM madoguchi_app;
      REVOKE EXECUTE ON FUNCTION fulfilment.tally_unit, fulfilment.tally_freed_unit, fulfilment.recount_usage FROM PUBLIC, madoguchi_app;
      ALTER TABLE fulfilment.usage_tally ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.usage_tally FORCE ROW LEVEL SECURITY;
      CREATE POLICY usage_tally_walls ON fulfilment.usage_tally
        USING ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = client_id
          OR (SELECT platform.acting_company()) = producer_id OR (SELECT platform.acting_company()) = operator_id, false))
        WITH CHECK ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = client_id
          OR (SELECT platform.acting_company()) = producer_id OR (SELECT platform.acting_company()) = operator_id, false));

      SELECT set_config('app.scope', 'system', true);
      SELECT fulfilment.recount_usage();
      SELECT set_config('app.scope', '', true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
