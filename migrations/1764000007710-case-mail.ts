import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Customers answer a case by mail; each mail is taken in once. */
export class CaseMail1764000007710 implements MigrationInterface {
  readonly name = 'CaseMail1764000007710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.case_entry DROP CONSTRAINT known_case_entry;
      ALTER TABLE fulfilment.case_entry ADD CONSTRAINT known_case_entry CHECK (kind IN ('opened', 'call', 'note', 'reply_mail',
        'reply_phone', 'customer_mail', 'question', 'answer', 'instruction', 'assigned', 'severity', 'waiting_customer', 'resumed',
        'escalated', 'closed', 'reopened'));

      -- What came in and what became of it. The words stand with the case only.
      CREATE TABLE fulfilment.inbound_mail (
        -- A hash of the message's own id: the same mail handed over twice is one.
        message_hash text PRIMARY KEY CONSTRAINT message_hash_is_sha256 CHECK (message_hash ~ '^[0-9a-f]{64}$'),
        received_at timestamptz NOT NULL,
        outcome text NOT NULL CONSTRAINT known_mail_outcome CHECK (outcome IN ('added', 'bounced', 'ignored')),
        sender_hash text NOT NULL CONSTRAINT sender_hash_is_sha256 CHECK (sender_hash ~ '^[0-9a-f]{64}$'),
        case_id uuid,
        client_id uuid,
        operator_id uuid,
        CONSTRAINT mail_of_one_case FOREIGN KEY (case_id, client_id, operator_id) REFERENCES fulfilment.desk_case (id, client_id, operator_id),
        CONSTRAINT an_added_mail_has_a_case CHECK ((outcome = 'added') = (case_id IS NOT NULL))
      );
      CREATE INDEX mails_of_a_sender ON fulfilment.inbound_mail (sender_hash, received_at);
      CREATE INDEX mails_of_a_case ON fulfilment.inbound_mail (case_id) WHERE case_id IS NOT NULL;
      REVOKE UPDATE, DELETE ON fulfilment.inbound_mail FROM madoguchi_app;
      ALTER TABLE fulfilment.inbound_mail ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.inbound_mail FORCE ROW LEVEL SECURITY;
      CREATE POLICY inbound_mail_walls ON fulfilment.inbound_mail USING ((SELECT platform.sees_all())) WITH CHECK ((SELECT platform.sees_all()));

      ALTER TABLE platform.outgoing_mail ADD COLUMN reply_to text;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
