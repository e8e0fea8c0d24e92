/** How a watcher wants to be told: a topic and the pause between two tellings of it. */
export interface Pace {
  readonly topic: string;
  /** Zero tells at once; more gathers what happens meanwhile into one telling. */
  readonly everyMs: number;
  /** Every watcher waits a time of its own up to this, so that hundreds who watch one topic do not all ask in the same moment. */
  readonly spreadMs?: number;
}

/**
 * "Look again", as often as somebody asks for the next one. It starts with one, because whoever comes, or comes back after a
 * broken line, has to see what is true now. Many changes while nobody looked are one: readers fetch the state, not the change.
 */
export class Changes implements AsyncIterableIterator<true> {
  private dueAtMs: number | undefined = 0;
  private ended = false;
  private waiting: ((result: IteratorResult<true>) => void) | undefined;
  private timer: NodeJS.Timeout | undefined;
  private toldAtMs = Number.NEGATIVE_INFINITY;

  /**
   * @param forget called once, when nobody looks any more.
   * @param atLeastEveryMs tells even when nothing changed, for readers whose figures grow old.
   */
  constructor(
    private readonly forget: () => void,
    private readonly atLeastEveryMs = Number.POSITIVE_INFINITY,
  ) {}

  changed(everyMs = 0, laterMs = 0): void {
    const earliest = Math.max(this.toldAtMs + everyMs, performance.now()) + laterMs;
    this.dueAtMs = Math.min(this.dueAtMs ?? Number.POSITIVE_INFINITY, earliest);
    this.schedule();
  }

  next(): Promise<IteratorResult<true>> {
    if (this.ended) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => {
      this.waiting = resolve;
      this.schedule();
    });
  }

  return(): Promise<IteratorResult<true>> {
    if (!this.ended) {
      this.ended = true;
      clearTimeout(this.timer);
      this.waiting?.({ done: true, value: undefined });
      this.forget();
    }
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private schedule(): void {
    if (this.ended || !this.waiting) return;
    clearTimeout(this.timer);
    const dueAtMs = Math.min(
      this.dueAtMs ?? Number.POSITIVE_INFINITY,
      Math.max(this.toldAtMs, 0) + this.atLeastEveryMs,
    );
    if (dueAtMs === Number.POSITIVE_INFINITY) return;
    const inMs = dueAtMs - performance.now();
    if (inMs > 0) this.timer = setTimeout(() => this.tell(), inMs);
    else this.tell();
  }

  private tell(): void {
    const resolve = this.waiting;
    this.waiting = undefined;
    this.dueAtMs = undefined;
    this.toldAtMs = performance.now();
    resolve?.({ done: false, value: true });
  }
}
