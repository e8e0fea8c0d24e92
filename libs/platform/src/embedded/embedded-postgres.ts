import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { binaries, reachableFolder, workingAccount, type Account } from './binaries.js';
import { freePort } from './free-port.js';

export interface EmbeddedPostgres {
  /** URL of the server with the given database. */
  url(database: string): string;
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

export interface EmbeddedWishes {
  /** Where the cluster lives; made when missing. Below a root-only folder another place is taken. */
  readonly dataDir: string;
  readonly port?: number;
  /** Tests give up durability for speed. */
  readonly disposable?: boolean;
}

/** A real PostgreSQL from npm, on 127.0.0.1 only, with a password of its own. */
export async function startEmbeddedPostgres(wishes: EmbeddedWishes): Promise<EmbeddedPostgres> {
  const account = await workingAccount();
  const native = await binaries(account);
  const dataDir = await reachableFolder(wishes.dataDir, account);
  const password = await initialise(native, dataDir, account);
  await endOrphan(dataDir);
  const port = wishes.port ?? (await freePort());
  const child = await launch(native, dataDir, port, account, wishes.disposable === true);
  return {
    port,
    pid: child.pid!,
    url: (database) => `postgres://madoguchi:${password}@127.0.0.1:${port}/${database}`,
    stop: () => stop(child),
  };
}

async function initialise(native: string, dataDir: string, account: Account | undefined): Promise<string> {
  const passwordFile = join(dataDir, 'password');
  const cluster = join(dataDir, 'cluster');
  if (existsSync(join(cluster, 'PG_VERSION'))) return (await readFile(passwordFile, 'utf8')).trim();
  await rm(cluster, { recursive: true, force: true });
  await mkdir(dataDir, { recursive: true });
  const password = randomBytes(18).toString('hex');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) {
    await chown(dataDir, account.uid, account.gid);
    await chown(passwordFile, account.uid, account.gid);
  }
  await chmod(dataDir, 0o700);
  const initdb = join(native, 'bin/initdb');
  await run(
    initdb,
    [
      '-D',
      cluster,
      '-U',
      'madoguchi',
      '-A',
      'scram-sha-256',
      '--pwfile',
      passwordFile,
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ],
    account,
  );
  return password;
}

/** After `kill -9` of the program its PostgreSQL may live on and hold the data: ask that one, ours, to stop. */
async function endOrphan(dataDir: string): Promise<void> {
  const text = await readFile(join(dataDir, 'cluster/postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isPostgres(await commandOf(pid))) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 10_000 && isAlive(pid); waited += 50) await sleep(50);
}

const commandOf = (pid: number) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
const isPostgres = (command: string) => /(^|\/)postgres\0/.test(command);
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

async function launch(
  native: string,
  dataDir: string,
  port: number,
  account: Account | undefined,
  disposable: boolean,
): Promise<ChildProcess> {
  const fast = disposable
    ? ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']
    : [];
  const child = spawn(
    join(native, 'bin/postgres'),
    [
      '-D',
      join(dataDir, 'cluster'),
      '-p',
      String(port),
      '-k',
      '',
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'max_connections=200',
      ...fast,
    ],
    // Its own group: Ctrl-C reaches the program first, which then ends PostgreSQL after its clients.
    { ...account, cwd: '/', detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr!.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      if (said.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', () =>
      reject(new Error(`PostgreSQL did not start: ${said.trim().split('\n').at(-1) ?? ''}`)),
    );
  });
  return child;
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGINT');
  });
}

function run(command: string, args: string[], account: Account | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...account, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} failed: ${said.trim()}`)),
    );
  });
}
