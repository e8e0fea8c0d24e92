// schema.sql: runs all migrations on an empty PostgreSQL and writes what came out; `--check` only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dumpSchema } from './dump-schema.mjs';
import { withMigratedDatabase } from './migrated-database.mjs';

const file = fileURLToPath(new URL('../schema.sql', import.meta.url));
const text = await withMigratedDatabase(async (url) => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await dumpSchema(client);
  } finally {
    await client.end();
  }
});
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error(
    'schema.sql is not what the migrations make: run "npm run build && npm run schema:sql" and commit it.',
  );
  process.exit(1);
}
