import { startEmbeddedPostgres } from '@madoguchi/platform/embedded';
import { spawn } from 'node:child_process';
import pg from 'pg';

export interface LocalDatabase {
  readonly url: string;
  readonly pid: number;
  /** Folder of the cluster as the server itself names it; another place than wished for below a root-only folder. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** PostgreSQL with one database of this name, made when missing. Ends even when this process is killed by force. */
export async function startDatabase(
  dataDir: string,
  name: string,
  disposable = false,
): Promise<LocalDatabase> {
  const server = await startEmbeddedPostgres({ dataDir, disposable });
  const guard = guardAgainstLoss(server.pid);
  const folder = await withClient(server.url('postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
    return (await client.query<{ data_directory: string }>('SHOW data_directory')).rows[0]!.data_directory;
  });
  return {
    url: server.url(name),
    pid: server.pid,
    folder,
    async stop() {
      await server.stop();
      guard();
    },
  };
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A shell that waits for the end of our pipe: after `kill -9` of this process it lets the others finish and ends PostgreSQL. */
function guardAgainstLoss(pid: number): () => void {
  if (process.platform === 'win32') return () => undefined;
  const guard = spawn('/bin/sh', ['-c', `read line && exit 0; sleep 3; kill -INT ${pid}`], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.on('error', () => undefined);
  guard.unref();
  return () => guard.stdin.end('done\n');
}
