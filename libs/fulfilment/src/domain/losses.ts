import { LINE_LOST_MS } from './presence.js';

/** Looks at the floor come every second; after so long without one that succeeded, signs of life were not heard either. */
export const PAUSE_MS = 10_000;

/**
 * Whether somebody who is not heard of may be taken for lost. After a pause, of this process or of the database, nobody may: whoever
 * was there could not say so, and their screens need time to come back. Moments are of the process's own clock, in milliseconds.
 */
export class Losses {
  private fromMs = Number.POSITIVE_INFINITY;
  private lookedAtMs = Number.NEGATIVE_INFINITY;

  /** A look at the floor succeeded. */
  looked(nowMs: number): void {
    if (this.isPause(nowMs)) this.fromMs = nowMs + LINE_LOST_MS;
    this.lookedAtMs = nowMs;
  }

  /** To be asked inside of the transaction that acts on it, which may have waited out a pause before it began. */
  count(nowMs: number): boolean {
    return !this.isPause(nowMs) && nowMs > this.fromMs;
  }

  private isPause(nowMs: number): boolean {
    return nowMs - this.lookedAtMs > PAUSE_MS;
  }
}

/** Whether losses count this moment; they always do where nothing looks at the floor by itself. */
export type LossesCount = () => boolean;
export const always: LossesCount = () => true;
