import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { giveBack } from '../domain/call.js';
import { always } from '../domain/losses.js';
import { CallStore } from '../store/call.store.js';
import { RoutingStore } from '../store/routing.store.js';

/** Callers whose agent is gone, screen and all, are offered to a colleague, who finds what was typed so far. */
@Injectable()
export class GiveBackCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly routing: RoutingStore,
  ) {}

  execute(operatorId: string, lossesCount = always): Promise<void> {
    return this.unitOfWork.run(systemActor('give-back-calls'), async (tx) => {
      if (!lossesCount()) return;
      for (const { interactionId, agentId } of await this.routing.lostAgents(tx, operatorId)) {
        const call = await this.calls.lock(tx, operatorId, interactionId);
        // Meanwhile they may have come back and hung up.
        if (call?.view.state !== 'connected' || call.view.agentId !== agentId) continue;
        await this.calls.move(tx, interactionId, giveBack(call.view, tx.now));
        await this.routing.release(tx, operatorId, interactionId);
        await this.routing.miss(tx, operatorId, agentId, 'line_lost');
        await this.routing.tell(tx, call.view, 'returned', agentId);
      }
    });
  }
}
