import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Credit notes (適格返還請求書), refunds, what a client is owed, and deductions from a payee's later statements. */
export class CreditNotes1764000001400 implements MigrationInterface {
  readonly name = 'CreditNotes1764000001400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(invoices);
    await runner.query(creditNotes);
    await runner.query(deductions);
    await runner.query(walls);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const kinds = `CHECK (kind IN ('invoice', 'statement', 'credit_note', 'receipt'))`;

const invoices = `
  ALTER TABLE billing.document_counter DROP CONSTRAINT known_document_kind, ADD CONSTRAINT known_document_kind ${kinds};
  ALTER TABLE billing.document_file DROP CONSTRAINT known_document_kind, ADD CONSTRAINT known_document_kind ${kinds};
  ALTER TABLE billing.ledger_entry DROP CONSTRAINT known_account, ADD CONSTRAINT known_account CHECK (account IN (
    'customer_receivable', 'client_credit', 'stripe_clearing', 'dispute_hold', 'payable_producer', 'payable_operator', 'jct_output',
    'jct_input_claimable', 'revenue', 'service_cost', 'processor_fee'));

  -- What really came in: less than the total when a credit note or what we owed the client covered a part.
  ALTER TABLE billing.invoice ADD COLUMN collected_minor bigint CONSTRAINT collected_is_a_part CHECK (collected_minor BETWEEN 0 AND total_minor);
  CREATE OR REPLACE FUNCTION billing.keep_issued_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE fate text[] := '{status,stripe_charge_id,fee_minor,paid_at,failure_reason,collected_minor}';
  BEGIN
    IF OLD.number IS NULL THEN
      RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    IF TG_OP = 'DELETE' THEN
      RAISE EXCEPTION 'An issued invoice is never deleted' USING ERRCODE = 'restrict_violation';
    END IF;
    -- What happens to the money may still be written; the document may not.
    IF to_jsonb(NEW) - fate IS DISTINCT FROM to_jsonb(OLD) - fate
       OR NEW.status IN ('draft', 'parked') OR (OLD.status IN ('paid', 'void') AND NEW.status <> OLD.status) THEN
      RAISE EXCEPTION 'An issued invoice never changes' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$;
  UPDATE billing.invoice SET collected_minor = total_minor WHERE status = 'paid';
`;

const creditNotes = `
  CREATE TABLE billing.credit_note (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    invoice_id uuid NOT NULL REFERENCES billing.invoice,
    client_id uuid NOT NULL REFERENCES identity.company,
    status text NOT NULL DEFAULT 'proposed'
      CONSTRAINT known_credit_note_status CHECK (status IN ('proposed', 'issued', 'withdrawn')),
    -- How the client gets it: less to pay, money back, or less on the next invoice.
    means text NOT NULL CONSTRAINT known_means CHECK (means IN ('reduce', 'refund', 'carry')),
    reason text NOT NULL CONSTRAINT reason_length CHECK (char_length(reason) BETWEEN 1 AND 500),
    taxable_minor bigint NOT NULL,
    tax_minor bigint NOT NULL,
    total_minor bigint NOT NULL,
    proposed_by text NOT NULL,
    proposed_at timestamptz NOT NULL,
    decided_by text,
    decided_at timestamptz,
    -- The company has one admin only, who said so and decided alone.
    alone boolean NOT NULL DEFAULT false,
    issuer_id uuid REFERENCES identity.company,
    number text,
    issued_on date,
    document jsonb,
    hash text CONSTRAINT hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
    settled_at timestamptz,
    stripe_refund_id text CONSTRAINT one_credit_note_per_refund UNIQUE,
    failure_reason text CONSTRAINT failure_reason_length CHECK (char_length(failure_reason) <= 500),
    CONSTRAINT credit_note_number_used_once UNIQUE (issuer_id, number),
    CONSTRAINT credit_is_taxable_plus_tax CHECK (total_minor = taxable_minor + tax_minor AND taxable_minor > 0 AND tax_minor >= 0),
    CONSTRAINT decided_has_a_person CHECK ((status = 'proposed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
    CONSTRAINT two_persons_issue CHECK (status <> 'issued' OR decided_by <> proposed_by OR alone),
    CONSTRAINT an_issued_credit_note_is_complete CHECK (status <> 'issued'
      OR num_nulls(issuer_id, number, issued_on, document, hash) = 0)
  );
  CREATE UNIQUE INDEX one_open_proposal_per_invoice ON billing.credit_note (invoice_id) WHERE status = 'proposed';
  CREATE INDEX credit_note_by_invoice ON billing.credit_note (invoice_id);
  CREATE INDEX credit_note_by_client ON billing.credit_note (client_id, issued_on DESC);

  CREATE TABLE billing.credit_note_line (
    credit_note_id uuid NOT NULL REFERENCES billing.credit_note,
    client_id uuid NOT NULL,
    -- The line of the invoice.
    position int NOT NULL,
    amount_minor bigint NOT NULL CONSTRAINT credited_amount_is_positive CHECK (amount_minor > 0),
    PRIMARY KEY (credit_note_id, position)
  );

  -- What was owed to a client and covered a part of a later invoice.
  CREATE TABLE billing.credit_application (
    credit_note_id uuid NOT NULL REFERENCES billing.credit_note,
    invoice_id uuid NOT NULL REFERENCES billing.invoice,
    client_id uuid NOT NULL,
    amount_minor bigint NOT NULL CONSTRAINT applied_amount_is_positive CHECK (amount_minor > 0),
    PRIMARY KEY (credit_note_id, invoice_id)
  );
  CREATE INDEX credit_application_by_invoice ON billing.credit_application (invoice_id);

  CREATE FUNCTION billing.keep_credit_note() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    decision text[] := '{status,means,decided_by,decided_at,alone,issuer_id,number,issued_on,document,hash,settled_at,stripe_refund_id,failure_reason}';
    fate text[] := '{means,settled_at,stripe_refund_id,failure_reason}';
  BEGIN
    IF OLD.status = 'withdrawn' OR (OLD.status = 'issued' AND to_jsonb(NEW) - fate IS DISTINCT FROM to_jsonb(OLD) - fate)
       OR to_jsonb(NEW) - decision IS DISTINCT FROM to_jsonb(OLD) - decision THEN
      RAISE EXCEPTION 'A decided credit note never changes' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER credit_note_never_changes BEFORE UPDATE ON billing.credit_note
    FOR EACH ROW EXECUTE FUNCTION billing.keep_credit_note();
`;

const deductions = `
  -- A payee's part of money that was given back; taken off a later statement, so that nothing already paid is pulled back.
  CREATE TABLE billing.share_deduction (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    invoice_id uuid NOT NULL,
    role text NOT NULL,
    payee_id uuid NOT NULL REFERENCES identity.company,
    cause text NOT NULL CONSTRAINT known_cause CHECK (cause IN ('credit_note', 'dispute')),
    cause_id uuid NOT NULL,
    net_minor bigint NOT NULL CONSTRAINT deduction_is_positive CHECK (net_minor > 0),
    tax_rate_bps int NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT deducted_once_per_cause UNIQUE (cause, cause_id, role),
    CONSTRAINT deducted_from_a_share FOREIGN KEY (invoice_id, role) REFERENCES billing.invoice_share (invoice_id, role)
  );
  CREATE INDEX share_deduction_by_payee ON billing.share_deduction (payee_id);

  ALTER TABLE billing.payout_line ADD COLUMN deduction_id uuid REFERENCES billing.share_deduction;
  -- What is sent from this line's charge: net and tax, less what deductions of the same statement took.
  ALTER TABLE billing.payout_line ADD COLUMN transfer_minor bigint;
  ALTER TABLE billing.payout_line DISABLE TRIGGER statement_lines_never_change;
  UPDATE billing.payout_line SET transfer_minor = net_minor + tax_minor;
  ALTER TABLE billing.payout_line ENABLE TRIGGER statement_lines_never_change;
  ALTER TABLE billing.payout_line ALTER COLUMN transfer_minor SET NOT NULL,
    DROP CONSTRAINT net_is_positive, DROP CONSTRAINT line_tax_is_not_negative, DROP CONSTRAINT a_share_is_paid_once,
    ADD CONSTRAINT line_is_a_share_or_a_deduction CHECK (CASE WHEN deduction_id IS NULL
      THEN net_minor > 0 AND tax_minor >= 0 AND transfer_minor BETWEEN 0 AND net_minor + tax_minor
      ELSE net_minor < 0 AND tax_minor <= 0 AND transfer_minor = 0 END);
  CREATE UNIQUE INDEX a_share_is_paid_once ON billing.payout_line (invoice_id, role) WHERE deduction_id IS NULL;
  CREATE UNIQUE INDEX a_deduction_is_taken_once ON billing.payout_line (deduction_id) WHERE deduction_id IS NOT NULL;
`;

/** Sub-selects, so that who acts is asked once per statement and not once per row. */
const mine = (column: string) =>
  `(SELECT platform.sees_all()) OR coalesce(${column} = (SELECT platform.acting_company()), false)`;

const wall = (table: string, sees: string) => `
  ALTER TABLE billing.${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE billing.${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_walls ON billing.${table} USING (${sees}) WITH CHECK (${sees});
`;

const walls = [
  // A proposal is the platform's own business until it is decided.
  wall(
    'credit_note',
    `(SELECT platform.sees_all()) OR (status = 'issued' AND coalesce(client_id = (SELECT platform.acting_company()), false))`,
  ),
  ...['credit_note_line', 'credit_application'].map((table) => wall(table, mine('client_id'))),
  wall('share_deduction', mine('payee_id')),
  `REVOKE UPDATE, DELETE ON billing.credit_note_line, billing.credit_application, billing.share_deduction FROM madoguchi_app;
   REVOKE DELETE ON billing.credit_note FROM madoguchi_app;`,
].join('\n');
