import type { LiveFloorQuery } from '../../graphql/generated/graphql';

type Floor = LiveFloorQuery['liveFloor'];
export type FloorAgent = Floor['agents'][number];

/** Longer than this a call usually needs a hand; for the record each desk says itself. */
const USUAL_WRAP_UP_S = 120;
const LONG_CALL_S = 600;

export type Need = 'hardCall' | 'wrapUp' | 'longCall' | null;

export const needOf = (agent: FloorAgent, secondsInState: number): Need => {
  if (agent.state === 'away' && agent.reason === 'AFTER_HARD_CALL') return 'hardCall';
  if (agent.state === 'wrap_up' && secondsInState > (agent.wrapUpSeconds ?? USUAL_WRAP_UP_S)) return 'wrapUp';
  if (agent.state === 'on_call' && secondsInState > LONG_CALL_S) return 'longCall';
  return null;
};

/** Who was shouted at comes before whoever is slow. */
const needs: readonly Need[] = ['hardCall', 'wrapUp', 'longCall'];
const ranks: Record<string, number> = { missed: 3, on_call: 4, wrap_up: 5, ringing: 6, ready: 7, away: 8 };

/** Who needs a hand comes first, then those at work, then the rest; by name within. */
export const byNeed = (
  agents: readonly FloorAgent[],
  secondsOf: (agent: FloorAgent) => number,
): FloorAgent[] => {
  const rank = (agent: FloorAgent) => {
    const need = needOf(agent, secondsOf(agent));
    if (need) return needs.indexOf(need);
    return ranks[agent.state] ?? 9;
  };
  return [...agents].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'ja'));
};

/** Calls that ring for longer than their desk promises. */
export const lateCalls = ({ calls, desks }: Floor, nowMs: number): Floor['calls'] => {
  const promised = new Map(desks.map(({ deskId, levelSeconds }) => [deskId, levelSeconds]));
  return calls.filter(
    ({ state, offeredAt, desk }) =>
      state === 'RINGING' && nowMs - Date.parse(offeredAt) > (promised.get(desk.id) ?? 0) * 1000,
  );
};

/** Promises that nobody keeps although their time came five minutes ago. */
const CALLBACK_GRACE_MS = 300_000;
export const overdueCallbacks = (callbacks: Floor['callbacks'], nowMs: number): Floor['callbacks'] =>
  callbacks.filter(
    ({ state, dueAt }) => state !== 'CALLING' && nowMs - Date.parse(dueAt) > CALLBACK_GRACE_MS,
  );

export interface Targets {
  waiting: number;
  longestWaitSeconds: number;
  /** Share, 0 to 1. */
  serviceLevel: number;
  ready: number;
}

/** What a calm floor looks like. */
export const targets: Targets = { waiting: 2, longestWaitSeconds: 20, serviceLevel: 0.8, ready: 1 };

/** Rises and falls against what was seen about a minute ago. */
export type Trend = 'up' | 'down' | 'same';
export const trendOf = (before: number | undefined, now: number | undefined): Trend =>
  before === undefined || now === undefined || before === now ? 'same' : now > before ? 'up' : 'down';
