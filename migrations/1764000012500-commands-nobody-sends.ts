import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What waited behind a stopped line of a month that was closed again meanwhile: nothing would ever send it, and it stood as unsent every
 * night. And reductions of bills that were paid in whole before: the provider refuses them, and they are owed instead.
 */
export class CommandsNobodySends1764000012500 implements MigrationInterface {
  readonly name = 'CommandsNobodySends1764000012500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT set_config('app.scope', 'system', true);
      UPDATE billing.stripe_command SET status = 'refused', error = 'closedAgain', locked_until = NULL
      FROM billing.invoice
      WHERE stripe_command.status IN ('pending', 'parked')
        AND CASE WHEN starts_with(group_key, 'invoice:' || invoice.id || ':') THEN split_part(group_key, ':', 3)::int < invoice.attempt END;
      UPDATE billing.stripe_command SET status = 'refused', error = 'paidBefore', locked_until = NULL
      FROM billing.credit_note note
      WHERE stripe_command.status IN ('pending', 'parked') AND op IN ('invoice.reduce', 'invoice.void')
        AND group_key = 'credit:' || note.id AND note.means = 'carry';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
