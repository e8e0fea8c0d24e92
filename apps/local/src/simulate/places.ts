import { setTimeout as sleep } from 'node:timers/promises';
import { Refused, type Session } from '../play/session.js';
import type { World } from './world.js';

const GIVE_UP_AFTER_MS = 20_000;

/** The addresses of one product. Whoever finds one of them dead goes on at the next, as behind a load balancer. */
export class Places {
  constructor(
    private readonly urls: readonly string[],
    private readonly world: World,
  ) {}

  /** @param first who starts where, so that all of them have work. */
  url(first: number): string {
    return this.urls[first % this.urls.length]!;
  }

  /**
   * Repeats what got no answer at the next address: every request here may be sent twice.
   * @param again hears how long after it was first said that was answered.
   * @throws Refused
   */
  ask<T>(
    who: Session,
    first: number,
    query: string,
    variables: object,
    again: (ms: number) => void = () => undefined,
  ): Promise<T> {
    return this.world.act(() => this.repeat<T>(who, first, query, variables, again));
  }

  private async repeat<T>(
    who: Session,
    first: number,
    query: string,
    variables: object,
    again: (ms: number) => void,
  ): Promise<T> {
    const from = performance.now();
    for (let attempt = 0; ; attempt += 1) {
      try {
        const answer = await who.at(this.url(first + attempt)).graphql<T>(query, variables);
        if (attempt > 0) again(performance.now() - from);
        return answer;
      } catch (error) {
        if (error instanceof Refused && error.code !== 'INTERNAL' && error.code !== 'UNAVAILABLE')
          throw error;
        if (performance.now() > from + GIVE_UP_AFTER_MS) throw error;
        await sleep(Math.min(50 * 2 ** attempt, 1_000));
      }
    }
  }
}
