// A throw-away PostgreSQL with every migration applied.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @returns an empty but migrated database of this name on a server of its own. */
export async function startMigratedDatabase(name) {
  const { startDatabase } = await import('../apps/local/dist/database.js');
  const { migrate } = await import('@madoguchi/platform/database');
  const { migrations } = await import('@madoguchi/migrations');
  const dataDir = await mkdtemp(join(existsSync('/var/tmp') ? '/var/tmp' : tmpdir(), 'madoguchi-test-'));
  const database = await startDatabase(dataDir, name, true);
  const stop = async () => {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await migrate(database.url, migrations);
    return { url: database.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

export async function withMigratedDatabase(work) {
  const { url, stop } = await startMigratedDatabase('madoguchi');
  try {
    return await work(url);
  } finally {
    await stop();
  }
}
