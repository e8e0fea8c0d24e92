import type { LiveFloorQuery } from '../../graphql/generated/graphql';

type Floor = LiveFloorQuery['liveFloor'];
export type FloorAgent = Floor['agents'][number];

/** For the record each desk says itself how long is usual. */
const USUAL_WRAP_UP_S = 120;
/** A caller who hears music for longer wonders whether they were forgotten. */
const LONG_HOLD_S = 60;
/** Longer than this a call usually needs a hand, where the desk's own calls of today do not tell yet: so many have to be written down. */
const LONG_CALL_S = 600;
const ENOUGH_CALLS = 10;
/** Of a desk whose calls are short: nobody is helped by hearing of every other one. */
const SHORTEST_LONG_CALL_S = 180;

/** Talking with somebody outside, whoever called. */
const talks = new Set(['on_call', 'outbound', 'calling_back']);

export type Need = 'asked' | 'hardCall' | 'longHold' | 'wrapUp' | 'longCall' | null;

/** Twice as long as the desk's calls take today. */
export const longCallOf = (desk: Floor['desks'][number] | undefined): number => {
  const usual = desk?.handling.averageSeconds;
  if (!desk || usual == null || desk.answered < ENOUGH_CALLS) return LONG_CALL_S;
  return Math.max(2 * usual, SHORTEST_LONG_CALL_S);
};

/** What each agent of the floor needs at this moment. */
export const needsOf = (
  { calls, desks }: Pick<Floor, 'calls' | 'desks'>,
  nowMs: number,
): ((agent: FloorAgent) => Need) => {
  const callOf = new Map(calls.map((call) => [call.id, call]));
  const deskOf = new Map(desks.map((desk) => [desk.deskId, desk]));
  const secondsSince = (instant: string) => (nowMs - Date.parse(instant)) / 1000;
  return (agent) => {
    const call = agent.callId === null ? undefined : callOf.get(agent.callId);
    if (
      agent.state === 'on_call' &&
      call?.heldAt &&
      secondsSince(call.heldAt) > LONG_HOLD_S &&
      !agent.helpAskedAt
    )
      return 'longHold';
    return needOf(agent, secondsSince(agent.since), longCallOf(call && deskOf.get(call.desk.id)));
  };
};

const needOf = (agent: FloorAgent, secondsInState: number, longCallSeconds: number): Need => {
  if (agent.helpAskedAt) return 'asked';
  if (agent.state === 'away' && agent.reason === 'AFTER_HARD_CALL') return 'hardCall';
  if (agent.state === 'wrap_up' && secondsInState > (agent.wrapUpSeconds ?? USUAL_WRAP_UP_S)) return 'wrapUp';
  if (talks.has(agent.state) && secondsInState > longCallSeconds) return 'longCall';
  return null;
};

/** Who calls for help comes first, and who was shouted at before whoever is slow. */
const needs: readonly Need[] = ['asked', 'hardCall', 'longHold', 'wrapUp', 'longCall'];
const ranks: Record<string, number> = {
  missed: 5,
  on_call: 6,
  outbound: 6,
  wrap_up: 7,
  consulted: 8,
  calling_back: 8,
  ringing: 8,
  ready: 9,
  away: 10,
};

/** Who needs a hand comes first, then those at work, then the rest; by name within. */
export const byNeed = (agents: readonly FloorAgent[], needFor: (agent: FloorAgent) => Need): FloorAgent[] => {
  const rank = (agent: FloorAgent) => {
    const need = needFor(agent);
    if (need) return needs.indexOf(need);
    return ranks[agent.state] ?? 11;
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

/** Whether each desk has kept its own promise in the last thirty minutes; null before there is anything to say. */
export const levelsMet = (desks: Floor['desks']): boolean | null => {
  const known = desks.filter(({ recentServiceLevel }) => recentServiceLevel != null);
  return known.length === 0
    ? null
    : known.every(({ recentServiceLevel, levelPercent }) => recentServiceLevel! * 100 >= levelPercent);
};

/** Rises and falls against what it was before. */
export type Trend = 'up' | 'down' | 'same';
export const trendOf = (before: number | undefined, now: number | undefined): Trend =>
  before === undefined || now === undefined || before === now ? 'same' : now > before ? 'up' : 'down';
