import type { MigrationInterface } from 'typeorm';
import { createDataSource } from './data-source.js';

/** Brings a database to the newest schema: the queue's tables first, because ours add work to it. Safe to repeat. */
export async function migrate(url: string, migrations: (new () => MigrationInterface)[]): Promise<string[]> {
  // Only who migrates needs the queue's library; every api would load it for nothing.
  const { Logger: GraphileLogger, runMigrations } = await import('graphile-worker');
  await runMigrations({ connectionString: url, logger: new GraphileLogger(() => () => undefined) });
  const dataSource = await createDataSource({ url, asOwner: true, pool: 2, migrations }).initialize();
  try {
    return (await dataSource.runMigrations({ transaction: 'each' })).map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
