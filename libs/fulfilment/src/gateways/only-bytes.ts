import { Readable } from 'node:stream';
import type { ByteRange } from '../domain/recording.js';

/** Of a stream that tells everything, the bytes of one range; it is closed after them, and when nobody listens any more. */
export function onlyBytes(whole: Readable, { from, to }: ByteRange): Readable {
  async function* wanted() {
    let at = 0;
    for await (const chunk of whole as AsyncIterable<Buffer>) {
      const bytes = chunk.subarray(Math.max(0, from - at), Math.max(0, to + 1 - at));
      if (bytes.length > 0) yield bytes;
      at += chunk.length;
      if (at > to) return;
    }
  }
  return Readable.from(wanted(), { objectMode: false });
}
