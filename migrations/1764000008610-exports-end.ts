import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An export whose process was killed in its last try stayed "running" for ever: its job may run again, only to say that it failed. */
export class ExportsEnd1764000008610 implements MigrationInterface {
  readonly name = 'ExportsEnd1764000008610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE graphile_worker._private_jobs job SET max_attempts = 25
      FROM graphile_worker._private_tasks task WHERE task.id = job.task_id AND task.identifier = 'write-export';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
