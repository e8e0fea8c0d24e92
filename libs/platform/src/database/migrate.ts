import { Logger as GraphileLogger, runMigrations } from 'graphile-worker';
import type { MigrationInterface } from 'typeorm';
import { createDataSource } from './data-source.js';

/** Brings a database to the newest schema: the queue's tables first, because ours add work to it. Safe to repeat. */
export async function migrate(url: string, migrations: (new () => MigrationInterface)[]): Promise<string[]> {
  await runMigrations({ connectionString: url, logger: new GraphileLogger(() => () => undefined) });
  const dataSource = await createDataSource({ url, asOwner: true, pool: 2, migrations }).initialize();
  try {
    return (await dataSource.runMigrations({ transaction: 'each' })).map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
