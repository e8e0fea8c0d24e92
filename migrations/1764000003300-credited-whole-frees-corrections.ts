import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A document that is void, or that credit notes took back whole, gives its corrections to the next one. */
export class CreditedWholeFreesCorrections1764000003300 implements MigrationInterface {
  readonly name = 'CreditedWholeFreesCorrections1764000003300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION billing.keep_corrections() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM billing.invoice
                   WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD.invoice_id ELSE NEW.invoice_id END AND number IS NOT NULL
                     AND NOT (TG_OP = 'DELETE' AND (status = 'void' OR taxable_minor =
                       (SELECT sum(note.taxable_minor) FROM billing.credit_note note
                        WHERE note.invoice_id = invoice.id AND note.status = 'issued')))) THEN
          RAISE EXCEPTION 'The corrections of an issued invoice never change' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      DROP TRIGGER issued_corrections_never_change ON billing.invoice_correction;
      CREATE TRIGGER issued_corrections_never_change BEFORE INSERT OR UPDATE OR DELETE ON billing.invoice_correction
        FOR EACH ROW EXECUTE FUNCTION billing.keep_corrections();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
