import { dateAt, type Instant } from '@madoguchi/kernel';

/** `message_only`: the agent takes a message and nothing else. `stop`: the desk does not answer. */
export type LimitMode = 'message_only' | 'stop';

/** The client's own limit is reached: it holds for the calls of one month, from that moment on. */
export interface ServiceLimit {
  readonly month: string;
  readonly mode: LimitMode;
  readonly since: Instant;
}

/** What a call meets; null when it is answered as always. A call from before the limit may still be reported. */
export const limitOn = (limit: ServiceLimit | null, offeredAt: Instant): LimitMode | null =>
  limit !== null && limit.month === dateAt(offeredAt).slice(0, 7) && offeredAt >= limit.since
    ? limit.mode
    : null;
