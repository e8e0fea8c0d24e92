import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A document that is void has dealt with nothing: its corrections wait for the next one. */
export class VoidFreesCorrections1764000003200 implements MigrationInterface {
  readonly name = 'VoidFreesCorrections1764000003200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION billing.free_corrections() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM billing.invoice_correction WHERE invoice_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER void_frees_corrections AFTER UPDATE OF status ON billing.invoice
        FOR EACH ROW WHEN (NEW.status = 'void' AND OLD.status <> 'void') EXECUTE FUNCTION billing.free_corrections();
      DELETE FROM billing.invoice_correction settled USING billing.invoice
        WHERE invoice.id = settled.invoice_id AND invoice.status = 'void';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
