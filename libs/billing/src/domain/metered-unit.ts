import type { Instant } from '@madoguchi/kernel';

/** What became of a call that counts at the provider's meter. `line`: only our line on the invoice knows it. `kept`: it became free too late to be taken off. */
export const meteredStates = ['sending', 'counted', 'cancelling', 'cancelled', 'kept', 'line'] as const;
export type MeteredState = (typeof meteredStates)[number];

/** Which state may follow which. A unit that becomes free while it is on its way is cancelled behind it. */
export const meteredTransitions: Readonly<Record<MeteredState, readonly MeteredState[]>> = {
  sending: ['counted', 'cancelling', 'line'],
  counted: ['cancelling', 'kept'],
  cancelling: ['cancelled', 'kept', 'line'],
  cancelled: [],
  kept: [],
  line: [],
};

/** States in which the meter has the unit once everything on its way has arrived. */
export const onTheMeter: readonly MeteredState[] = ['sending', 'counted', 'kept'];
/** States in which something is still on its way. */
export const onItsWay: readonly MeteredState[] = ['sending', 'cancelling'];

const DAY_MS = 86_400_000;
/** The provider takes 35 days; one is kept for the way there. */
const OLDEST_MS = 34 * DAY_MS;
/** As far ahead as the provider takes it, for clocks that are not quite right. */
const AHEAD_MS = 5 * 60_000;
/** The provider allows 24 hours; one is kept for the way there. */
const CANCEL_MS = 23 * 3_600_000;

/** How a call that counts goes to the provider now; `later` when its moment has not come yet. */
export function wayOf(occurredAt: Instant, now: Instant): 'meter' | 'line' | 'later' {
  const age = now.getTime() - occurredAt.getTime();
  if (age < -AHEAD_MS) return 'later';
  return age > OLDEST_MS ? 'line' : 'meter';
}

/** What follows when a unit becomes free; undefined when the meter never had it, or it is dealt with. */
export function freedState(
  state: MeteredState,
  countedAt: Instant | null,
  now: Instant,
): 'cancelling' | 'kept' | undefined {
  if (state === 'sending') return 'cancelling';
  if (state !== 'counted') return undefined;
  return countedAt !== null && now.getTime() - countedAt.getTime() <= CANCEL_MS ? 'cancelling' : 'kept';
}

/** The provider adds events up with a delay, so a difference counts only when nothing has moved for a while. */
const SETTLES_MS = 10 * 60_000;

export interface MeterCount {
  /** Units the meter should have, and what is still on its way. */
  readonly ours: number;
  readonly open: number;
  /** When the last of them was sent or changed. */
  readonly movedAt: Instant | null;
}

export type MeterStanding = 'agrees' | 'waits' | 'differs';

export function standingOf({ ours, open, movedAt }: MeterCount, theirs: number, now: Instant): MeterStanding {
  if (open > 0) return 'waits';
  if (ours === theirs) return 'agrees';
  return movedAt !== null && now.getTime() - movedAt.getTime() < SETTLES_MS ? 'waits' : 'differs';
}
