import Stripe from 'stripe';
import type { Faults } from '../faults/faults.js';
import { present } from '../resources/present.js';
import type { World } from '../store/world.js';
import { allEndpoints } from './endpoints.js';
import type { ThinEvent } from './thin-events.js';
import type { Delivery } from './event-log.js';

const LONGEST_PAUSE_MS = 60_000;
const GIVE_UP_AFTER_MS = 72 * 3600_000;
const ANSWER_WITHIN_MS = 10_000;

type Sent = Stripe.Event | ThinEvent;

/** A thin event says what happened to what; the receiver fetches the rest. */
function payloadOf(world: World, event: Sent): object {
  if (event.object !== 'v2.core.event') return present(world, event);
  const { data: _fetched, ...thin } = event;
  return thin;
}

/**
 * Sends due deliveries, signed, at least once, again after a failure with growing pauses, for three days.
 * Each endpoint gets one at a time, so that a run is repeatable; disorder is a fault that can be switched on.
 */
export class Dispatcher {
  private timer: NodeJS.Timeout | undefined;
  private readonly closing = new AbortController();
  private readonly inFlight = new Map<string, Promise<void>>();
  // Only used to sign; it never opens a connection.
  private readonly signer = new Stripe('sk_test_emulator_signer');

  constructor(
    private readonly world: World,
    private readonly faults: Faults,
  ) {}

  /** Looks for due deliveries now and plans the next look. */
  kick(): void {
    if (this.closing.signal.aborted) return;
    clearTimeout(this.timer);
    const now = Date.now();
    const deliveries = this.world.store.all<Delivery>('delivery').sort((a, b) => a.dueAt - b.dueAt);
    for (const delivery of deliveries) {
      if (delivery.dueAt <= now && !this.inFlight.has(delivery.endpoint)) this.start(delivery);
    }
    const next = deliveries.find((d) => d.dueAt > now);
    if (next) this.timer = setTimeout(() => this.kick(), next.dueAt - now).unref();
  }

  async close(): Promise<void> {
    this.closing.abort(); // what was on its way stays in the state and is sent again
    clearTimeout(this.timer);
    await Promise.allSettled(this.inFlight.values());
  }

  private start(delivery: Delivery): void {
    const sending = this.send(delivery).finally(() => {
      this.inFlight.delete(delivery.endpoint);
      this.kick();
    });
    this.inFlight.set(delivery.endpoint, sending);
  }

  private async send(delivery: Delivery): Promise<void> {
    const endpoint = allEndpoints(this.world).find((e) => e.id === delivery.endpoint);
    const event = this.world.find('event', delivery.event) ?? this.thin(delivery.event);
    if (!endpoint || !event) return this.world.store.delete('delivery', delivery.id);
    const fault = this.faults.takeWebhook(event.type);
    const post = () => this.post(endpoint.url, endpoint.secret, event);
    // Both copies leave together: the receiver has to withstand the race as well as the repetition.
    const twin = fault === 'duplicate' ? post() : undefined;
    const error = fault === 'drop' ? 'dropped by a fault' : await post();
    await twin;
    if (!this.world.store.find('delivery', delivery.id)) return; // reset meanwhile
    if (error) this.postpone(delivery, error);
    else this.finish(delivery, event);
  }

  private thin(id: string): ThinEvent | undefined {
    return this.world.store.find<ThinEvent>('thin_event', id);
  }

  /** Returns what went wrong, or null after an answer of 2xx. */
  private async post(url: string, secret: string, event: Sent): Promise<string | null> {
    const payload = JSON.stringify(payloadOf(this.world, event), null, 2);
    const signature = this.signer.webhooks.generateTestHeaderString({ payload, secret });
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature },
        body: payload,
        redirect: 'manual',
        signal: AbortSignal.any([AbortSignal.timeout(ANSWER_WITHIN_MS), this.closing.signal]),
      });
      await answer.arrayBuffer();
      return answer.ok ? null : `HTTP ${answer.status}`;
    } catch (error) {
      const { message, cause } = error as Error & { cause?: { message?: string } };
      return cause?.message || message;
    }
  }

  private finish(delivery: Delivery, event: Sent): void {
    this.world.store.transaction(() => {
      this.world.store.delete('delivery', delivery.id);
      const current = this.world.find('event', event.id);
      if (current)
        this.world.update('event', current, {
          pending_webhooks: Math.max(0, current.pending_webhooks - 1),
        } as never);
    });
  }

  private postpone(delivery: Delivery, lastError: string): void {
    const now = Date.now();
    const attempts = delivery.attempts + 1;
    if (now - delivery.firstDueAt > GIVE_UP_AFTER_MS) return this.world.store.delete('delivery', delivery.id);
    const pauseMs = Math.min(
      LONGEST_PAUSE_MS,
      this.world.settings.webhookRetryMs * 2 ** Math.min(attempts - 1, 20),
    );
    this.world.store.put('delivery', delivery.id, { ...delivery, attempts, lastError, dueAt: now + pauseMs });
  }
}
