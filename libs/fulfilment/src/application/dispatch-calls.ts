import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { LiveChanges } from '@madoguchi/platform/live';
import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Losses } from '../domain/losses.js';
import { RoutingStore } from '../store/routing.store.js';
import { eachAlone } from './each-alone.js';
import { GiveBackCalls } from './give-back-calls.js';
import { RouteCalls } from './route-calls.js';
import { TidyFloor } from './tidy-floor.js';

const LOOK_EVERY_MS = 1_000;

/**
 * Routes in every process of the product, api and worker alike, so that no single one is needed: at once when a call or an agent
 * becomes free, and every second for what rang out or was missed.
 */
@Injectable()
export class DispatchCalls implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(DispatchCalls.name);
  private readonly running = new Map<string, { again: boolean }>();
  private timer: NodeJS.Timeout | undefined;
  private stopListening: (() => void) | undefined;
  private readonly losses = new Losses();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly live: LiveChanges,
    private readonly routing: RoutingStore,
    private readonly routeCalls: RouteCalls,
    private readonly giveBack: GiveBackCalls,
    private readonly tidy: TidyFloor,
  ) {}

  onApplicationBootstrap(): void {
    this.stopListening = this.live.on('queue', (operatorId) => void this.route(operatorId));
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
    this.stopListening?.();
  }

  /** One round at a time per operator; what comes meanwhile asks for one more. */
  private async route(operatorId: string): Promise<void> {
    const already = this.running.get(operatorId);
    if (already) {
      already.again = true;
      return;
    }
    const round = { again: true };
    this.running.set(operatorId, round);
    try {
      while (round.again) {
        round.again = false;
        await this.routeCalls.execute(operatorId);
      }
    } catch (error) {
      this.log.error(error);
    } finally {
      this.running.delete(operatorId);
    }
  }

  private async look(): Promise<void> {
    try {
      const operators = await this.unitOfWork.run(systemActor('dispatch-calls'), (tx) =>
        this.routing.restless(tx),
      );
      this.losses.looked(performance.now());
      const lossesCount = () => this.losses.count(performance.now());
      await eachAlone(operators, (operatorId) => this.giveBack.execute(operatorId, lossesCount));
      for (const operatorId of operators) await this.route(operatorId);
      // After the calls: who waits in the line comes before who was promised a call.
      await this.tidy.execute(lossesCount);
    } catch (error) {
      this.log.error(error);
    }
  }
}
