import type { Instant } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CallbackStore } from '../store/callback.store.js';
import { RoutingStore } from '../store/routing.store.js';

export interface DialNews {
  readonly eventId: string;
  readonly kind: 'line_answered' | 'line_refused' | 'line_unanswered';
  readonly at: Instant;
}

/**
 * What a telephony says of the number it dialled for a call back. It goes into the call's story and decides nothing: what became of the
 * call back says the agent, who has heard who answered.
 */
@Injectable()
export class HearDial {
  constructor(
    private readonly callbacks: CallbackStore,
    private readonly routing: RoutingStore,
  ) {}

  /** @returns false when no call back of this call has this id: it may be a second line. */
  async within(
    tx: Tx,
    call: { operatorId: string; id: string },
    id: string,
    news: DialNews,
  ): Promise<boolean> {
    if (!(await this.callbacks.isOf(tx, call.id, id))) return false;
    await this.routing.hear(tx, call, { ...news, details: {} });
    return true;
  }
}
