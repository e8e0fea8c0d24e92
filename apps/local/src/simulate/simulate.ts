import { setTimeout as sleep } from 'node:timers/promises';
import type { PrivateInstance } from '../instance.js';
import { usageOf } from '../play/money.js';
import { inParallel } from '../play/session.js';
import { Agent } from './agent.js';
import { Caller, type Character } from './caller.js';
import { Chance } from './chance.js';
import { erlangA, type Expectation } from './erlang-a.js';
import {
  ANSWER_WITHIN_SECONDS,
  disagreements,
  occupancy,
  ownCount,
  SHORT_ABANDON_SECONDS,
  type Figures,
} from './figures.js';
import { Places } from './places.js';
import { MONTH, openScene, type Scene } from './scene.js';

export interface Wishes {
  readonly agents: number;
  readonly callsPerHour: number;
  readonly minutes: number;
  /** How many times faster than usual callers and agents live. The product's clock runs as always. */
  readonly speed: number;
  readonly killApi: boolean;
  readonly seed: number;
  /** Mean seconds at speed 1. */
  readonly talk: number;
  readonly wrapUp: number;
  readonly patience: number;
}

export interface Outcome extends Figures {
  readonly occupancy: number;
  readonly duplicates: number;
  readonly lost: number;
  readonly orphaned: number;
  readonly reconnects: number;
  readonly apiKilled: boolean;
  readonly floor: Figures;
  /** Where the live floor or the report of the period and the simulator disagree; empty when all is well. */
  readonly floorDisagrees: readonly string[];
  readonly expected: Expectation;
  readonly difference: Expectation;
  /** One standard deviation that chance alone gives a share of so many calls. */
  readonly chance: { readonly abandonment: number; readonly serviceLevel: number };
}

/** A day's callers at one desk, through the public API and subscriptions of a running product with several apis. */
export async function simulate(
  instance: PrivateInstance,
  wishes: Wishes,
  say: (line: string) => void,
): Promise<Outcome> {
  say(`${wishes.agents} agents sign up …`);
  const scene = await openScene(instance, wishes.agents);
  const places = new Places(instance.urls);
  const callers: Caller[] = [];
  const callerOf = (id: string) => callers.find(({ interactionId }) => interactionId === id);
  const agents = scene.agents.map((session, number) => new Agent(number, session, places, callerOf));
  await Promise.all(agents.map((agent) => agent.sitDown()));
  const characters = dayOf(wishes);
  say(`${characters.length} callers within ${((wishes.minutes * 60) / wishes.speed).toFixed(0)} s …`);
  const from = performance.now();
  const until = from + (wishes.minutes * 60_000) / wishes.speed;
  const killing = wishes.killApi ? killApi(instance, (until - from) / 2, say) : Promise.resolve();
  await Promise.all(
    characters.map(async (character, index) => {
      await sleep(Math.max(0, from + character.arrivesAfterMs - performance.now()));
      const caller = new Caller(character, scene.telephony, places, index);
      callers.push(caller);
      await caller.call(scene.deskId);
    }),
  );
  await Promise.all(agents.map((agent) => agent.finish()));
  await killing;
  const outcome = await compare(wishes, scene, places, callers, agents, [from, until]);
  agents.forEach((agent) => agent.leave());
  return outcome;
}

/** Everything that chance decides, before the first telephone rings. */
export function dayOf({ callsPerHour, minutes, speed, seed, talk, wrapUp, patience }: Wishes): Character[] {
  const chance = new Chance(seed);
  const characters: Character[] = [];
  const endMs = (minutes * 60_000) / speed;
  for (let at = 0; ;) {
    at += chance.exponential(3_600_000 / callsPerHour / speed);
    if (at > endMs) return characters;
    // One draw for the whole time an agent is occupied, as Erlang A wants it, and a fixed part of it for each half.
    const handleMs = chance.exponential(((talk + wrapUp) * 1000) / speed);
    const number = characters.length;
    characters.push({
      id: `sim-${seed}-${number}`,
      number: `090${String(10_000_000 + Math.floor(chance.next() * 80_000_000))}`,
      arrivesAfterMs: at,
      patienceMs: chance.exponential((patience * 1000) / speed),
      talkMs: (handleMs * talk) / (talk + wrapUp),
      wrapUpMs: (handleMs * wrapUp) / (talk + wrapUp),
    });
  }
}

/** From one instruction to the next, with calls in every state on it. */
async function killApi({ children }: PrivateInstance, afterMs: number, say: (line: string) => void) {
  await sleep(afterMs);
  const victim = children.filter(({ name }) => name.startsWith('api')).at(-1)!;
  victim.signal('SIGKILL');
  await victim.ended;
  say(`${victim.name} was killed`);
}

async function compare(
  wishes: Wishes,
  scene: Scene,
  places: Places,
  callers: readonly Caller[],
  agents: readonly Agent[],
  [fromMs, untilMs]: readonly [number, number],
): Promise<Outcome> {
  const supervisor = scene.supervisor.at(places.url(0));
  const { liveFloor, floorReport } = await supervisor.graphql<{
    liveFloor: { totals: Record<string, number | null>; calls: unknown[] };
    floorReport: { totals: Figures };
  }>(
    `query { liveFloor { totals { offeredToday answeredToday abandonedToday serviceLevel averageSpeedOfAnswerSeconds } calls { id } }
       floorReport { totals { offered answered abandoned serviceLevel averageSpeedOfAnswerSeconds } } }`,
  );
  const { totals } = liveFloor;
  const floor: Figures = {
    offered: totals['offeredToday']!,
    answered: totals['answeredToday']!,
    abandoned: totals['abandonedToday']!,
    serviceLevel: totals['serviceLevel']!,
    averageSpeedOfAnswerSeconds: totals['averageSpeedOfAnswerSeconds']!,
  };
  const own = ownCount(callers);
  const states = await inParallel(callers, 8, async ({ interactionId }) => {
    const { interaction } = await supervisor.graphql<{ interaction: { state: string } }>(
      'query ($id: ID!) { interaction(id: $id) { state } }',
      { id: interactionId },
    );
    return interaction.state;
  });
  const usage = await usageOf(scene.manager.at(places.url(0)), scene.contractId, MONTH);
  const twice = callers.filter(({ answeredBy }) => answeredBy.size > 1).length;
  const expected = erlangA(productLoad(wishes), ANSWER_WITHIN_SECONDS, SHORT_ABANDON_SECONDS);
  const seen: Expectation = {
    abandonment: own.abandoned / own.offered,
    averageSpeedOfAnswerSeconds: own.averageSpeedOfAnswerSeconds ?? 0,
    serviceLevel: own.serviceLevel ?? 1,
    occupancy: occupancy(agents, fromMs, untilMs),
  };
  const deviation = (share: number) => Math.sqrt((share * (1 - share)) / own.offered);
  return {
    ...own,
    occupancy: seen.occupancy,
    duplicates: twice + Math.abs(floor.offered - own.offered) + Math.max(0, usage.length - own.offered),
    lost:
      callers.filter((caller, index) => states[index] !== stateRemembered(caller)).length +
      Math.max(0, own.offered - usage.length),
    orphaned: liveFloor.calls.length + agents.filter(({ held }) => held !== null).length,
    reconnects: agents.reduce((sum, agent) => sum + agent.reconnects, 0),
    apiKilled: wishes.killApi,
    floor,
    floorDisagrees: [
      ...disagreements(own, floor),
      ...disagreements(own, floorReport.totals).map((figure) => `report, ${figure}`),
    ],
    expected,
    difference: {
      abandonment: seen.abandonment - expected.abandonment,
      averageSpeedOfAnswerSeconds: seen.averageSpeedOfAnswerSeconds - expected.averageSpeedOfAnswerSeconds,
      serviceLevel: seen.serviceLevel - expected.serviceLevel,
      occupancy: seen.occupancy - expected.occupancy,
    },
    chance: { abandonment: deviation(expected.abandonment), serviceLevel: deviation(expected.serviceLevel) },
  };
}

const stateRemembered = ({ recorded, gaveUpAtMs }: Caller) =>
  recorded ? 'COMPLETED' : gaveUpAtMs === undefined ? 'nobody knows' : 'ABANDONED';

/** The load that the product really saw, in its own seconds. */
export const productLoad = ({ agents, callsPerHour, speed, talk, wrapUp, patience }: Wishes) => ({
  agents,
  arrivalsPerSecond: (callsPerHour * speed) / 3600,
  handleSeconds: (talk + wrapUp) / speed,
  patienceSeconds: patience / speed,
});
