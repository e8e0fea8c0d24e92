import { createClient, type Client } from 'graphql-ws';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Session } from '../play/session.js';
import type { Places } from './places.js';

export interface Told {
  readonly at: string;
  readonly presence: 'READY' | 'AWAY' | 'MISSED';
  readonly offered: { readonly id: string } | null;
  readonly current: {
    readonly id: string;
    readonly lines: readonly { readonly kind: string; readonly state: string }[];
  } | null;
  readonly handover: {
    readonly line: { readonly id: string };
    readonly call: { readonly id: string };
  } | null;
  readonly callback: { readonly id: string; readonly state: string } | null;
}

const FLOOR = `at presence offered { id } current { id lines { kind state } } handover { line { id } call { id } } callback { id state }`;

/** One agent's screen that listens, and comes back when its line breaks. */
export class Line {
  /** How often the line to the product broke and came back. */
  reconnects = 0;
  told: Told | undefined;
  private client: Client | undefined;
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly number: number,
    private readonly session: Session,
    private readonly places: Places,
    private readonly hear: (told: Told) => void,
  ) {}

  async open(): Promise<void> {
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
      this.client!.subscribe<{ deskFloor: Told }>(
        { query: `subscription { deskFloor { ${FLOOR} } }` },
        {
          next: ({ data }) => {
            listening();
            if (data) this.isTold(data.deskFloor);
          },
          error: (error) => process.stderr.write(`An agent's line ended: ${JSON.stringify(error)}\n`),
          complete: () => undefined,
        },
      );
    });
  }

  /** Resolves with the first telling that satisfies, the last one included. */
  async until(satisfies: (told: Told) => boolean): Promise<Told> {
    while (!(this.told && satisfies(this.told))) await new Promise<void>((heard) => this.waiting.add(heard));
    return this.told;
  }

  close(): void {
    void this.client?.dispose();
  }

  private isTold(told: Told): void {
    this.told = told;
    this.hear(told);
    for (const heard of this.waiting) heard();
    this.waiting.clear();
  }
}
