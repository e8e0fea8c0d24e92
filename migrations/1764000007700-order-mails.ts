import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What mails to buyers need: their language, the parcel that is on its way, and how the client signs. */
export class OrderMails1764000007700 implements MigrationInterface {
  readonly name = 'OrderMails1764000007700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.customer_order
        ADD COLUMN language text NOT NULL DEFAULT 'ja' CONSTRAINT known_buyer_language CHECK (language IN ('ja', 'en')),
        ADD COLUMN carrier text CONSTRAINT known_carrier CHECK (carrier IN ('yamato', 'sagawa', 'japan_post', 'other')),
        ADD COLUMN tracking_number text CONSTRAINT tracking_number_is_a_code CHECK (tracking_number ~ '^[0-9A-Z]{6,30}$'),
        ADD CONSTRAINT only_what_left_has_a_carrier CHECK (carrier IS NULL OR state IN ('shipped', 'completed')),
        ADD CONSTRAINT a_tracking_number_has_a_carrier CHECK (tracking_number IS NULL OR carrier IS NOT NULL);
      ALTER TABLE fulfilment.order_rules
        ADD COLUMN mail_signature text CONSTRAINT mail_signature_length CHECK (char_length(mail_signature) BETWEEN 1 AND 500);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
