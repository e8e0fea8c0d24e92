// Starts one real PostgreSQL for the run and makes the migrated template that every test database is cloned from.
import { buildServer } from '../../bin/build.mjs';

export default async function setUp() {
  await buildServer(['libs/{kernel,platform}/src/**/*', 'migrations/*.ts', 'apps/local/src/database.ts']);
  const { startMigratedDatabase } = await import('../../bin/migrated-database.mjs');
  const template = 'template_madoguchi';
  const { url, stop } = await startMigratedDatabase(template);
  process.env.TEST_DATABASE_URL = url.replace(template, 'postgres');
  process.env.TEST_DATABASE_TEMPLATE = template;
  globalThis.__stopPostgres = stop;
}
