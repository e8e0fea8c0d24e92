import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Without any credit note nothing was taken back, so the corrections of an issued invoice stay. */
export class UncreditedKeepsCorrections1764000003400 implements MigrationInterface {
  readonly name = 'UncreditedKeepsCorrections1764000003400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION billing.keep_corrections() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM billing.invoice
                   WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD.invoice_id ELSE NEW.invoice_id END AND number IS NOT NULL
                     AND NOT (TG_OP = 'DELETE' AND (status = 'void' OR taxable_minor =
                       coalesce((SELECT sum(note.taxable_minor) FROM billing.credit_note note
                        WHERE note.invoice_id = invoice.id AND note.status = 'issued'), -1)))) THEN
          RAISE EXCEPTION 'The corrections of an issued invoice never change' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
