import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A line of a list with a number of another country is told so: nobody is called abroad. */
export class NumbersAbroad1764000011020 implements MigrationInterface {
  readonly name = 'NumbersAbroad1764000011020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.list_problem DROP CONSTRAINT known_list_problem;
      ALTER TABLE fulfilment.list_problem ADD CONSTRAINT known_list_problem CHECK (reason IN ('no_phone', 'not_a_phone', 'abroad', 'lost_zero',
        'rounded_number', 'too_long', 'unreadable', 'twice_in_file', 'in_campaign', 'refused_before', 'do_not_call'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
