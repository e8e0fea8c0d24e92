import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bank transfer and convenience store beside the card: how each contract is paid, invoices that are sent, and money that comes in by transfer. */
export class WaysToPay1764000008000 implements MigrationInterface {
  readonly name = 'WaysToPay1764000008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(chosen);
    await runner.query(sent);
    await runner.query(received);
    await runner.query(books);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const mine = `(SELECT platform.sees_all()) OR coalesce(client_id = (SELECT platform.acting_company()), false)`;
const walls = (table: string) => `
  ALTER TABLE billing.${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE billing.${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_walls ON billing.${table} USING (${mine}) WITH CHECK (${mine});
`;

const chosen = `
  ALTER TABLE billing.issuer_setting
    ADD COLUMN ways_to_pay text[] NOT NULL DEFAULT '{card,transfer,konbini}',
    ADD CONSTRAINT known_ways_to_pay CHECK (ways_to_pay <@ '{card,transfer,konbini}'),
    ADD CONSTRAINT a_card_is_always_taken CHECK ('card' = ANY (ways_to_pay));
  -- The account at the provider that belongs to this client alone; null until the client first wants to transfer.
  ALTER TABLE billing.client_account ADD COLUMN bank jsonb,
    ADD CONSTRAINT bank_needs_a_customer CHECK (bank IS NULL OR stripe_customer_id IS NOT NULL);

  -- No row: by card.
  CREATE TABLE billing.contract_payment (
    contract_id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES identity.company,
    way text NOT NULL CONSTRAINT known_way_to_pay CHECK (way IN ('card', 'transfer', 'konbini')),
    chosen_at timestamptz NOT NULL
  );
  CREATE INDEX contract_payment_by_client ON billing.contract_payment (client_id);
  ${walls('contract_payment')}
  REVOKE DELETE ON billing.contract_payment FROM madoguchi_app;
`;

const sent = `
  -- An invoice that is sent and paid by the client, not collected by card.
  CREATE TABLE billing.sent_invoice (
    invoice_id uuid PRIMARY KEY REFERENCES billing.invoice ON DELETE CASCADE,
    contract_id uuid NOT NULL,
    client_id uuid NOT NULL REFERENCES identity.company,
    way text NOT NULL CONSTRAINT known_way_to_send CHECK (way IN ('transfer', 'konbini')),
    -- The provider's page; from then on the client can pay.
    page_url text,
    sent_at timestamptz,
    CONSTRAINT sent_has_a_page CHECK ((page_url IS NULL) = (sent_at IS NULL))
  );
  CREATE INDEX sent_invoice_by_client ON billing.sent_invoice (client_id);
  ${walls('sent_invoice')}
`;

const received = `
  -- Every movement of the money a client has transferred, as the provider tells it. Positive: more lies with us, used for nothing yet.
  CREATE TABLE billing.cash_movement (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    stripe_id text NOT NULL CONSTRAINT one_row_per_movement UNIQUE,
    client_id uuid NOT NULL REFERENCES identity.company,
    kind text NOT NULL CONSTRAINT known_cash_movement CHECK (kind IN ('funded', 'reversed', 'applied', 'unapplied', 'returned', 'return_failed')),
    amount_minor bigint NOT NULL CONSTRAINT something_moved CHECK (amount_minor <> 0),
    invoice_id uuid REFERENCES billing.invoice,
    moved_at timestamptz NOT NULL,
    CONSTRAINT used_for_an_invoice CHECK ((kind IN ('applied', 'unapplied')) = (invoice_id IS NOT NULL)),
    CONSTRAINT sign_follows_the_kind CHECK ((amount_minor > 0) = (kind IN ('funded', 'unapplied', 'return_failed')))
  );
  CREATE INDEX cash_movement_by_client ON billing.cash_movement (client_id, moved_at);
  CREATE INDEX cash_movement_by_invoice ON billing.cash_movement (invoice_id) WHERE invoice_id IS NOT NULL;
  ${walls('cash_movement')}
  REVOKE UPDATE, DELETE ON billing.cash_movement FROM madoguchi_app;

  -- A client wants back what it transferred and what paid nothing.
  CREATE TABLE billing.funds_return (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    client_id uuid NOT NULL REFERENCES identity.company,
    amount_minor bigint NOT NULL CONSTRAINT return_is_positive CHECK (amount_minor > 0),
    asked_by text NOT NULL,
    asked_at timestamptz NOT NULL,
    stripe_refund_id text CONSTRAINT one_return_per_refund UNIQUE,
    status text NOT NULL DEFAULT 'asked' CONSTRAINT known_return_status CHECK (status IN ('asked', 'sent', 'failed'))
  );
  CREATE UNIQUE INDEX one_return_at_a_time ON billing.funds_return (client_id) WHERE status = 'asked';
  ${walls('funds_return')}
  REVOKE DELETE ON billing.funds_return FROM madoguchi_app;
`;

const books = `
  ALTER TABLE billing.ledger_entry
    DROP CONSTRAINT known_account,
    ADD CONSTRAINT known_account CHECK (account IN ('customer_receivable', 'client_credit', 'client_deposit', 'client_funds', 'advance_received',
      'stripe_clearing', 'transfer_clearing', 'dispute_hold', 'payable_producer', 'payable_operator', 'jct_output', 'jct_input_claimable',
      'revenue', 'service_cost', 'processor_fee', 'chargeback_loss'));
`;
