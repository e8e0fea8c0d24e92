/** Answered within this time counts as in time. */
export const ANSWER_WITHIN_SECONDS = 20;
/** Callers who give up sooner had no chance to be answered and are left out of the share. */
export const SHORT_ABANDON_SECONDS = 5;

/**
 * Share (0–1) of calls answered within 20 seconds; null while no call was decided. Decided are the answered ones, those
 * abandoned after more than 5 seconds, and those that have been ringing for more than 20 seconds and can only be missed.
 */
export const serviceLevel = (inTime: number, decided: number): number | null =>
  decided > 0 ? inTime / decided : null;
