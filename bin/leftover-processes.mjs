// Finds processes that a run started and forgot, by the mark it put into their environment (Linux).
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

const marked = (run) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter(
      (pid) =>
        read(`/proc/${pid}/environ`).includes(`MADOGUCHI_RUN=${run}`) &&
        !/^State:\s+Z/m.test(read(`/proc/${pid}/status`)),
    )
    .map((pid) => ({
      pid: Number(pid),
      command: read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').slice(0, 200),
    }));

/** @returns what still runs `graceMs` after the end; empty where /proc does not exist. */
export async function leftoversOf(run, graceMs = 5_000) {
  if (process.platform !== 'linux') return [];
  for (let waited = 0; waited < graceMs && marked(run).length > 0; waited += 100) await sleep(100);
  return marked(run);
}
