import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deposits whose payment a bank contests, and deposits whose refund comes back. */
export class DepositsInEveryCase1764000008110 implements MigrationInterface {
  readonly name = 'DepositsInEveryCase1764000008110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(contested);
    await runner.query(returned);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const contested = `
  ALTER TABLE billing.chargeback
    ALTER COLUMN invoice_id DROP NOT NULL,
    ADD COLUMN deposit_id uuid REFERENCES billing.deposit,
    ADD CONSTRAINT contests_one_payment CHECK (num_nonnulls(invoice_id, deposit_id) = 1);
  CREATE INDEX chargeback_by_deposit ON billing.chargeback (deposit_id) WHERE deposit_id IS NOT NULL;

  ALTER TABLE billing.deposit
    -- A bank holds the money; the owner may know, the chargeback itself is the platform's own business.
    ADD COLUMN contested boolean NOT NULL DEFAULT false,
    -- What a bank gave back to the client out of what was kept.
    ADD COLUMN lost_minor bigint NOT NULL DEFAULT 0 CONSTRAINT lost_is_a_part CHECK (lost_minor BETWEEN 0 AND amount_minor),
    -- What an admin decided about a deposit that is gone while its contract goes on.
    ADD COLUMN after_loss text CONSTRAINT known_decision CHECK (after_loss IN ('asked', 'waived')),
    ADD COLUMN decided_by text,
    ADD COLUMN decided_at timestamptz,
    ADD CONSTRAINT decision_is_complete CHECK (num_nulls(after_loss, decided_by, decided_at) IN (0, 3)),
    ADD CONSTRAINT only_a_loss_is_decided CHECK (after_loss IS NULL OR lost_minor = amount_minor),
    DROP CONSTRAINT one_deposit_per_contract;
  -- One that is gone may be paid again.
  CREATE UNIQUE INDEX one_deposit_per_contract ON billing.deposit (contract_id) WHERE lost_minor < amount_minor;
  CREATE INDEX deposit_by_contract ON billing.deposit (contract_id, received_at DESC);
  GRANT UPDATE (contested, lost_minor, after_loss, decided_by, decided_at) ON billing.deposit TO madoguchi_app;
`;

const returned = `
  -- A refund that came back, paid from our own bank: recorded by one admin, approved by another, booked then.
  CREATE TABLE billing.deposit_return (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    settlement_id uuid NOT NULL REFERENCES billing.deposit_settlement,
    client_id uuid NOT NULL REFERENCES identity.company,
    amount_minor bigint NOT NULL CONSTRAINT returned_amount_is_positive CHECK (amount_minor > 0),
    paid_on date NOT NULL,
    reference text NOT NULL CONSTRAINT reference_length CHECK (char_length(reference) BETWEEN 1 AND 100),
    status text NOT NULL DEFAULT 'recorded' CONSTRAINT known_return_status CHECK (status IN ('recorded', 'approved', 'refused')),
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    decided_by text,
    decided_at timestamptz,
    alone boolean NOT NULL DEFAULT false,
    reason text CONSTRAINT reason_length CHECK (char_length(reason) BETWEEN 1 AND 500),
    CONSTRAINT decided_is_complete CHECK ((status = 'recorded') = (decided_at IS NULL) AND (status = 'recorded') = (decided_by IS NULL)),
    CONSTRAINT two_persons_return CHECK (status <> 'approved' OR decided_by <> recorded_by OR alone),
    CONSTRAINT a_refusal_says_why CHECK ((status = 'refused') = (reason IS NOT NULL))
  );
  CREATE UNIQUE INDEX one_return_per_settlement ON billing.deposit_return (settlement_id) WHERE status <> 'refused';

  CREATE FUNCTION billing.keep_deposit_return() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE decision text[] := '{status,decided_by,decided_at,alone,reason}';
  BEGIN
    IF OLD.status <> 'recorded' OR to_jsonb(NEW) - decision IS DISTINCT FROM to_jsonb(OLD) - decision THEN
      RAISE EXCEPTION 'A recorded return is decided once and never changes' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER deposit_return_never_changes BEFORE UPDATE ON billing.deposit_return
    FOR EACH ROW EXECUTE FUNCTION billing.keep_deposit_return();

  ALTER TABLE billing.deposit_return ENABLE ROW LEVEL SECURITY;
  ALTER TABLE billing.deposit_return FORCE ROW LEVEL SECURITY;
  CREATE POLICY deposit_return_walls ON billing.deposit_return USING ((SELECT platform.sees_all())) WITH CHECK ((SELECT platform.sees_all()));
  REVOKE DELETE ON billing.deposit_return FROM madoguchi_app;

  ALTER TABLE billing.deposit_settlement ADD COLUMN returned_on date;
  GRANT UPDATE (returned_on) ON billing.deposit_settlement TO madoguchi_app;

  ALTER TABLE billing.ledger_entry
    DROP CONSTRAINT known_account,
    ADD CONSTRAINT known_account CHECK (account IN ('customer_receivable', 'client_credit', 'client_deposit', 'client_funds', 'advance_received',
      'stripe_clearing', 'transfer_clearing', 'bank', 'dispute_hold', 'payable_producer', 'payable_operator', 'jct_output',
      'jct_input_claimable', 'revenue', 'service_cost', 'processor_fee', 'chargeback_loss'));
`;
