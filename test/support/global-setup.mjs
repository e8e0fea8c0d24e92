// Starts one real PostgreSQL for the run and makes the migrated template that every test database is cloned from.
import { rm, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { buildServer } from '../../bin/build.mjs';

export default async function setUp() {
  await buildServer(['libs/{kernel,platform}/src/**/*', 'migrations/*.ts']);
  const { startEmbeddedPostgres } = await import('@madoguchi/platform/embedded');
  const { migrate } = await import('@madoguchi/platform/database');
  const { migrations } = await import('@madoguchi/migrations');
  const { default: pg } = await import('pg');
  const dataDir = await mkdtemp(join('/var/tmp', 'madoguchi-test-'));
  const server = await startEmbeddedPostgres({ dataDir, disposable: true });
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  await client.query('CREATE DATABASE template_madoguchi');
  await client.end();
  await migrate(server.url('template_madoguchi'), migrations);
  process.env.TEST_DATABASE_URL = server.url('postgres');
  process.env.TEST_DATABASE_TEMPLATE = 'template_madoguchi';
  globalThis.__stopPostgres = async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
