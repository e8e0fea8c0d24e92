import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Matters that outlive one call: cases with their deadlines, what happened to them, and what a desk promises. */
export class Cases1764000006000 implements MigrationInterface {
  readonly name = 'Cases1764000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rules);
    await runner.query(cases);
    await runner.query(story);
    await runner.query(alarms);
    const own = `(SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (client_id, operator_id), false)`;
    const operators = `(SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = operator_id, false)`;
    // What the operator's people write to one another is not the client's to read, and a client writes as the client only.
    const told = `${operators} OR coalesce((SELECT platform.acting_company()) = client_id AND kind NOT IN ('note', 'assigned'), false)`;
    for (const [table, wall] of [
      ['case_rules', own],
      ['desk_case', own],
      ['case_call', own],
      ['case_alarm', own],
      ['case_warning', operators],
      ['case_entry', told],
    ] as const)
      await runner.query(`
        ALTER TABLE fulfilment.${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE fulfilment.${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_walls ON fulfilment.${table} USING (${wall}) WITH CHECK (${wall});
      `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const rules = `
  -- What owner and supervisor agreed for one desk; a desk without a row has the usual rules.
  CREATE TABLE fulfilment.case_rules (
    desk_id uuid PRIMARY KEY REFERENCES fulfilment.desk,
    client_id uuid NOT NULL REFERENCES identity.company,
    operator_id uuid NOT NULL REFERENCES identity.company,
    categories text[] NOT NULL CONSTRAINT a_desk_has_categories CHECK (cardinality(categories) BETWEEN 1 AND 30),
    -- By severity: working minutes to the first answer and to the end.
    targets jsonb NOT NULL,
    contact_emails text[] NOT NULL CONSTRAINT few_contacts CHECK (cardinality(contact_emails) <= 5),
    alarm_cases int NOT NULL CONSTRAINT alarm_cases_in_reason CHECK (alarm_cases BETWEEN 2 AND 20),
    alarm_days int NOT NULL CONSTRAINT alarm_days_in_reason CHECK (alarm_days BETWEEN 1 AND 90),
    updated_at timestamptz NOT NULL,
    updated_by text
  );
`;

const cases = `
  CREATE TABLE fulfilment.desk_case (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    desk_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    client_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    number int NOT NULL CONSTRAINT case_number_counts CHECK (number > 0),
    -- Made by the screen, once per case: sent twice it is one case.
    request_id uuid NOT NULL,
    state text NOT NULL DEFAULT 'open' CONSTRAINT known_case_state CHECK (state IN ('open', 'waiting_customer', 'waiting_client', 'closed')),
    category text NOT NULL CONSTRAINT case_category_length CHECK (char_length(category) BETWEEN 1 AND 40),
    severity text NOT NULL CONSTRAINT known_severity CHECK (severity IN ('low', 'normal', 'high', 'critical')),
    rung text NOT NULL DEFAULT 'agent' CONSTRAINT known_rung CHECK (rung IN ('agent', 'supervisor', 'client')),
    name text CONSTRAINT case_name_length CHECK (char_length(name) BETWEEN 1 AND 80),
    name_kana text CONSTRAINT case_kana_length CHECK (char_length(name_kana) BETWEEN 1 AND 80),
    phone text CONSTRAINT case_phone_is_digits CHECK (phone ~ '^[+]?[0-9]{3,20}$'),
    email text CONSTRAINT case_email_length CHECK (char_length(email) BETWEEN 3 AND 254),
    product text CONSTRAINT case_product_length CHECK (char_length(product) BETWEEN 1 AND 120),
    happened text NOT NULL CONSTRAINT happened_length CHECK (char_length(happened) BETWEEN 1 AND 4000),
    wish text CONSTRAINT wish_length CHECK (char_length(wish) BETWEEN 1 AND 1000),
    assigned_to text,
    opened_at timestamptz NOT NULL,
    opened_by text NOT NULL,
    -- Promises are kept as moments; whether one was missed is worked out from them.
    responded_at timestamptz,
    respond_soon_at timestamptz NOT NULL,
    respond_due_at timestamptz NOT NULL,
    resolve_minutes int NOT NULL CONSTRAINT resolve_in_reason CHECK (resolve_minutes BETWEEN 1 AND 100000),
    -- Working minutes spent before the clock was started last; null start: the clock stands.
    used_minutes int NOT NULL DEFAULT 0 CONSTRAINT used_is_not_negative CHECK (used_minutes >= 0),
    running_since timestamptz,
    resolve_soon_at timestamptz,
    resolve_due_at timestamptz,
    closed_at timestamptz,
    closed_by text,
    closing_code text CONSTRAINT known_closing_code CHECK (closing_code IN ('resolved', 'explained', 'compensated_by_client', 'unfounded', 'no_contact', 'handed_over')),
    closing_line text CONSTRAINT closing_line_length CHECK (char_length(closing_line) BETWEEN 1 AND 200),
    reopened int NOT NULL DEFAULT 0,
    -- Pairs of letters of what happened and what was answered; searched from closed cases only.
    pairs text[] NOT NULL DEFAULT '{}',
    CONSTRAINT case_of_one_desk FOREIGN KEY (desk_id, contract_id, client_id, operator_id)
      REFERENCES fulfilment.desk (id, contract_id, client_id, operator_id),
    CONSTRAINT case_with_its_parties UNIQUE (id, client_id, operator_id),
    CONSTRAINT one_number_per_case UNIQUE (desk_id, number),
    CONSTRAINT one_case_per_request UNIQUE (operator_id, request_id),
    CONSTRAINT closed_says_how CHECK ((state = 'closed') = (closed_at IS NOT NULL) AND (closed_at IS NULL) = (closing_code IS NULL)
      AND (closed_at IS NULL) = (closing_line IS NULL)),
    CONSTRAINT the_clock_runs_while_open CHECK ((state = 'open') = (running_since IS NOT NULL))
  );
  CREATE INDEX cases_of_an_operator ON fulfilment.desk_case (operator_id, opened_at DESC);
  CREATE INDEX cases_of_a_client ON fulfilment.desk_case (client_id, opened_at DESC);
  CREATE INDEX open_cases_of_a_caller ON fulfilment.desk_case (desk_id, phone) WHERE state <> 'closed';
  CREATE INDEX open_cases_of_an_operator ON fulfilment.desk_case (operator_id) WHERE state <> 'closed';
  CREATE INDEX first_answers_due ON fulfilment.desk_case (respond_soon_at) WHERE responded_at IS NULL AND state <> 'closed';
  CREATE INDEX cases_due ON fulfilment.desk_case (resolve_soon_at) WHERE state <> 'closed';
  CREATE INDEX precedents ON fulfilment.desk_case USING gin (pairs) WHERE state = 'closed';
  REVOKE DELETE ON fulfilment.desk_case FROM madoguchi_app;

  CREATE TABLE fulfilment.case_call (
    interaction_id uuid PRIMARY KEY REFERENCES fulfilment.interaction,
    case_id uuid NOT NULL,
    client_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    joined_at timestamptz NOT NULL,
    CONSTRAINT call_of_one_case FOREIGN KEY (case_id, client_id, operator_id) REFERENCES fulfilment.desk_case (id, client_id, operator_id)
  );
  CREATE INDEX calls_of_a_case ON fulfilment.case_call (case_id);
  REVOKE UPDATE, DELETE ON fulfilment.case_call FROM madoguchi_app;
`;

const story = `
  -- The time line of a case. Nobody changes what was written.
  CREATE TABLE fulfilment.case_entry (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL,
    client_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    position bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL,
    kind text NOT NULL CONSTRAINT known_case_entry CHECK (kind IN ('opened', 'call', 'note', 'reply_mail', 'reply_phone', 'question', 'answer',
      'instruction', 'assigned', 'severity', 'waiting_customer', 'resumed', 'escalated', 'closed', 'reopened')),
    person_id text,
    text text CONSTRAINT case_entry_length CHECK (char_length(text) BETWEEN 1 AND 4000),
    -- What the kind alone does not say: the rung, the severity, the code, to whom.
    detail text,
    request_id uuid,
    interaction_id uuid REFERENCES fulfilment.interaction,
    CONSTRAINT entry_of_one_case FOREIGN KEY (case_id, client_id, operator_id) REFERENCES fulfilment.desk_case (id, client_id, operator_id),
    CONSTRAINT one_entry_per_request UNIQUE (case_id, request_id)
  );
  CREATE INDEX story_of_a_case ON fulfilment.case_entry (case_id, position);
  REVOKE UPDATE, DELETE ON fulfilment.case_entry FROM madoguchi_app;

  -- What supervisors were told about a deadline: once per case, deadline, threshold and promised moment.
  CREATE TABLE fulfilment.case_warning (
    case_id uuid NOT NULL,
    client_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    deadline text NOT NULL CONSTRAINT known_deadline CHECK (deadline IN ('respond', 'resolve')),
    threshold text NOT NULL CONSTRAINT known_threshold CHECK (threshold IN ('soon', 'missed')),
    due_at timestamptz NOT NULL,
    told_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, deadline, threshold, due_at),
    CONSTRAINT warning_of_one_case FOREIGN KEY (case_id, client_id, operator_id) REFERENCES fulfilment.desk_case (id, client_id, operator_id)
  );
  REVOKE UPDATE, DELETE ON fulfilment.case_warning FROM madoguchi_app;
`;

const alarms = `
  CREATE TABLE fulfilment.case_alarm (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    desk_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    client_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    category text NOT NULL,
    product text NOT NULL,
    case_ids uuid[] NOT NULL CONSTRAINT an_alarm_has_cases CHECK (cardinality(case_ids) >= 2),
    days int NOT NULL,
    raised_at timestamptz NOT NULL,
    CONSTRAINT alarm_of_one_desk FOREIGN KEY (desk_id, contract_id, client_id, operator_id)
      REFERENCES fulfilment.desk (id, contract_id, client_id, operator_id)
  );
  CREATE INDEX alarms_of_a_client ON fulfilment.case_alarm (client_id, raised_at DESC);
  CREATE INDEX alarms_of_an_operator ON fulfilment.case_alarm (operator_id, raised_at DESC);
  CREATE INDEX alarms_of_a_desk ON fulfilment.case_alarm (desk_id, category, raised_at DESC);
  REVOKE UPDATE, DELETE ON fulfilment.case_alarm FROM madoguchi_app;
`;
