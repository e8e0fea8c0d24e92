/** Milliseconds of processor time that a piece of work takes: what else the machine does at the time hardly counts. */
export function processorMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
