import { createClient, type Client } from 'graphql-ws';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { Refused, type Session } from '../play/session.js';
import type { Caller } from './caller.js';
import type { Places } from './places.js';

interface Told {
  readonly deskFloor: {
    readonly presence: string;
    readonly offered: { readonly id: string } | null;
    readonly current: { readonly id: string } | null;
  };
}

const CALL = 'id state offeredAt connectedAt endedAt';

/** One agent at a screen that listens: answers what is offered, talks, hangs up, writes it down, and is ready again. */
export class Agent {
  /** Milliseconds of the run in which this agent was occupied, as [from, to]. */
  readonly occupied: [number, number][] = [];
  /** How often the line to the product broke and came back. */
  reconnects = 0;
  private client: Client | undefined;
  private busy: Promise<void> | undefined;
  private holds: string | null = null;

  constructor(
    private readonly number: number,
    private readonly session: Session,
    private readonly places: Places,
    private readonly callerOf: (interactionId: string) => Caller | undefined,
  ) {}

  async sitDown(): Promise<void> {
    await this.ask('mutation { setPresence(presence: READY) { presence } }', {});
    const { cookie } = this.session.headers();
    class WithCookie extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols, { headers: { cookie: cookie! } });
      }
    }
    let connections = 0;
    this.client = createClient({
      url: () => `${this.places.url(this.number + connections++).replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WithCookie,
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
      retryWait: (attempt) => sleep(Math.min(100 * 2 ** attempt, 2_000)),
      on: { connected: () => void (this.reconnects = connections - 1) },
    });
    await new Promise<void>((listening) => {
      this.client!.subscribe<Told>(
        { query: 'subscription { deskFloor { presence offered { id } current { id } } }' },
        {
          next: ({ data }) => {
            listening();
            if (data) this.hear(data.deskFloor);
          },
          error: (error) => process.stderr.write(`An agent's line ended: ${JSON.stringify(error)}\n`),
          complete: () => undefined,
        },
      );
    });
  }

  /** Resolves when the call in hand, if any, is written down. */
  async finish(): Promise<void> {
    while (this.busy) await this.busy;
  }

  /** The call the product says this agent holds. */
  get held(): string | null {
    return this.holds;
  }

  leave(): void {
    void this.client?.dispose();
  }

  private hear({ presence, offered, current }: Told['deskFloor']): void {
    this.holds = current?.id ?? null;
    if (presence === 'MISSED' && !this.busy)
      void this.ask('mutation { setPresence(presence: READY) { presence } }', {}).catch(() => undefined);
    if (!offered || this.busy) return;
    this.busy = this.serve(offered.id)
      .catch((error: unknown) => {
        process.stderr.write(`${(error as Error).message}\n`);
      })
      .finally(() => {
        this.busy = undefined;
      });
  }

  private async serve(id: string): Promise<void> {
    const from = performance.now();
    const taken = await this.ask<{ takeCall: { connectedAt: string } }>(
      `mutation ($id: ID!) { takeCall(interactionId: $id) { ${CALL} } }`,
      { id },
    ).catch((error: unknown) => {
      // The caller gave up, or it rang out, in the moment before.
      if (error instanceof Refused && error.code === 'CONFLICT') return undefined;
      throw error;
    });
    if (!taken) return;
    let caller = this.callerOf(id);
    for (; !caller; caller = this.callerOf(id)) await sleep(5);
    caller.answeredAt(this.number, taken.takeCall.connectedAt);
    await sleep(caller.character.talkMs);
    // Half of the talks end by the caller, as the telephony tells; the others by the agent.
    if (Number(caller.character.id.at(-1)) % 2 === 0) await caller.hangUp(false);
    else await this.ask('mutation ($id: ID!) { hangUp(interactionId: $id) { id } }', { id });
    await sleep(caller.character.wrapUpMs);
    await this.ask('mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) { id } }', {
      input: { interactionId: id, outcome: 'RESOLVED', urgency: 'NORMAL', message: caller.character.id },
    });
    caller.recorded = true;
    this.occupied.push([from, performance.now()]);
  }

  private ask<T>(query: string, variables: object): Promise<T> {
    return this.places.ask<T>(this.session, this.number, query, variables);
  }
}
