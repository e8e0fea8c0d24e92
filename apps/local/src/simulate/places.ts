import { setTimeout as sleep } from 'node:timers/promises';
import { Refused, type Session } from '../play/session.js';

const GIVE_UP_AFTER_MS = 20_000;

/** The addresses of one product. Whoever finds one of them dead goes on at the next, as behind a load balancer. */
export class Places {
  constructor(private readonly urls: readonly string[]) {}

  /** @param first who starts where, so that all of them have work. */
  url(first: number): string {
    return this.urls[first % this.urls.length]!;
  }

  /** Repeats what got no answer at the next address: every request here may be sent twice. @throws Refused */
  async ask<T>(who: Session, first: number, query: string, variables: object): Promise<T> {
    const giveUpAt = performance.now() + GIVE_UP_AFTER_MS;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await who.at(this.url(first + attempt)).graphql<T>(query, variables);
      } catch (error) {
        if (error instanceof Refused && error.code !== 'INTERNAL' && error.code !== 'UNAVAILABLE')
          throw error;
        if (performance.now() > giveUpAt) throw error;
        await sleep(Math.min(50 * 2 ** attempt, 1_000));
      }
    }
  }
}
