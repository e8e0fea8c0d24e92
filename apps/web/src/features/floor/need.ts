import type { LiveFloorQuery } from '../../graphql/generated/graphql';

type Floor = LiveFloorQuery['liveFloor'];
export type FloorAgent = Floor['agents'][number];

/** Longer than this a call usually needs a hand; for the record each desk says itself. */
const USUAL_WRAP_UP_S = 120;
const LONG_CALL_S = 600;

/** Talking with somebody outside, whoever called. */
const talks = new Set(['on_call', 'outbound', 'calling_back']);

export type Need = 'asked' | 'hardCall' | 'wrapUp' | 'longCall' | null;

export const needOf = (agent: FloorAgent, secondsInState: number): Need => {
  if (agent.helpAskedAt) return 'asked';
  if (agent.state === 'away' && agent.reason === 'AFTER_HARD_CALL') return 'hardCall';
  if (agent.state === 'wrap_up' && secondsInState > (agent.wrapUpSeconds ?? USUAL_WRAP_UP_S)) return 'wrapUp';
  if (talks.has(agent.state) && secondsInState > LONG_CALL_S) return 'longCall';
  return null;
};

/** Who calls for help comes first, and who was shouted at before whoever is slow. */
const needs: readonly Need[] = ['asked', 'hardCall', 'wrapUp', 'longCall'];
const ranks: Record<string, number> = {
  missed: 4,
  on_call: 5,
  outbound: 5,
  wrap_up: 6,
  consulted: 7,
  calling_back: 7,
  ringing: 7,
  ready: 8,
  away: 9,
};

/** Who needs a hand comes first, then those at work, then the rest; by name within. */
export const byNeed = (
  agents: readonly FloorAgent[],
  secondsOf: (agent: FloorAgent) => number,
): FloorAgent[] => {
  const rank = (agent: FloorAgent) => {
    const need = needOf(agent, secondsOf(agent));
    if (need) return needs.indexOf(need);
    return ranks[agent.state] ?? 10;
  };
  return [...agents].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'ja'));
};

/** Calls that ring for longer than their desk promises. */
export const lateCalls = ({ calls, desks }: Floor, nowMs: number): Floor['calls'] => {
  const promised = new Map(desks.map(({ deskId, levelSeconds }) => [deskId, levelSeconds]));
  return calls.filter(
    ({ state, waitingSince, desk }) =>
      state === 'RINGING' && nowMs - Date.parse(waitingSince) > (promised.get(desk.id) ?? 0) * 1000,
  );
};

/** Ended calls whose record nobody has in hand. */
export const leftRecords = ({ calls }: Pick<Floor, 'calls'>): Floor['calls'] =>
  calls.filter(({ state, agentName }) => state === 'WRAP_UP' && agentName == null);

/** Promises that nobody keeps although their time came five minutes ago. */
const CALLBACK_GRACE_MS = 300_000;
export const overdueCallbacks = (callbacks: Floor['callbacks'], nowMs: number): Floor['callbacks'] =>
  callbacks.filter(
    ({ state, dueAt }) => state !== 'CALLING' && nowMs - Date.parse(dueAt) > CALLBACK_GRACE_MS,
  );

/** What a calm floor looks like. */
export const targets = { waiting: 2, ready: 1 } as const;

/** Of a desk that says nothing else. */
const usualPromise = { levelPercent: 80, levelSeconds: 20 } as const;

/** What all desks promise alike; undefined where they promise different things. */
export const commonPromise = <Key extends 'levelPercent' | 'levelSeconds'>(
  desks: Floor['desks'],
  key: Key,
): number | undefined => {
  const [first, ...others] = new Set(desks.map((desk) => desk[key]));
  return others.length === 0 ? (first ?? usualPromise[key]) : undefined;
};

/** Whether each desk keeps its own promise; null before there is anything to say. */
export const levelsMet = (desks: Floor['desks']): boolean | null => {
  const known = desks.filter(({ serviceLevel }) => serviceLevel != null);
  return known.length === 0
    ? null
    : known.every(({ serviceLevel, levelPercent }) => serviceLevel! * 100 >= levelPercent);
};

/** Rises and falls against what was seen about a minute ago. */
export type Trend = 'up' | 'down' | 'same';
export const trendOf = (before: number | undefined, now: number | undefined): Trend =>
  before === undefined || now === undefined || before === now ? 'same' : now > before ? 'up' : 'down';
