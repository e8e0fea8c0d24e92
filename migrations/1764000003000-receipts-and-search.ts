import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Receipts (領収書) of paid invoices, and every document found by date, amount and counterparty. */
export class ReceiptsAndSearch1764000003000 implements MigrationInterface {
  readonly name = 'ReceiptsAndSearch1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(receipts);
    await runner.query(search);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const mine = `(SELECT platform.sees_all()) OR coalesce(client_id = (SELECT platform.acting_company()), false)`;

const receipts = `
  -- Copy 1 is the receipt; later ones have its number and are marked as issued again.
  CREATE TABLE billing.receipt (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    invoice_id uuid NOT NULL REFERENCES billing.invoice,
    client_id uuid NOT NULL REFERENCES identity.company,
    copy int NOT NULL CONSTRAINT copies_count_from_one CHECK (copy >= 1),
    issuer_id uuid NOT NULL REFERENCES identity.company,
    number text NOT NULL,
    issued_on date NOT NULL,
    total_minor bigint NOT NULL CONSTRAINT something_was_received CHECK (total_minor > 0),
    document jsonb NOT NULL,
    hash text NOT NULL CONSTRAINT hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
    issued_by text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT one_receipt_per_copy UNIQUE (invoice_id, copy),
    CONSTRAINT one_copy_a_day UNIQUE (invoice_id, issued_on),
    CONSTRAINT receipt_number_used_once UNIQUE (issuer_id, number, copy)
  );
  CREATE INDEX receipt_by_client ON billing.receipt (client_id, issued_on DESC);
  ALTER TABLE billing.receipt ENABLE ROW LEVEL SECURITY;
  ALTER TABLE billing.receipt FORCE ROW LEVEL SECURITY;
  CREATE POLICY receipt_walls ON billing.receipt USING (${mine}) WITH CHECK (${mine});
  REVOKE UPDATE, DELETE ON billing.receipt FROM madoguchi_app;
`;

const search = `
  CREATE INDEX credit_note_by_date ON billing.credit_note (issued_on, total_minor) WHERE status = 'issued';
  CREATE INDEX receipt_by_date ON billing.receipt (issued_on, total_minor);
  CREATE INDEX payout_by_date ON billing.payout (((created_at AT TIME ZONE 'Asia/Tokyo')::date), amount_minor);
`;
