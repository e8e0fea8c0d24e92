import { Refusal } from '@madoguchi/kernel';
import type { FastifyRequest } from 'fastify';

/**
 * The bytes of a file that somebody brings in, as they arrive. What is declared larger than allowed is refused before it is read;
 * a page of another site cannot send the header that is asked for.
 * @throws Refusal FORBIDDEN, BAD_INPUT `goodsFileTooLarge`, `saveAsCsv`
 */
export function uploaded(request: FastifyRequest, maxBytes: number): AsyncIterable<Uint8Array> {
  if (request.headers['x-madoguchi-upload'] === undefined) throw new Refusal('FORBIDDEN');
  if (Number(request.headers['content-length']) > maxBytes)
    throw new Refusal('BAD_INPUT', 'goodsFileTooLarge', { params: { max: maxBytes / 1024 / 1024 } });
  const bytes = request.body as AsyncIterable<Uint8Array> | null;
  if (!bytes || typeof bytes[Symbol.asyncIterator] !== 'function')
    throw new Refusal('BAD_INPUT', 'saveAsCsv');
  return bytes;
}

/** A column that was chosen, counted from 0. */
export const column = (typed: string | undefined): number | null =>
  typed !== undefined && /^\d{1,3}$/.test(typed) ? Number(typed) : null;
