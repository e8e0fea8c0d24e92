import type { Tx, UnitOfWork } from '@madoguchi/platform/database';
import type { LiveChanges } from '@madoguchi/platform/live';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { LossesCount } from '../domain/losses.js';
import type { RoutingStore } from '../store/routing.store.js';
import { DispatchCalls } from './dispatch-calls.js';
import type { GiveBackCalls } from './give-back-calls.js';
import type { RouteCalls } from './route-calls.js';
import type { TidyFloor } from './tidy-floor.js';

/** One process that looks at a floor of one operator, on a database that can be away. */
class Process {
  private databaseIsAway = false;
  /** What the last look would have done about agents that are not heard of, and about what else they hold. */
  private last: { calls: boolean; others: boolean } | undefined;

  private readonly dispatch = new DispatchCalls(
    { run: (_: unknown, work: (tx: Tx) => unknown) => this.run(work) } as unknown as UnitOfWork,
    { on: () => () => undefined } as unknown as LiveChanges,
    { restless: () => ['operator'] } as unknown as RoutingStore,
    { execute: () => Promise.resolve(0) } as unknown as RouteCalls,
    { execute: (_: string, count: LossesCount) => this.saw('calls', count) } as unknown as GiveBackCalls,
    { execute: (count: LossesCount) => this.saw('others', count) } as unknown as TidyFloor,
  );

  start = () => this.dispatch.onApplicationBootstrap();
  stop = () => this.dispatch.beforeApplicationShutdown();
  seconds = (n: number) => jest.advanceTimersByTimeAsync(n * 1000);
  async databaseAwayFor(n: number) {
    this.databaseIsAway = true;
    await this.seconds(n);
    this.databaseIsAway = false;
  }
  async losesAnybody() {
    this.last = undefined;
    await this.seconds(1);
    return this.last;
  }

  private run(work: (tx: Tx) => unknown) {
    return this.databaseIsAway ? Promise.reject(new Error('away')) : Promise.resolve(work({} as Tx));
  }
  private saw(what: 'calls' | 'others', count: LossesCount) {
    this.last = { ...(this.last ?? { calls: false, others: false }), [what]: count() };
    return Promise.resolve();
  }
}

describe('the look at the floor', () => {
  let process: Process;
  // Every look that fails is logged.
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(() => {
    jest.useFakeTimers();
    process = new Process();
    process.start();
  });
  afterEach(() => {
    process.stop();
    jest.useRealTimers();
  });

  it('loses nobody for a minute after the database was away for 70 seconds', async () => {
    await process.seconds(120);
    expect(await process.losesAnybody()).toEqual({ calls: true, others: true });
    await process.databaseAwayFor(70);
    expect(await process.losesAnybody()).toEqual({ calls: false, others: false });
    await process.seconds(58);
    expect(await process.losesAnybody()).toEqual({ calls: false, others: false });
    await process.seconds(2);
    expect(await process.losesAnybody()).toEqual({ calls: true, others: true });
  });
});
