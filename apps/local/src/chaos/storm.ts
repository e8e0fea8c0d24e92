import { setTimeout as sleep } from 'node:timers/promises';
import { Draw } from './draw.js';
import { VICTIMS, type House, type Victim } from './house.js';

export interface Fault {
  readonly kind: string;
  readonly match: string;
  readonly times: number;
  readonly delayMs: number;
}

/** One gust: what goes wrong from now on, until the next. */
export interface Gust {
  readonly faults: readonly Fault[];
  readonly lastsMs: number;
  readonly kills: Victim | null;
}

const REQUEST_FAULTS = ['slow', 'rate_limit', 'conflict', 'reset', 'drop_answer', 'error_after_commit'];
const WEBHOOK_FAULTS = ['duplicate_webhooks', 'reorder_webhooks', 'delay_webhooks', 'drop_webhooks'];
const UNHEARD = ['drop_answer', 'error_after_commit'];
const PLACES = [
  'POST /v1/',
  'POST /v1/customers',
  'POST /v1/checkout',
  'POST /v1/invoices',
  'POST /v1/invoices/',
  'POST /v1/invoiceitems',
  'POST /v1/credit_notes',
  'POST /v1/refunds',
  'POST /v1/transfers',
  'GET /v1/',
];

/** The weather of a seed: gusts one after the other, always the same ones. */
export function* weather(seed: number): Generator<Gust, never> {
  const draw = new Draw(seed ^ 0x5eed);
  for (let number = 1; ; number += 1) {
    const faults = [
      // The hardest question first: it was done, and nobody heard that it was.
      { kind: draw.one(UNHEARD), match: 'POST /v1/', times: 1 + draw.below(3), delayMs: 0 },
      ...Array.from({ length: 2 + draw.below(3) }, () => {
        const kind = draw.one(REQUEST_FAULTS);
        return { kind, match: draw.one(PLACES), times: 1 + draw.below(4), delayMs: 100 + draw.below(700) };
      }),
      {
        kind: draw.one(WEBHOOK_FAULTS),
        match: '',
        times: 1 + draw.below(8),
        delayMs: 100 + draw.below(1_400),
      },
    ];
    yield { faults, lastsMs: 500 + draw.below(1_000), kills: number % 8 === 0 ? draw.one(VICTIMS) : null };
  }
}

/** How often each kind really struck. */
export type Struck = Record<string, number>;

/** Blows from `start` until `calm`. */
export class Storm {
  readonly struck: Struck = {};
  private readonly over = new AbortController();
  private blowing: Promise<void> = Promise.resolve();

  constructor(
    private readonly house: House,
    private readonly seed: number,
  ) {}

  start(): void {
    this.blowing = this.blow();
  }

  /** @throws Error when a process did not come back. */
  async calm(): Promise<void> {
    this.over.abort();
    await this.blowing;
    await this.exchange([]);
    await this.house.alive();
  }

  private async blow(): Promise<void> {
    for (const { faults, lastsMs, kills } of weather(this.seed)) {
      if (this.over.signal.aborted) return;
      await this.exchange(faults);
      await sleep(lastsMs, undefined, { signal: this.over.signal }).catch(() => undefined);
      if (kills === null || this.over.signal.aborted) continue;
      this.count(`kill_${kills}`, 1);
      await this.house.kill(kills);
    }
  }

  /** Counts what is left of the gust before, and sends the next. */
  private async exchange(faults: readonly Fault[]): Promise<void> {
    const address = `${this.house.instance.stripeUrl}/_emulator/faults`;
    const before = (await (await fetch(address)).json()) as { faults: Fault[] };
    before.faults.forEach((left, index) => {
      const given = this.sent[index]!;
      this.count(given.kind, given.times - left.times);
    });
    this.sent = faults;
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ faults }),
    });
    if (!answer.ok) throw new Error(await answer.text());
  }

  private sent: readonly Fault[] = [];
  private count(kind: string, times: number): void {
    if (times > 0) this.struck[kind] = (this.struck[kind] ?? 0) + times;
  }
}
