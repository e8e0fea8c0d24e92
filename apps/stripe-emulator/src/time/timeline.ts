import type { World } from '../store/world.js';

/** Something that time alone brings about. `clock` is the test clock it waits for; null is the wall clock. */
export interface Due {
  at: number;
  clock: string | null;
  run: () => void;
}

/** Lists what a kind of object waits for, in any order. */
export type DueSource = (world: World) => Due[];

/** More steps than this in one go are a loop. */
const MOST_STEPS = 20_000;

/** Makes what is due happen, in the order of its time, on the wall clock and on every test clock that is advancing. */
export class Timeline {
  private timer: NodeJS.Timeout | undefined;
  private lastRun = -1;

  constructor(
    private readonly world: World,
    private readonly sources: DueSource[],
    private readonly afterwards: () => void,
  ) {}

  /** Looks once a second, and never keeps the process alive for it. */
  start(): void {
    this.timer = setInterval(() => this.run(), 1_000).unref();
    this.run();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Called before every request too; costs nothing when the second has been looked at already. */
  run(): void {
    const advancing = this.world.all('test_helpers.test_clock').filter((c) => c.status === 'advancing');
    const now = this.world.wallClock();
    if (now === this.lastRun && !advancing.length) return;
    this.lastRun = now;
    let happened = this.pass(null, now);
    for (const clock of advancing) {
      const target = clock.status_details.advancing!.target_frozen_time;
      this.pass(clock.id, target, () => finish(this.world, clock.id, target));
      happened = true;
    }
    if (happened) this.afterwards();
  }

  /** One transaction: a clock has advanced completely or not at all. Returns whether anything happened. */
  private pass(clock: string | null, until: number, end: () => void = () => undefined): boolean {
    try {
      return this.world.store.transaction(() => {
        let steps = 0;
        for (let due = this.next(clock, until); due; due = this.next(clock, until)) {
          this.world.at(due.at, due.run);
          if (++steps > MOST_STEPS) throw new Error('The emulator waits in a circle.');
        }
        end();
        return steps > 0;
      });
    } catch (error) {
      console.error(error);
      if (clock) fail(this.world, clock);
      return true;
    }
  }

  private next(clock: string | null, until: number): Due | undefined {
    return this.sources
      .flatMap((source) => source(this.world))
      .filter((due) => due.clock === clock && due.at <= until)
      .sort((a, b) => a.at - b.at)[0];
  }
}

function finish(world: World, id: string, target: number): void {
  const clock = world.get('test_helpers.test_clock', id);
  const changes = { frozen_time: target, status: 'ready' as const, status_details: {} };
  world.at(target, () =>
    world.change('test_helpers.test_clock', clock, changes, 'test_helpers.test_clock.ready'),
  );
}

function fail(world: World, id: string): void {
  const clock = world.find('test_helpers.test_clock', id);
  if (clock)
    world.change(
      'test_helpers.test_clock',
      clock,
      { status: 'internal_failure', status_details: {} },
      'test_helpers.test_clock.internal_failure',
    );
}
