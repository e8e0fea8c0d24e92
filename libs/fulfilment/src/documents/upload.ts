import { Refusal } from '@madoguchi/kernel';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';

/**
 * The bytes of a file that somebody brings in, as they arrive. What is declared larger than allowed is refused before it is read;
 * a page of another site cannot send the header that is asked for.
 * @throws Refusal FORBIDDEN, BAD_INPUT `goodsFileTooLarge`, `saveAsCsv`
 */
export function uploaded(request: FastifyRequest, maxBytes: number): AsyncIterable<Uint8Array> {
  if (request.headers['x-madoguchi-upload'] === undefined) throw new Refusal('FORBIDDEN');
  if (Number(request.headers['content-length']) > maxBytes)
    throw new Refusal('BAD_INPUT', 'goodsFileTooLarge', { params: { max: maxBytes / 1024 / 1024 } });
  if (!(request.body instanceof Readable)) throw new Refusal('BAD_INPUT', 'saveAsCsv');
  return handedOn(request.body);
}

/** A list of the largest size needs less on a slow line. */
const LEFT_WITHIN_MS = 5 * 60_000;

/**
 * Whoever has read enough leaves the rest, which flows away unread: a browser reads its answer only after everything was sent, and
 * would wait for minutes on a line that nobody reads. Whoever never ends is cut off.
 */
async function* handedOn(body: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of body.iterator({ destroyOnReturn: false })) yield piece as Uint8Array;
  } finally {
    // A stream flows again once it knows that nobody waits for its pieces any more.
    setImmediate(() => body.resume());
    const cut = setTimeout(() => body.destroy(), LEFT_WITHIN_MS).unref();
    body.once('close', () => clearTimeout(cut));
  }
}

/** A column that was chosen, counted from 0. */
export const column = (typed: string | undefined): number | null =>
  typed !== undefined && /^\d{1,3}$/.test(typed) ? Number(typed) : null;
