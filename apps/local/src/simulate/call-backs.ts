import { Refused } from '../play/session.js';
import type { Asks } from './agent.js';
import type { Caller } from './caller.js';
import type { World } from './world.js';

/** From when to when, in the product's time; without an end it goes on. */
export interface Span {
  fromMs: number;
  untilMs?: number;
}

/** The promises to call back of one run, as those who gave and kept them remember. */
export class CallBacks {
  private readonly open = new Map<string, { readonly ms: number; calling: boolean }>();
  done = 0;

  constructor(private readonly world: World) {}

  get left(): number {
    return this.open.size;
  }

  /** The caller is promised a call back at once. */
  async promise(dueAt: string, { interactionId }: Caller, ms: number, ask: Asks): Promise<void> {
    const { promiseCallback } = await ask<{ promiseCallback: { id: string } }>(
      'mutation ($input: PromiseCallbackInput!) { promiseCallback(input: $input) { id } }',
      { input: { interactionId, dueAt } },
    );
    this.open.set(promiseCallback.id, { ms, calling: false });
  }

  /**
   * Whoever is asked to calls; a task that went to somebody else meanwhile is theirs.
   * @param occupied takes in from when to when the agent called.
   */
  async make(id: string, ask: Asks, occupied: Span[]): Promise<void> {
    const span: Span = { fromMs: 0 };
    try {
      const { startCallback } = await ask<{ startCallback: { calledAt: string } }>(
        'mutation ($id: ID!) { startCallback(id: $id) { calledAt } }',
        { id },
      );
      span.fromMs = Date.parse(startCallback.calledAt);
      occupied.push(span);
    } catch (error) {
      if (error instanceof Refused && error.code === 'NOT_FOUND') return;
      throw error;
    }
    await this.world.sleep(this.open.get(id)?.ms ?? 0);
    const { finishCallback } = await ask<{ finishCallback: { endedAt: string } }>(
      'mutation ($input: FinishCallbackInput!) { finishCallback(input: $input) { endedAt } }',
      { input: { id, outcome: 'REACHED' } },
    );
    span.untilMs = Date.parse(finishCallback.endedAt);
    this.open.delete(id);
    this.done += 1;
  }
}
