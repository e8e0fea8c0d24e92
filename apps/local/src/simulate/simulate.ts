import type { PrivateInstance } from '../instance.js';
import { usageOf } from '../play/money.js';
import { inParallel } from '../play/session.js';
import { Agent, type Floor } from './agent.js';
import { CallBacks } from './call-backs.js';
import { Caller } from './caller.js';
import { dayOf, deskShares } from './characters.js';
import { compareFloor, type Known, type Look } from './compare-floor.js';
import { erlangA, type Expectation } from './erlang-a.js';
import { occupancyOfRun, SHORT_ABANDON_SECONDS } from './own-floor.js';
import { Places } from './places.js';
import { deskPromises, MONTH, openScene, type Scene } from './scene.js';
import type { Wishes } from './wishes.js';
import { World } from './world.js';

export interface Outcome {
  readonly own: Look['own'];
  readonly floor: Look['floor'];
  /** Share of the agents' time of the run in which calls occupied them. */
  readonly occupancy: number;
  readonly callsBack: number;
  readonly pauses: number;
  readonly duplicates: number;
  readonly lost: number;
  readonly orphaned: number;
  readonly reconnects: number;
  readonly apiKilled: boolean;
  /** Moments in the middle of the run at which everything was compared, and how many calls were alive in them. */
  readonly looks: readonly { readonly liveCalls: number; readonly waiting: number }[];
  /** Staffed seconds whose moment nobody can know, because something had to be said again. */
  readonly unsureSeconds: number;
  /** Where the live floor or the report of the period and the simulator disagree; empty when all is well. */
  readonly floorDisagrees: readonly string[];
  readonly expected: Expectation;
  readonly difference: Expectation;
  /** One standard deviation that chance alone gives a share of so many calls. */
  readonly chance: { readonly abandonment: number; readonly serviceLevel: number };
}

/** Parts of the run after which everybody stands still and both counts are compared; an api is killed in the middle. */
const LOOKS_AT = [0.2, 0.4, 0.6, 0.8];
const CLOSE_WITHIN_MS = 180_000;

/** A day's callers at two desks, through the public API and subscriptions of a running product with several apis. */
export async function simulate(
  instance: PrivateInstance,
  wishes: Wishes,
  say: (line: string) => void,
): Promise<Outcome> {
  say(`${wishes.agents} agents sign up …`);
  const scene = await openScene(instance, wishes.agents);
  const run = new Run(instance, scene, wishes);
  try {
    await run.begin();
    const looks = await run.play(say);
    return await run.outcome(looks);
  } finally {
    run.end();
  }
}

class Run {
  private readonly world = new World();
  private readonly places: Places;
  private readonly callers: Caller[] = [];
  private readonly agents: Agent[];
  private readonly callBacks = new CallBacks(this.world);
  private from = 0;
  private readonly lengthMs: number;

  constructor(
    private readonly instance: PrivateInstance,
    private readonly scene: Scene,
    private readonly wishes: Wishes,
  ) {
    this.places = new Places(instance.urls, this.world);
    this.lengthMs = (wishes.minutes * 60_000) / wishes.speed;
    const floor: Floor = {
      places: this.places,
      world: this.world,
      supervisor: scene.supervisor,
      callBacks: this.callBacks,
      callerOf: (id) => this.callers.find(({ interactionId }) => interactionId === id),
    };
    this.agents = scene.agents.map((session, number) => new Agent(number, session, floor));
  }

  begin(): Promise<unknown> {
    return Promise.all(this.agents.map((agent) => agent.sitDown()));
  }

  end(): void {
    for (const { line } of this.agents) line.close();
  }

  async play(say: (line: string) => void): Promise<Look[]> {
    const { world, scene } = this;
    const characters = dayOf(this.wishes);
    say(`${characters.length} callers within ${(this.lengthMs / 1000).toFixed(0)} s …`);
    this.from = world.now();
    const looking = this.lookInBetween();
    const killing = this.wishes.killApi ? this.killApi(say) : Promise.resolve();
    await Promise.all(
      characters.map(async (character, index) => {
        await world.sleep(this.from + character.arrivesAfterMs - world.now());
        const deskId = scene.desks[character.desk]!.deskId;
        const caller = new Caller(character, deskId, scene.telephony, this.places, world, index);
        this.callers.push(caller);
        await caller.call();
      }),
    );
    await killing;
    const looks = await looking;
    await this.close();
    return [...looks, await this.look()];
  }

  /** Until everything is written down and every promise is kept; what never is will be found by the count. */
  private async close(): Promise<void> {
    const giveUpAt = this.world.now() + CLOSE_WITHIN_MS;
    const isOver = () => this.callBacks.left === 0 && this.callers.every((caller) => caller.isOver);
    while (!isOver() && this.world.now() < giveUpAt) await this.world.sleep(50);
    if (isOver()) await Promise.all(this.agents.map((agent) => agent.finish()));
  }

  private look(): Promise<Look> {
    const { callers, agents, callBacks, scene } = this;
    const promised = new Map(scene.desks.map(({ deskId }, index) => [deskId, deskPromises[index]!]));
    const known: Known = { callers, agents, callBacks, promisedSeconds: (id) => promised.get(id)! };
    return this.world.still(() => compareFloor(this.places, scene.supervisor, known));
  }

  private async lookInBetween(): Promise<Look[]> {
    const looks: Look[] = [];
    for (const part of LOOKS_AT) {
      await this.world.sleep(this.from + part * this.lengthMs - this.world.now());
      looks.push(await this.look());
    }
    return looks;
  }

  /** From one instruction to the next, with calls in every state on it. */
  private async killApi(say: (line: string) => void): Promise<void> {
    await this.world.sleep(this.from + this.lengthMs / 2 - this.world.now());
    const victim = this.instance.children.filter(({ name }) => name.startsWith('api')).at(-1)!;
    victim.signal('SIGKILL');
    await victim.ended;
    say(`${victim.name} was killed`);
  }

  async outcome(looks: readonly Look[]): Promise<Outcome> {
    const { callers, agents, wishes, scene } = this;
    const { own, floor, liveCalls } = looks.at(-1)!;
    const supervisor = scene.supervisor.at(this.places.url(0));
    const states = await inParallel(callers, 8, async ({ interactionId }) => {
      const { interaction } = await supervisor.graphql<{ interaction: { state: string } }>(
        'query ($id: ID!) { interaction(id: $id) { state } }',
        { id: interactionId },
      );
      return interaction.state;
    });
    const usage = await inParallel(scene.desks, 2, ({ contractId }) =>
      usageOf(scene.manager.at(this.places.url(0)), contractId, MONTH),
    );
    const units = usage.flat().length;
    const expected = expectation(wishes);
    const occupancy = occupancyOfRun(agents, this.from, this.from + this.lengthMs);
    const deviation = (share: number) => Math.sqrt((share * (1 - share)) / own.offered);
    const held = agents.filter(({ line }) => line.told?.current).length;
    return {
      own,
      floor,
      occupancy,
      callsBack: this.callBacks.done,
      pauses: agents.reduce((sum, { shift }) => sum + shift.pauses, 0),
      duplicates:
        callers.filter(({ twice }) => twice).length +
        Math.abs(floor.offered - own.offered) +
        Math.max(0, units - own.offered),
      lost:
        callers.filter((caller, index) => states[index] !== stateRemembered(caller)).length +
        Math.max(0, own.offered - units),
      orphaned: liveCalls + held + this.callBacks.left,
      reconnects: agents.reduce((sum, { line }) => sum + line.reconnects, 0),
      apiKilled: wishes.killApi,
      looks: looks.slice(0, -1).map((look) => ({ liveCalls: look.liveCalls, waiting: look.own.waiting })),
      unsureSeconds: agents.reduce((sum, { shift }) => sum + shift.unsureMs, 0) / 1000,
      floorDisagrees: looks.flatMap(({ disagrees }, index) =>
        disagrees.map((one) => `${index < LOOKS_AT.length ? `look ${index + 1}` : 'end'}, ${one}`),
      ),
      expected,
      difference: {
        abandonment: own.abandoned / own.offered - expected.abandonment,
        averageSpeedOfAnswerSeconds:
          (own.averageSpeedOfAnswerSeconds ?? 0) - expected.averageSpeedOfAnswerSeconds,
        serviceLevel: (own.serviceLevel ?? 1) - expected.serviceLevel,
        occupancy: occupancy - expected.occupancy,
      },
      chance: {
        abandonment: deviation(expected.abandonment),
        serviceLevel: deviation(expected.serviceLevel),
      },
    };
  }
}

const stateRemembered = ({ recordedAtMs, gaveUpAtMs }: Caller) =>
  recordedAtMs !== undefined ? 'COMPLETED' : gaveUpAtMs === undefined ? 'nobody knows' : 'ABANDONED';

/** One queue of all agents; the level of the whole is that of each desk by how many call it. */
export function expectation(wishes: Wishes): Expectation {
  const byDesk = deskPromises.map((seconds) => erlangA(productLoad(wishes), seconds, SHORT_ABANDON_SECONDS));
  const serviceLevel = byDesk.reduce((sum, one, desk) => sum + one.serviceLevel * deskShares[desk]!, 0);
  return { ...byDesk[0]!, serviceLevel };
}

/** The load that the product really saw, in its own seconds. */
export const productLoad = ({ agents, callsPerHour, speed, talk, wrapUp, patience }: Wishes) => ({
  agents,
  arrivalsPerSecond: (callsPerHour * speed) / 3600,
  handleSeconds: (talk + wrapUp) / speed,
  patienceSeconds: patience / speed,
});
