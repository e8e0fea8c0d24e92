import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A unit freed after the contract's last document is given back by a credit note, off the issued document of its own month. */
export class LateCredit1764000009800 implements MigrationInterface {
  readonly name = 'LateCredit1764000009800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE billing.invoice_correction ADD COLUMN credit_note_id uuid REFERENCES billing.credit_note,
        ADD CONSTRAINT a_credit_note_credits CHECK (credit_note_id IS NULL OR credited);
      CREATE INDEX corrections_of_a_credit_note ON billing.invoice_correction (credit_note_id) WHERE credit_note_id IS NOT NULL;

      CREATE OR REPLACE FUNCTION billing.keep_corrections() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- What a void document or one taken back whole has dealt with may be freed for the next one.
        -- A credit note of the document may take units back after it was issued.
        IF EXISTS (SELECT FROM touched JOIN billing.invoice ON invoice.id = touched.invoice_id
                   WHERE number IS NOT NULL
                     AND NOT (TG_OP = 'INSERT' AND EXISTS (SELECT FROM billing.credit_note note
                       WHERE note.id = touched.credit_note_id AND note.invoice_id = invoice.id AND note.status = 'issued'))
                     AND NOT (TG_OP = 'DELETE' AND (invoice.status = 'void' OR invoice.taxable_minor =
                       coalesce((SELECT sum(note.taxable_minor) FROM billing.credit_note note
                        WHERE note.invoice_id = invoice.id AND note.status = 'issued'), -1)))) THEN
          RAISE EXCEPTION 'The corrections of an issued invoice never change' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NULL;
      END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
