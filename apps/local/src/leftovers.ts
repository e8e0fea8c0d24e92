import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const fileIn = (dataDir: string) => join(dataDir, 'running.json');

/** Process ids of our children, for the next start after an unclean end. */
export const rememberRunning = (dataDir: string, pids: readonly number[]) =>
  writeFile(fileIn(dataDir), JSON.stringify(pids));
export const forgetRunning = (dataDir: string) => rm(fileIn(dataDir), { force: true });

/** Children of a start that was killed by force end by themselves; one that does not within 5 s is ended here. */
export async function endLeftovers(dataDir: string): Promise<void> {
  if (!existsSync(fileIn(dataDir))) return;
  const pids = await readFile(fileIn(dataDir), 'utf8').then(
    (text) => JSON.parse(text) as number[],
    () => [],
  );
  for (let waited = 0; waited < 5_000 && (await ours(pids)).length > 0; waited += 100) await sleep(100);
  for (const pid of await ours(pids)) process.kill(pid, 'SIGKILL');
  await forgetRunning(dataDir);
}

/** A number may belong to somebody else by now, so the command line has to be one of our programs. */
async function ours(pids: readonly number[]): Promise<number[]> {
  const checked = await Promise.all(
    pids.map(async (pid) => {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      return /apps\/(api|worker|stripe-emulator)\/dist\/main\.js/.test(command) ? [pid] : [];
    }),
  );
  return checked.flat();
}
