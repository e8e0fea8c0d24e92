import { setTimeout as sleep } from 'node:timers/promises';
import { eventually, Refused, type Session } from '../play/session.js';

const GIVE_UP_AFTER_MS = 90_000;

/** Repeats what got no answer, or a "not now": every request of the product may be sent twice. @throws Refused, GaveUp */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + GIVE_UP_AFTER_MS;
  for (let pauseMs = 50; ; pauseMs = Math.min(pauseMs * 2, 1_000)) {
    try {
      return await work();
    } catch (error) {
      const final = error instanceof Refused && error.code !== 'INTERNAL' && error.code !== 'UNAVAILABLE';
      if (final) throw error;
      if (Date.now() > giveUpAt) throw new GaveUp('No answer for a long time', { cause: error });
    }
    await sleep(pauseMs);
  }
}

/** The same person, who tries again when the line breaks. */
export function patient(session: Session): Session {
  const again = Object.create(session) as Session;
  again.graphql = <T>(query: string, variables?: object) =>
    patiently(() => session.graphql<T>(query, variables));
  return again;
}

/** Somebody stopped waiting for what comes by itself; whether it came is judged in the end. */
export class GaveUp extends Error {}

/** @throws GaveUp */
export async function waitFor<T>(
  { patienceMs }: { readonly patienceMs: number },
  what: string,
  ask: () => Promise<T>,
  satisfies: (value: T) => boolean,
): Promise<T> {
  const giveUpAt = Date.now() + patienceMs;
  return eventually(
    what,
    async () => {
      const value = await ask();
      if (!satisfies(value) && Date.now() > giveUpAt) throw new GaveUp(what);
      return value;
    },
    satisfies,
    2 * patienceMs,
  );
}
