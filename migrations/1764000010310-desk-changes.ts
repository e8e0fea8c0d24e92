import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which side changed a desk: each hears of the other's changes, and neither learns the other's names. */
export class DeskChanges1764000010310 implements MigrationInterface {
  readonly name = 'DeskChanges1764000010310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE fulfilment.desk_revision ADD COLUMN replaced_by_company uuid REFERENCES identity.company',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
