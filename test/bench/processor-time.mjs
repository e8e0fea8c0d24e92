// Processor time instead of the clock's: on a machine that others use too, only it can be compared. Linux only.
import { readFile } from 'node:fs/promises';

/** Of one process of the database so far, in milliseconds; nothing when it is gone. */
export const processMs = async (pid) =>
  Number((await readFile(`/proc/${pid}/schedstat`, 'utf8').catch(() => '0')).split(' ')[0]) / 1e6;

/** Of all connections the product has open, by `query`. */
export async function productMs(query) {
  const rows = await query(`SELECT pid FROM pg_stat_activity WHERE application_name = 'madoguchi'`);
  const times = await Promise.all(rows.map(({ pid }) => processMs(pid)));
  return times.reduce((sum, ms) => sum + ms, 0);
}
