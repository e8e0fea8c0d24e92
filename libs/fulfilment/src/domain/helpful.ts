/** Opinions of clients about reports. */
export interface Opinions {
  readonly helpful: number;
  readonly unhelpful: number;
}

/** Below this a share says more about chance than about the reports. */
export const FEWEST_OPINIONS = 5;

/** Helpful ÷ all opinions, 0–1; null while there are too few of them. */
export const helpfulShare = ({ helpful, unhelpful }: Opinions): number | null =>
  helpful + unhelpful < FEWEST_OPINIONS ? null : helpful / (helpful + unhelpful);
