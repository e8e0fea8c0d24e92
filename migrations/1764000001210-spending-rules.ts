import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an owner wants to be told and to spend at most, and what calls meet once that is reached. */
export class SpendingRules1764000001210 implements MigrationInterface {
  readonly name = 'SpendingRules1764000001210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const [table, parties] of [
      ['billing.spending_rule', 'client_id'],
      ['billing.spending_alert', 'client_id'],
      ['fulfilment.service_limit', 'client_id, operator_id'],
    ] as const) {
      const wall = `(SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (${parties}), false)`;
      const name = table.split('.')[1];
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${name}_walls ON ${table} USING (${wall}) WITH CHECK (${wall});
      `);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const tables = `
  CREATE TABLE billing.spending_rule (
    contract_id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES identity.company,
    first_alert_percent int NOT NULL,
    second_alert_percent int NOT NULL,
    cap_minor bigint CONSTRAINT cap_is_positive CHECK (cap_minor > 0),
    cap_with_tax boolean NOT NULL,
    at_cap text NOT NULL CONSTRAINT known_choice_at_cap CHECK (at_cap IN ('go_on', 'message_only', 'stop')),
    updated_at timestamptz NOT NULL,
    updated_by text NOT NULL,
    CONSTRAINT alerts_in_order CHECK (first_alert_percent >= 1 AND first_alert_percent < second_alert_percent AND second_alert_percent <= 100),
    CONSTRAINT a_choice_needs_a_cap CHECK (cap_minor IS NOT NULL OR at_cap = 'go_on')
  );

  -- What the owner was told, once per month: the mail and this row become true together.
  CREATE TABLE billing.spending_alert (
    contract_id uuid NOT NULL,
    client_id uuid NOT NULL REFERENCES identity.company,
    month text NOT NULL CONSTRAINT month_is_a_month CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    basis text NOT NULL CONSTRAINT known_alert_basis CHECK (basis IN ('included', 'cap')),
    percent int NOT NULL CONSTRAINT percent_of_the_whole CHECK (percent BETWEEN 1 AND 100),
    told_at timestamptz NOT NULL,
    PRIMARY KEY (contract_id, month, basis, percent)
  );
  REVOKE UPDATE, DELETE ON billing.spending_alert FROM madoguchi_app;

  -- One row per contract, read by key with every offered call. It holds for its month only, so a new month needs no clean-up.
  CREATE TABLE fulfilment.service_limit (
    contract_id uuid PRIMARY KEY,
    client_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    month text NOT NULL CONSTRAINT month_is_a_month CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    mode text NOT NULL CONSTRAINT known_limit_mode CHECK (mode IN ('message_only', 'stop')),
    since timestamptz NOT NULL
  );

  ALTER TABLE fulfilment.interaction ADD COLUMN message_only boolean NOT NULL DEFAULT false;
`;
