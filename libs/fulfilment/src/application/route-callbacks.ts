import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { always, type LossesCount } from '../domain/losses.js';
import { knownTo, leftOverDesks, pair } from '../domain/routing.js';
import { CallbackStore } from '../store/callback.store.js';
import { ROUTED_AT_ONCE, RoutingStore } from '../store/routing.store.js';
import { eachAlone } from './each-alone.js';

/** One round for one operator: each due call back goes to one agent who is free, by the rules of calls. Who waits in the line comes first. */
@Injectable()
export class RouteCallbacks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly callbacks: CallbackStore,
    private readonly routing: RoutingStore,
  ) {}

  async all(lossesCount: LossesCount): Promise<void> {
    const operators = await this.unitOfWork.run(systemActor('route-callbacks'), (tx) =>
      this.callbacks.restless(tx),
    );
    await eachAlone(operators, (operatorId) => this.execute(operatorId, lossesCount));
  }

  /** @returns how many were offered. */
  execute(operatorId: string, lossesCount = always): Promise<number> {
    return this.unitOfWork.run(systemActor('route-callbacks'), async (tx) => {
      await this.callbacks.takeBack(tx, operatorId, lossesCount());
      const pastDesks: string[] = [];
      let offered = 0;
      for (;;) {
        const due = await this.callbacks.lockDue(tx, operatorId, pastDesks);
        const offers =
          due.length > 0 ? pair(due, await this.routing.lockFree(tx, operatorId, knownTo(due))) : [];
        if (offers.length > 0) await this.callbacks.offer(tx, operatorId, offers);
        offered += offers.length;
        if (due.length < ROUTED_AT_ONCE) return offered;
        // As with calls: what nobody can do today holds up nothing of another desk.
        pastDesks.push(...leftOverDesks(due, offers));
      }
    });
  }
}
