import { Refusal } from '@madoguchi/kernel';

const mostWaiting = 8;

/** Setting a page takes a processor for a moment, and anybody may ask: one at a time, and no long queue. */
export class PrintQueue {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** @throws Refusal TOO_MANY_REQUESTS */
  async print<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.waiting >= mostWaiting) throw new Refusal('TOO_MANY_REQUESTS');
    this.waiting += 1;
    const mine = this.last.then(work, work);
    this.last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      this.waiting -= 1;
    }
  }
}
