import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { knownTo, pair } from '../domain/routing.js';
import { CallbackStore } from '../store/callback.store.js';
import { RoutingStore } from '../store/routing.store.js';

/** One round for one operator: each due call back goes to one agent who is free, by the rules of calls. Who waits in the line comes first. */
@Injectable()
export class RouteCallbacks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly callbacks: CallbackStore,
    private readonly routing: RoutingStore,
  ) {}

  async all(): Promise<void> {
    const operators = await this.unitOfWork.run(systemActor('route-callbacks'), (tx) =>
      this.callbacks.restless(tx),
    );
    for (const operatorId of operators) await this.execute(operatorId);
  }

  /** @returns how many were offered. */
  execute(operatorId: string): Promise<number> {
    return this.unitOfWork.run(systemActor('route-callbacks'), async (tx) => {
      await this.callbacks.takeBack(tx, operatorId);
      const due = await this.callbacks.lockDue(tx, operatorId);
      if (due.length === 0) return 0;
      const offers = pair(due, await this.routing.lockFree(tx, operatorId, knownTo(due)));
      if (offers.length > 0) await this.callbacks.offer(tx, operatorId, offers);
      return offers.length;
    });
  }
}
