/** How long a bill has been unpaid: days after its due day, or after its card was refused. */
export const ageBands = ['notDue', 'to30', 'to60', 'to90', 'over90'] as const;
export type AgeBand = (typeof ageBands)[number];

/** @param ageDays below zero while it is not due */
export function ageBand(ageDays: number): AgeBand {
  if (ageDays < 0) return 'notDue';
  if (ageDays <= 30) return 'to30';
  if (ageDays <= 60) return 'to60';
  return ageDays <= 90 ? 'to90' : 'over90';
}
