import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lines and corrections of issued invoices are kept as before, looked at once per statement instead of once per row: a month's closing writes them by the thousand. */
export class IssuedKeptByStatement1764000007500 implements MigrationInterface {
  readonly name = 'IssuedKeptByStatement1764000007500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER issued_lines_never_change ON billing.invoice_line;
      DROP TRIGGER issued_corrections_never_change ON billing.invoice_correction;

      CREATE OR REPLACE FUNCTION billing.keep_issued_lines() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM billing.invoice WHERE id = ANY (ARRAY(SELECT invoice_id FROM touched)) AND number IS NOT NULL) THEN
          RAISE EXCEPTION 'The lines of an issued invoice never change' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NULL;
      END $$;

      CREATE OR REPLACE FUNCTION billing.keep_corrections() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- What a void document or one taken back whole has dealt with may be freed for the next one.
        IF EXISTS (SELECT FROM billing.invoice
                   WHERE id = ANY (ARRAY(SELECT invoice_id FROM touched)) AND number IS NOT NULL AND NOT (TG_OP = 'DELETE' AND (status = 'void' OR taxable_minor =
                     coalesce((SELECT sum(note.taxable_minor) FROM billing.credit_note note
                      WHERE note.invoice_id = invoice.id AND note.status = 'issued'), -1)))) THEN
          RAISE EXCEPTION 'The corrections of an issued invoice never change' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NULL;
      END $$;

      ${kept('invoice_line', 'issued_lines', 'keep_issued_lines')}
      ${kept('invoice_correction', 'issued_corrections', 'keep_corrections')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/** A statement's rows have a name per kind of statement; an update is looked at from both sides, a row may have been moved. */
const kept = (table: string, what: string, rule: string): string => `
  CREATE TRIGGER ${what}_get_none AFTER INSERT ON billing.${table} REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION billing.${rule}();
  CREATE TRIGGER ${what}_lose_none AFTER DELETE ON billing.${table} REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION billing.${rule}();
  CREATE TRIGGER ${what}_stay AFTER UPDATE ON billing.${table} REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION billing.${rule}();
  CREATE TRIGGER ${what}_are_not_joined AFTER UPDATE ON billing.${table} REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION billing.${rule}();`;
