import type { Asks } from './agent.js';
import type { Caller } from './caller.js';
import type { Told } from './line.js';

/** When one agent was ready, and what they are doing now; times of the product. */
export class Shift {
  readonly readySpans: { readonly fromMs: number; untilMs?: number }[] = [];
  /** What the agent is at, unless it is nothing but being there or not. */
  state: 'on_call' | 'wrap_up' | 'consulted' | 'calling_back' | undefined;
  /**
   * What was said again because an api died took effect at any moment until it was answered, and what was missed between two
   * tellings: nobody at a screen can know at which.
   */
  unsureMs = 0;
  /** The call in hand; it may end without the agent. */
  call: Caller | undefined;
  pauses = 0;
  private presence: Told['presence'] = 'AWAY';
  private presenceAtMs = 0;
  private told: Told | undefined;

  constructor(private readonly ask: Asks) {}

  async ready(): Promise<void> {
    this.became('READY', await this.say('READY'));
  }

  async away(reason: string): Promise<void> {
    this.became('AWAY', await this.say('AWAY', reason));
    this.pauses += 1;
  }

  /** Nobody says of themselves that they missed a call: it happened between two tellings. */
  hear(told: Told): void {
    if (told.presence === 'MISSED' && this.presence === 'READY' && Date.parse(told.at) > this.presenceAtMs) {
      this.unsureMs += Date.parse(told.at) - Date.parse(this.told?.at ?? told.at);
      this.became('MISSED', Date.parse(told.at));
    }
    this.told = told;
  }

  /** As the live floor names it. */
  get shown(): string {
    if (this.state === 'on_call' && this.call?.endedAtMs !== undefined) return 'wrap_up';
    if (this.state) return this.state;
    if (this.told?.offered) return 'ringing';
    if (this.told?.handover) return 'consulted';
    if (this.told?.callback) return 'calling_back';
    return this.presence.toLowerCase();
  }

  private became(presence: Told['presence'], atMs: number): void {
    const last = this.readySpans.at(-1);
    const isOpen = last !== undefined && last.untilMs === undefined;
    if (presence === 'READY' && !isOpen) this.readySpans.push({ fromMs: atMs });
    if (presence !== 'READY' && isOpen) last.untilMs = atMs;
    this.presence = presence;
    this.presenceAtMs = atMs;
  }

  private async say(presence: 'READY' | 'AWAY', reason?: string): Promise<number> {
    const { setPresence } = await this.ask<{ setPresence: { at: string } }>(
      'mutation ($presence: Presence!, $reason: PauseReason) { setPresence(presence: $presence, reason: $reason) { at } }',
      { presence, reason },
    );
    return Date.parse(setPresence.at);
  }
}
