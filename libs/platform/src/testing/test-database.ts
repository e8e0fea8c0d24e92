import { DataSource } from 'typeorm';
import pg from 'pg';
import { randomBytes } from 'node:crypto';
import { createDataSource } from '../database/data-source.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Reactions } from '../jobs/reactions.js';

export interface TestDatabase {
  readonly url: string;
  readonly unitOfWork: UnitOfWork;
  /** Connected as the working role, behind the walls. */
  readonly dataSource: DataSource;
  /** Connected as the owner: past every wall, for arranging and for looking. */
  readonly owner: pg.Pool;
  close(): Promise<void>;
}

/**
 * A private database cloned from the migrated template that the test run's set-up made. Real PostgreSQL: locks and races are real.
 * @param rows entity classes the test works with.
 * @param reactionsTo which reaction names `publish` finds, by event name.
 */
export async function testDatabase(
  // TypeORM's own option wants `Function[]`
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
  rows: Function[] = [],
  reactionsTo: Record<string, string[]> = {},
): Promise<TestDatabase> {
  const base = process.env['TEST_DATABASE_URL'];
  const template = process.env['TEST_DATABASE_TEMPLATE'];
  if (!base || !template)
    throw new Error('Tests on PostgreSQL run through "npm run jest", whose set-up starts it.');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await once(base, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  const url = base.replace(/\/[^/]*$/, `/${name}`);
  const dataSource = await createDataSource({ url, entities: rows, pool: 20 }).initialize();
  const owner = new pg.Pool({ connectionString: url, max: 4 });
  const reactions = { namesFor: (event: string) => reactionsTo[event] ?? [] } as Reactions;
  return {
    url,
    unitOfWork: new UnitOfWork(dataSource, reactions),
    dataSource,
    owner,
    async close() {
      await dataSource.destroy();
      await owner.end();
      // A pool says goodbye before its connections are gone. PostgreSQL waits for them; forced at once, they would end in an error.
      await once(base, `DROP DATABASE ${name}`).catch(() => once(base, `DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

async function once(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
