import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a command asks of Stripe is decided when it is written: a second try under the same key must ask for the same. */
export class CommandsAreFrozen1764000013510 implements MigrationInterface {
  readonly name = 'CommandsAreFrozen1764000013510';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION billing.keep_command() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'What a command asks never changes' USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER commands_are_frozen BEFORE UPDATE OF group_key, op, params, idempotency_key ON billing.stripe_command
        FOR EACH ROW WHEN ((OLD.group_key, OLD.op, OLD.params, OLD.idempotency_key)
          IS DISTINCT FROM (NEW.group_key, NEW.op, NEW.params, NEW.idempotency_key)) EXECUTE FUNCTION billing.keep_command();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
