import { isIP } from 'node:net';
import { z } from 'zod';

/** A language model that helps to read statements, spoken to like OpenAI's chat completions. */
export interface ReaderSettings {
  /** Without `/chat/completions`, for example http://127.0.0.1:11434/v1 */
  readonly url: string;
  readonly model: string;
  readonly key: string | undefined;
  /** Who reads, as the owner is told. */
  readonly name: string;
  /** An owner waits no longer than this. */
  readonly deadlineMs: number;
  /** Most statements an hour that one process has read. */
  readonly perHour: number;
}

/** The variables of the environment; all of them may be missing. */
export const readerVariables = {
  READER_URL: z.url({ protocol: /^https?$/ }).optional(),
  READER_MODEL: z.string().max(200).optional(),
  READER_KEY: z.string().max(2000).optional(),
  READER_NAME: z.string().max(80).optional(),
  READER_DEADLINE_MS: z.coerce.number().int().min(500).max(20_000).default(6000),
  READER_PER_HOUR: z.coerce.number().int().min(1).max(100_000).default(300),
};
export type ReaderVariables = z.infer<z.ZodObject<typeof readerVariables>>;

/** Undefined: nobody helps, nothing leaves. @throws Error with one sentence that says what to mend */
export function readerSettings(e: ReaderVariables): ReaderSettings | undefined {
  const together = [e.READER_URL, e.READER_MODEL, e.READER_NAME];
  if (together.every((value) => value === undefined)) return undefined;
  const [url, model, name] = together;
  if (url === undefined || model === undefined || name === undefined)
    throw new Error('READER_URL, READER_MODEL and READER_NAME belong together: set all three or none.');
  const address = new URL(url);
  if (address.username !== '' || address.password !== '')
    throw new Error('READER_URL must not carry a name or password: put the key into READER_KEY.');
  if (address.protocol !== 'https:' && !isThisMachine(address.hostname))
    throw new Error('READER_URL needs https, because owners’ words go there; http only on this machine.');
  return {
    url: url.replace(/\/+$/, ''),
    model,
    key: e.READER_KEY,
    name,
    deadlineMs: e.READER_DEADLINE_MS,
    perHour: e.READER_PER_HOUR,
  };
}

function isThisMachine(hostname: string): boolean {
  return (
    hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'))
  );
}
