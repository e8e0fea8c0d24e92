import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A client's appointments over all desks: those that wait by their day, and those that are decided. */
export class DecidedAppointments1764000010600 implements MigrationInterface {
  readonly name = 'DecidedAppointments1764000010600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX appointments_of_a_client ON fulfilment.appointment (client_id, (status = 'proposed'), starts_at, id)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
