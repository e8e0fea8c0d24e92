import { readFile } from 'node:fs/promises';

/** Resident memory of one process, in MiB. */
export const memoryMiB = async (pid) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
