import { setTimeout as sleepReally } from 'node:timers/promises';

/** The time in which simulated people live. It can stand still, so that a count of everything at one moment is possible. */
export class World {
  private stoodStillMs = 0;
  private stillSince: number | undefined;
  private goOn: () => void = () => undefined;
  private moving = Promise.resolve();
  private acting = 0;

  now(): number {
    return (this.stillSince ?? performance.now()) - this.stoodStillMs;
  }

  /** Goes on when the world stands still, as the product's clock does. */
  realNow(): number {
    return performance.now();
  }

  async sleep(ms: number): Promise<void> {
    const until = this.now() + ms;
    for (let left = ms; left > 0; left = until - this.now()) {
      await sleepReally(left);
      await this.moving;
    }
    await this.moving;
  }

  /** Whatever somebody says to the product: never while the world stands still. */
  async act<T>(say: () => Promise<T>): Promise<T> {
    while (this.stillSince !== undefined) await this.moving;
    this.acting += 1;
    try {
      return await say();
    } finally {
      this.acting -= 1;
    }
  }

  /** Everybody stops where they are, with everything said answered, until the look is over. */
  async still<T>(look: () => Promise<T>): Promise<T> {
    this.moving = new Promise((resolve) => (this.goOn = resolve));
    this.stillSince = performance.now();
    try {
      while (this.acting > 0) await sleepReally(5);
      await sleepReally(5);
      return await look();
    } finally {
      this.stoodStillMs += performance.now() - this.stillSince;
      this.stillSince = undefined;
      this.goOn();
    }
  }
}
