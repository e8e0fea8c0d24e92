import { Writable } from 'node:stream';

const PIECE_BYTES = 1_048_576;

/** Collects what comes into pieces of a megabyte and waits until each is kept. */
export class PieceWriter extends Writable {
  private waiting: Buffer[] = [];
  private size = 0;
  private position = 0;

  constructor(private readonly keep: (position: number, content: Buffer) => Promise<void>) {
    super({ highWaterMark: PIECE_BYTES });
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.waiting.push(chunk);
    this.size += chunk.length;
    if (this.size < PIECE_BYTES) return done();
    this.flush().then(() => done(), done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.flush().then(() => done(), done);
  }

  private async flush(): Promise<void> {
    const all = Buffer.concat(this.waiting);
    this.waiting = [];
    this.size = 0;
    for (let from = 0; from < all.length; from += PIECE_BYTES)
      await this.keep(this.position++, all.subarray(from, from + PIECE_BYTES));
  }
}
