import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invoices, the double-entry ledger, payouts, and the in- and outbox of the payment provider. */
export class Billing1764000000600 implements MigrationInterface {
  readonly name = 'Billing1764000000600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT platform.open_schema('billing')`);
    await runner.query(accounts);
    await runner.query(invoices);
    await runner.query(ledger);
    await runner.query(payouts);
    await runner.query(provider);
    await runner.query(walls);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const accounts = `
  -- How an issuer of documents rounds tax; without a row it rounds down.
  CREATE TABLE billing.issuer_setting (
    company_id uuid PRIMARY KEY REFERENCES identity.company,
    rounding_mode text NOT NULL DEFAULT 'down' CONSTRAINT known_rounding_mode CHECK (rounding_mode IN ('down', 'half_up', 'up'))
  );

  -- A client as the payment provider knows it. Card numbers are never here, only the provider's label.
  CREATE TABLE billing.client_account (
    client_id uuid PRIMARY KEY REFERENCES identity.company,
    stripe_customer_id text CONSTRAINT one_account_per_customer UNIQUE,
    payment_method_id text,
    payment_method_label text CONSTRAINT payment_method_label_length CHECK (char_length(payment_method_label) <= 100),
    created_at timestamptz NOT NULL,
    CONSTRAINT payment_method_needs_a_customer CHECK (payment_method_id IS NULL OR stripe_customer_id IS NOT NULL)
  );

  CREATE TABLE billing.checkout (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    client_id uuid NOT NULL REFERENCES billing.client_account,
    contract_id uuid NOT NULL,
    status text NOT NULL DEFAULT 'open' CONSTRAINT known_checkout_status CHECK (status IN ('open', 'completed', 'expired')),
    stripe_session_id text CONSTRAINT one_checkout_per_session UNIQUE,
    url text,
    created_at timestamptz NOT NULL,
    completed_at timestamptz
  );
  CREATE INDEX checkout_by_contract ON billing.checkout (contract_id, created_at DESC);

  -- A producer or operator as the payment provider knows it.
  CREATE TABLE billing.payee_account (
    company_id uuid PRIMARY KEY REFERENCES identity.company,
    stripe_account_id text CONSTRAINT one_payee_per_stripe_account UNIQUE,
    ready boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    CONSTRAINT ready_needs_an_account CHECK (NOT ready OR stripe_account_id IS NOT NULL)
  );
`;

const invoices = `
  -- The last number given, per issuer, kind of document and year: locked by the row, so numbers have no gaps.
  CREATE TABLE billing.document_counter (
    issuer_id uuid NOT NULL REFERENCES identity.company,
    kind text NOT NULL CONSTRAINT known_document_kind CHECK (kind IN ('invoice', 'statement')),
    year int NOT NULL,
    last int NOT NULL CONSTRAINT numbers_start_at_one CHECK (last >= 1),
    PRIMARY KEY (issuer_id, kind, year)
  );

  CREATE TABLE billing.invoice (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    contract_id uuid NOT NULL,
    client_id uuid NOT NULL REFERENCES identity.company,
    month text NOT NULL CONSTRAINT month_is_a_month CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    status text NOT NULL DEFAULT 'draft'
      CONSTRAINT known_invoice_status CHECK (status IN ('draft', 'parked', 'issued', 'paid', 'payment_failed', 'void')),
    attempt int NOT NULL DEFAULT 1,
    period_starts_on date NOT NULL,
    period_ends_on date NOT NULL,
    currency text NOT NULL DEFAULT 'JPY' CONSTRAINT currency_code CHECK (currency ~ '^[A-Z]{3}$'),
    rounding_mode text NOT NULL CONSTRAINT known_rounding_mode CHECK (rounding_mode IN ('down', 'half_up', 'up')),
    taxable_minor bigint NOT NULL,
    tax_minor bigint NOT NULL,
    total_minor bigint NOT NULL,
    included_units int NOT NULL,
    billable_calls int NOT NULL,
    free_calls int NOT NULL,
    accepted_appointments int NOT NULL,
    producer_id uuid NOT NULL REFERENCES identity.company,
    operator_id uuid NOT NULL REFERENCES identity.company,
    platform_bps int NOT NULL,
    producer_bps int NOT NULL,
    operator_bps int NOT NULL,
    issuer_id uuid REFERENCES identity.company,
    number text,
    issued_on date,
    due_on date,
    document jsonb,
    hash text CONSTRAINT hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
    stripe_invoice_id text CONSTRAINT one_invoice_per_stripe_invoice UNIQUE,
    stripe_total_minor bigint,
    stripe_charge_id text,
    fee_minor bigint CONSTRAINT fee_is_not_negative CHECK (fee_minor >= 0),
    paid_at timestamptz,
    failure_reason text CONSTRAINT failure_reason_length CHECK (char_length(failure_reason) <= 500),
    park_reason text CONSTRAINT park_reason_length CHECK (char_length(park_reason) <= 100),
    created_at timestamptz NOT NULL,
    CONSTRAINT number_used_once_per_issuer UNIQUE (issuer_id, number),
    CONSTRAINT period_in_order CHECK (period_starts_on <= period_ends_on),
    CONSTRAINT total_is_taxable_plus_tax CHECK (total_minor = taxable_minor + tax_minor AND taxable_minor >= 0 AND tax_minor >= 0),
    CONSTRAINT shares_are_the_whole CHECK (platform_bps + producer_bps + operator_bps = 10000
      AND least(platform_bps, producer_bps, operator_bps) >= 0),
    CONSTRAINT counts_are_not_negative CHECK (least(included_units, billable_calls, free_calls, accepted_appointments) >= 0),
    CONSTRAINT a_document_is_complete CHECK (status IN ('draft', 'parked')
      OR num_nulls(issuer_id, number, issued_on, due_on, document, hash) = 0),
    CONSTRAINT paid_has_a_time CHECK ((status = 'paid') = (paid_at IS NOT NULL)),
    CONSTRAINT parked_has_a_reason CHECK ((status = 'parked') = (park_reason IS NOT NULL)),
    CONSTRAINT failed_has_a_reason CHECK (status <> 'payment_failed' OR failure_reason IS NOT NULL),
    CONSTRAINT collected_is_what_was_billed CHECK (status <> 'paid' OR total_minor = 0 OR stripe_total_minor = total_minor)
  );
  CREATE UNIQUE INDEX one_bill_per_contract_and_month ON billing.invoice (contract_id, month) WHERE status <> 'void';
  CREATE INDEX invoice_by_client ON billing.invoice (client_id, issued_on DESC, number DESC);
  CREATE INDEX invoice_by_date_and_amount ON billing.invoice (issued_on, total_minor);
  CREATE INDEX invoice_open ON billing.invoice (status) WHERE status IN ('draft', 'parked', 'issued', 'payment_failed');

  CREATE TABLE billing.invoice_line (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    invoice_id uuid NOT NULL REFERENCES billing.invoice ON DELETE CASCADE,
    client_id uuid NOT NULL,
    position int NOT NULL,
    kind text NOT NULL CONSTRAINT known_line_kind CHECK (kind IN ('base', 'initial', 'overage', 'success')),
    description text NOT NULL CONSTRAINT description_length CHECK (char_length(description) BETWEEN 1 AND 300),
    description_en text NOT NULL CONSTRAINT description_en_length CHECK (char_length(description_en) BETWEEN 1 AND 300),
    quantity int NOT NULL CONSTRAINT quantity_is_positive CHECK (quantity >= 1),
    unit_minor bigint NOT NULL CONSTRAINT unit_price_is_not_negative CHECK (unit_minor >= 0),
    amount_minor bigint NOT NULL CONSTRAINT amount_is_at_most_the_product CHECK (amount_minor BETWEEN 0 AND quantity * unit_minor),
    tax_rate_bps int NOT NULL CONSTRAINT tax_rate_is_a_share CHECK (tax_rate_bps BETWEEN 0 AND 10000),
    tax_minor bigint NOT NULL CONSTRAINT line_tax_is_not_negative CHECK (tax_minor >= 0),
    CONSTRAINT one_line_per_position UNIQUE (invoice_id, position)
  );

  -- Payees' tax-exclusive parts of a paid invoice; written with the payment, never changed.
  CREATE TABLE billing.invoice_share (
    invoice_id uuid NOT NULL REFERENCES billing.invoice,
    role text NOT NULL CONSTRAINT known_payee_role CHECK (role IN ('producer', 'operator')),
    payee_id uuid NOT NULL REFERENCES identity.company,
    share_bps int NOT NULL,
    net_minor bigint NOT NULL CONSTRAINT share_is_not_negative CHECK (net_minor >= 0),
    tax_rate_bps int NOT NULL,
    PRIMARY KEY (invoice_id, role)
  );
  CREATE INDEX invoice_share_by_payee ON billing.invoice_share (payee_id);

  -- Documents as they were issued, byte for byte, kept at least seven years.
  CREATE TABLE billing.document_file (
    kind text NOT NULL CONSTRAINT known_document_kind CHECK (kind IN ('invoice', 'statement')),
    document_id uuid NOT NULL,
    owner_id uuid NOT NULL REFERENCES identity.company,
    content bytea NOT NULL,
    sha256 text NOT NULL CONSTRAINT file_hash_is_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (kind, document_id)
  );

  CREATE FUNCTION billing.keep_issued_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.number IS NULL THEN
      RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    IF TG_OP = 'DELETE' THEN
      RAISE EXCEPTION 'An issued invoice is never deleted' USING ERRCODE = 'restrict_violation';
    END IF;
    -- What happens to the money may still be written; the document may not.
    IF to_jsonb(NEW) - '{status,stripe_charge_id,fee_minor,paid_at,failure_reason}'::text[]
       IS DISTINCT FROM to_jsonb(OLD) - '{status,stripe_charge_id,fee_minor,paid_at,failure_reason}'::text[]
       OR NEW.status IN ('draft', 'parked') OR (OLD.status IN ('paid', 'void') AND NEW.status <> OLD.status) THEN
      RAISE EXCEPTION 'An issued invoice never changes' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER issued_invoice_never_changes BEFORE UPDATE OR DELETE ON billing.invoice
    FOR EACH ROW EXECUTE FUNCTION billing.keep_issued_invoice();

  CREATE FUNCTION billing.keep_issued_lines() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM billing.invoice
               WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD.invoice_id ELSE NEW.invoice_id END AND number IS NOT NULL) THEN
      RAISE EXCEPTION 'The lines of an issued invoice never change' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $$;
  CREATE TRIGGER issued_lines_never_change BEFORE INSERT OR UPDATE OR DELETE ON billing.invoice_line
    FOR EACH ROW EXECUTE FUNCTION billing.keep_issued_lines();
`;

const ledger = `
  CREATE TABLE billing.ledger_tx (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind text NOT NULL,
    source_type text NOT NULL,
    source_id uuid NOT NULL,
    booked_at timestamptz NOT NULL,
    CONSTRAINT posted_once_per_source UNIQUE (kind, source_type, source_id)
  );
  CREATE INDEX ledger_tx_by_time ON billing.ledger_tx (booked_at);

  CREATE TABLE billing.ledger_entry (
    tx_id uuid NOT NULL REFERENCES billing.ledger_tx,
    position int NOT NULL,
    account text NOT NULL CONSTRAINT known_account CHECK (account IN ('customer_receivable', 'stripe_clearing', 'payable_producer',
      'payable_operator', 'jct_output', 'jct_input_claimable', 'revenue', 'service_cost', 'processor_fee')),
    party_id uuid REFERENCES identity.company,
    amount_minor bigint NOT NULL CONSTRAINT entries_are_not_zero CHECK (amount_minor <> 0),
    PRIMARY KEY (tx_id, position)
  );
  CREATE INDEX ledger_entry_by_account ON billing.ledger_entry (account, party_id) INCLUDE (amount_minor);

  CREATE FUNCTION billing.require_balance() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (SELECT sum(amount_minor) FROM billing.ledger_entry WHERE tx_id = NEW.tx_id) <> 0 THEN
      RAISE EXCEPTION 'Debits and credits of ledger transaction % differ', NEW.tx_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER entries_sum_to_zero AFTER INSERT ON billing.ledger_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION billing.require_balance();
`;

const payouts = `
  -- One purchase statement (仕入明細書) of one payee in one role.
  CREATE TABLE billing.payout (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    payee_id uuid NOT NULL REFERENCES identity.company,
    role text NOT NULL CONSTRAINT known_payee_role CHECK (role IN ('producer', 'operator')),
    status text NOT NULL DEFAULT 'planned' CONSTRAINT known_payout_status CHECK (status IN ('planned', 'sent', 'failed')),
    pay_on date NOT NULL,
    period_starts_on date NOT NULL,
    period_ends_on date NOT NULL,
    net_minor bigint NOT NULL,
    tax_minor bigint NOT NULL,
    amount_minor bigint NOT NULL,
    registration_number text,
    credit_bps int NOT NULL CONSTRAINT credit_is_a_share CHECK (credit_bps BETWEEN 0 AND 10000),
    issuer_id uuid NOT NULL REFERENCES identity.company,
    number text NOT NULL,
    document jsonb NOT NULL,
    hash text NOT NULL CONSTRAINT hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
    failure_reason text CONSTRAINT failure_reason_length CHECK (char_length(failure_reason) <= 500),
    created_at timestamptz NOT NULL,
    sent_at timestamptz,
    CONSTRAINT statement_number_used_once UNIQUE (issuer_id, number),
    CONSTRAINT amount_is_net_plus_tax CHECK (amount_minor = net_minor + tax_minor AND net_minor > 0 AND tax_minor >= 0),
    CONSTRAINT sent_has_a_time CHECK ((status = 'sent') = (sent_at IS NOT NULL)),
    CONSTRAINT failed_has_a_reason CHECK ((status = 'failed') = (failure_reason IS NOT NULL))
  );
  CREATE INDEX payout_by_payee ON billing.payout (payee_id, pay_on DESC);
  CREATE INDEX payout_by_pay_day ON billing.payout (pay_on);

  CREATE TABLE billing.payout_line (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    payout_id uuid NOT NULL REFERENCES billing.payout,
    payee_id uuid NOT NULL,
    invoice_id uuid NOT NULL,
    role text NOT NULL,
    position int NOT NULL,
    description text NOT NULL CONSTRAINT description_length CHECK (char_length(description) BETWEEN 1 AND 400),
    description_en text NOT NULL CONSTRAINT description_en_length CHECK (char_length(description_en) BETWEEN 1 AND 400),
    net_minor bigint NOT NULL CONSTRAINT net_is_positive CHECK (net_minor > 0),
    tax_minor bigint NOT NULL CONSTRAINT line_tax_is_not_negative CHECK (tax_minor >= 0),
    tax_rate_bps int NOT NULL,
    stripe_transfer_id text CONSTRAINT one_line_per_transfer UNIQUE,
    sent_at timestamptz,
    CONSTRAINT a_share_is_paid_once UNIQUE (invoice_id, role),
    CONSTRAINT paid_from_a_share FOREIGN KEY (invoice_id, role) REFERENCES billing.invoice_share (invoice_id, role),
    CONSTRAINT one_statement_line_per_position UNIQUE (payout_id, position)
  );

  CREATE FUNCTION billing.keep_statement() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE fate text[] := '{status,failure_reason,sent_at,stripe_transfer_id}';
  BEGIN
    IF to_jsonb(NEW) - fate IS DISTINCT FROM to_jsonb(OLD) - fate THEN
      RAISE EXCEPTION 'A statement never changes' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER statement_never_changes BEFORE UPDATE ON billing.payout
    FOR EACH ROW EXECUTE FUNCTION billing.keep_statement();
  CREATE TRIGGER statement_lines_never_change BEFORE UPDATE ON billing.payout_line
    FOR EACH ROW EXECUTE FUNCTION billing.keep_statement();
`;

const provider = `
  -- Inbox: verified webhooks, each worked off once, in any order.
  CREATE TABLE billing.stripe_event (
    id text PRIMARY KEY,
    type text NOT NULL,
    object_id text,
    api_version text,
    created_at timestamptz NOT NULL,
    payload jsonb NOT NULL,
    received_at timestamptz NOT NULL,
    status text NOT NULL DEFAULT 'pending'
      CONSTRAINT known_event_status CHECK (status IN ('pending', 'done', 'ignored', 'failed')),
    attempts int NOT NULL DEFAULT 0,
    last_error text
  );
  CREATE INDEX stripe_event_open ON billing.stripe_event (received_at) WHERE status IN ('pending', 'failed');

  -- Outbox: every write to the provider, with frozen parameters and a key that outlives a crash.
  -- The commands of one group run in the order of seq; the next waits for the one before.
  CREATE TABLE billing.stripe_command (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    seq bigserial NOT NULL,
    group_key text NOT NULL,
    op text NOT NULL,
    params jsonb NOT NULL,
    idempotency_key text NOT NULL CONSTRAINT one_command_per_key UNIQUE,
    status text NOT NULL DEFAULT 'pending'
      CONSTRAINT known_command_status CHECK (status IN ('pending', 'done', 'refused', 'parked')),
    attempts int NOT NULL DEFAULT 0,
    first_sent_at timestamptz,
    -- The key cannot tell any more whether it happened: look before sending under a renewed one.
    look_first boolean NOT NULL DEFAULT false,
    renewals int NOT NULL DEFAULT 0,
    locked_until timestamptz,
    result jsonb,
    error text,
    created_at timestamptz NOT NULL,
    CONSTRAINT done_has_a_result CHECK ((status = 'done') = (result IS NOT NULL)),
    CONSTRAINT stopped_has_an_error CHECK (status NOT IN ('refused', 'parked') OR error IS NOT NULL)
  );
  CREATE INDEX stripe_command_by_group ON billing.stripe_command (group_key, seq);
  CREATE INDEX stripe_command_open ON billing.stripe_command (created_at) WHERE status <> 'done';
`;

/** Sub-selects, so that who acts is asked once per statement and not once per row. */
const all = '(SELECT platform.sees_all())';
const mine = (column: string) => `${all} OR coalesce(${column} = (SELECT platform.acting_company()), false)`;

const wall = (table: string, sees: string) => `
  ALTER TABLE billing.${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE billing.${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_walls ON billing.${table} USING (${sees}) WITH CHECK (${sees});
`;

const walls = [
  ...['client_account', 'checkout', 'invoice', 'invoice_line'].map((table) => wall(table, mine('client_id'))),
  ...['invoice_share', 'payout', 'payout_line'].map((table) => wall(table, mine('payee_id'))),
  ...['payee_account', 'issuer_setting'].map((table) => wall(table, mine('company_id'))),
  wall('document_file', mine('owner_id')),
  ...['document_counter', 'ledger_tx', 'ledger_entry', 'stripe_event', 'stripe_command'].map((table) =>
    wall(table, all),
  ),
  'REVOKE UPDATE, DELETE ON billing.ledger_tx, billing.ledger_entry, billing.invoice_share, billing.document_file FROM madoguchi_app;',
  `REVOKE DELETE ON billing.invoice, billing.payout, billing.payout_line, billing.document_counter, billing.stripe_event,
     billing.stripe_command FROM madoguchi_app;`,
].join('\n');
