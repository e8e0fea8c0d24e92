import { Refusal } from '@madoguchi/kernel';
import type { IncomingMessage } from 'node:http';
import type { ActorResolver } from '../access/access.guard.js';
import type { Actor } from '../access/actor.js';
import type { ActorRequest } from '../access/request.js';

/** A session that ended, or a person who left a company, is noticed on an open line within this time. */
const TRUSTED_MS = 15_000;

/** Who is at the other end of one line, as the guard and the resolvers want to see it. */
export class Subscriber {
  private actor: Actor | undefined;
  private askedAtMs = Number.NEGATIVE_INFINITY;
  private readonly headers: IncomingMessage['headers'];

  /** @param wishes what a browser cannot say in headers of its own: acting company and language. */
  constructor(
    { headers }: IncomingMessage,
    wishes: Readonly<Record<string, unknown>> = {},
    private readonly actors: ActorResolver,
  ) {
    const { company, language } = wishes;
    this.headers = {
      ...headers,
      ...(typeof company === 'string' && { 'x-madoguchi-company': company }),
      ...(typeof language === 'string' && { 'accept-language': language }),
    };
  }

  get language(): string | undefined {
    return this.headers['accept-language'];
  }

  /** @throws Refusal UNAUTHENTICATED when it is somebody else, or nobody, by now. */
  async isStillThere(): Promise<Actor> {
    if (this.actor && performance.now() - this.askedAtMs < TRUSTED_MS) return this.actor;
    const found = await this.actors.resolve({ headers: this.headers } as ActorRequest);
    if (this.actor && JSON.stringify(found) !== JSON.stringify(this.actor))
      throw new Refusal('UNAUTHENTICATED');
    this.askedAtMs = performance.now();
    return (this.actor = found);
  }

  /** A request of its own for every telling, so that nothing is answered from what was loaded for an earlier one. */
  async request(): Promise<ActorRequest> {
    return { headers: this.headers, actor: await this.isStillThere() } as ActorRequest;
  }
}
