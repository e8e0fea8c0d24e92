import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Refundable deposits (保証金): asked for by a plan, kept apart from revenue, settled when the contract is over. */
export class Deposits1764000007410 implements MigrationInterface {
  readonly name = 'Deposits1764000007410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(asked);
    await runner.query(kept);
    await runner.query(books);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const mine = `(SELECT platform.sees_all()) OR coalesce(client_id = (SELECT platform.acting_company()), false)`;

const asked = `
  ALTER TABLE catalogue.plan ADD COLUMN asks_deposit boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT something_to_deposit CHECK (NOT asks_deposit OR base_minor + minimum_minor > 0);
`;

const kept = `
  -- A row is money that came in; what is only asked for stands in the contract.
  CREATE TABLE billing.deposit (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    contract_id uuid NOT NULL CONSTRAINT one_deposit_per_contract UNIQUE,
    client_id uuid NOT NULL REFERENCES identity.company,
    amount_minor bigint NOT NULL CONSTRAINT deposit_is_positive CHECK (amount_minor > 0),
    fee_minor bigint NOT NULL CONSTRAINT deposit_fee_is_not_negative CHECK (fee_minor >= 0),
    stripe_charge_id text NOT NULL CONSTRAINT one_deposit_per_charge UNIQUE,
    received_at timestamptz NOT NULL,
    issuer_id uuid NOT NULL REFERENCES identity.company,
    number text NOT NULL,
    issued_on date NOT NULL,
    document jsonb NOT NULL,
    hash text NOT NULL CONSTRAINT hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT deposit_number_used_once UNIQUE (issuer_id, number)
  );
  CREATE INDEX deposit_by_client ON billing.deposit (client_id);
  CREATE INDEX deposit_by_date ON billing.deposit (issued_on, amount_minor);
  ALTER TABLE billing.deposit ENABLE ROW LEVEL SECURITY;
  ALTER TABLE billing.deposit FORCE ROW LEVEL SECURITY;
  CREATE POLICY deposit_walls ON billing.deposit USING (${mine}) WITH CHECK (${mine});
  REVOKE UPDATE, DELETE ON billing.deposit FROM madoguchi_app;

  CREATE TABLE billing.deposit_settlement (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    deposit_id uuid NOT NULL REFERENCES billing.deposit CONSTRAINT one_settlement_per_deposit UNIQUE,
    client_id uuid NOT NULL REFERENCES identity.company,
    amount_minor bigint NOT NULL,
    applied_minor bigint NOT NULL,
    refunded_minor bigint NOT NULL,
    stripe_refund_id text CONSTRAINT one_settlement_per_refund UNIQUE,
    refunded_at timestamptz,
    refund_failed_at timestamptz,
    issuer_id uuid NOT NULL REFERENCES identity.company,
    number text NOT NULL,
    issued_on date NOT NULL,
    document jsonb NOT NULL,
    hash text NOT NULL CONSTRAINT hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT settlement_number_used_once UNIQUE (issuer_id, number),
    CONSTRAINT the_whole_deposit_is_settled CHECK (applied_minor >= 0 AND refunded_minor >= 0 AND amount_minor = applied_minor + refunded_minor)
  );
  CREATE INDEX deposit_settlement_by_client ON billing.deposit_settlement (client_id);
  CREATE INDEX deposit_settlement_by_date ON billing.deposit_settlement (issued_on, amount_minor);
  ALTER TABLE billing.deposit_settlement ENABLE ROW LEVEL SECURITY;
  ALTER TABLE billing.deposit_settlement FORCE ROW LEVEL SECURITY;
  CREATE POLICY deposit_settlement_walls ON billing.deposit_settlement USING (${mine}) WITH CHECK (${mine});
  REVOKE UPDATE, DELETE ON billing.deposit_settlement FROM madoguchi_app;
  -- Only what became of the money is written later; the document stays.
  GRANT UPDATE (stripe_refund_id, refunded_at, refund_failed_at) ON billing.deposit_settlement TO madoguchi_app;
`;

const books = `
  -- A deposit covers an unpaid invoice just as an earlier credit note does.
  ALTER TABLE billing.credit_application
    DROP CONSTRAINT credit_application_pkey,
    ADD COLUMN id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    ALTER COLUMN credit_note_id DROP NOT NULL,
    ADD COLUMN deposit_id uuid REFERENCES billing.deposit,
    ADD CONSTRAINT applied_from_one_source CHECK (num_nonnulls(credit_note_id, deposit_id) = 1),
    ADD CONSTRAINT applied_once_per_invoice UNIQUE NULLS NOT DISTINCT (credit_note_id, deposit_id, invoice_id);
  ALTER TABLE billing.document_counter
    DROP CONSTRAINT known_document_kind,
    ADD CONSTRAINT known_document_kind CHECK (kind IN ('invoice', 'statement', 'credit_note', 'receipt', 'deposit', 'deposit_settlement'));
  ALTER TABLE billing.document_file
    DROP CONSTRAINT known_document_kind,
    ADD CONSTRAINT known_document_kind CHECK (kind IN ('invoice', 'statement', 'credit_note', 'receipt', 'deposit', 'deposit_settlement'));
  ALTER TABLE billing.ledger_entry
    DROP CONSTRAINT known_account,
    ADD CONSTRAINT known_account CHECK (account IN ('customer_receivable', 'client_credit', 'client_deposit', 'advance_received',
      'stripe_clearing', 'dispute_hold', 'payable_producer', 'payable_operator', 'jct_output', 'jct_input_claimable', 'revenue',
      'service_cost', 'processor_fee', 'chargeback_loss'));
`;
