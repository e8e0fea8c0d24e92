import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A unit that comes after its month was billed costs nothing: which months are billed is a row here, which the unit's writer asks under a lock. */
export class BilledMonths1764000010700 implements MigrationInterface {
  readonly name = 'BilledMonths1764000010700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fulfilment.billed_month (
        contract_id uuid NOT NULL,
        month text NOT NULL CONSTRAINT billed_month_is_a_month CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        client_id uuid NOT NULL,
        producer_id uuid NOT NULL,
        operator_id uuid NOT NULL,
        CONSTRAINT billed_once_per_contract_and_month PRIMARY KEY (contract_id, month)
      );
      REVOKE UPDATE ON fulfilment.billed_month FROM madoguchi_app;
      ALTER TABLE fulfilment.billed_month ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.billed_month FORCE ROW LEVEL SECURITY;
      CREATE POLICY billed_month_walls ON fulfilment.billed_month
        USING ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = client_id
          OR (SELECT platform.acting_company()) = producer_id OR (SELECT platform.acting_company()) = operator_id, false))
        WITH CHECK ((SELECT platform.sees_all()));

      -- Waits for whoever is billing the month, and keeps the next one waiting until the unit is written.
      CREATE FUNCTION fulfilment.month_is_billed(contract uuid, asked text) RETURNS boolean LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock_shared(hashtextextended('usage ' || contract || ' ' || asked, 0));
        RETURN EXISTS (SELECT FROM fulfilment.billed_month b WHERE b.contract_id = contract AND b.month = asked);
      END $$;

      ALTER TABLE fulfilment.usage_record DROP CONSTRAINT known_rule, DROP CONSTRAINT only_counting_rules_bill,
        ADD CONSTRAINT known_rule CHECK (rule IN ('answered_counts', 'outbound_answered_counts', 'spam_free', 'wrong_number_free', 'silent_free',
          'abandoned_free', 'own_test_free', 'late_free', 'appointment_accepted_counts', 'appointment_rejected_free', 'late_appointment_free')),
        ADD CONSTRAINT only_counting_rules_bill
          CHECK (billable = (rule IN ('answered_counts', 'outbound_answered_counts', 'appointment_accepted_counts')));
      CREATE INDEX late_units ON fulfilment.usage_record (contract_id, occurred_on) WHERE rule = 'late_free';
      CREATE INDEX appointments_undecided ON fulfilment.appointment (contract_id) WHERE status = 'proposed';

      SELECT set_config('app.scope', 'system', true);
      INSERT INTO fulfilment.billed_month (contract_id, month, client_id, producer_id, operator_id)
        SELECT DISTINCT ON (contract_id, month) contract_id, month, client_id, producer_id, operator_id FROM billing.invoice
        WHERE number IS NOT NULL OR status = 'draft' ORDER BY contract_id, month;
      SELECT set_config('app.scope', '', true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
