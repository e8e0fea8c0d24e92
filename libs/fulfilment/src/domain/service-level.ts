/** Callers who give up sooner had no chance to be answered and are left out of the share. */
export const SHORT_ABANDON_SECONDS = 5;

/**
 * Share (0–1) of calls answered within their desk's own target; null while no call was decided. Decided are the answered ones,
 * those abandoned after more than 5 seconds, and those that have been ringing for longer than the target and can only be missed.
 */
export const serviceLevel = (inTime: number, decided: number): number | null =>
  decided > 0 ? inTime / decided : null;

/** Share (0–1) of their staffed time in which agents talked or wrote down; null while nobody is there. */
export const occupancy = (occupiedSeconds: number, staffedSeconds: number): number | null =>
  staffedSeconds > 0 ? occupiedSeconds / staffedSeconds : null;
