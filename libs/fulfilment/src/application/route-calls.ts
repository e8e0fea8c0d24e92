import { systemActor } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { knownTo, leftOverDesks, type Offer, pair, type WaitingCall } from '../domain/routing.js';
import { ROUTED_AT_ONCE, RoutingStore } from '../store/routing.store.js';

const SPARE_AGENTS = 10;

/**
 * One round for one operator: offers that rang out come back, and each waiting call is offered to one free agent. Any number of
 * processes may do this at once; what one of them has locked the others leave alone.
 */
@Injectable()
export class RouteCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly routing: RoutingStore,
  ) {}

  /** @returns how many calls were offered. */
  execute(operatorId: string): Promise<number> {
    return this.unitOfWork.run(systemActor('route-calls'), (tx) => this.within(tx, operatorId));
  }

  async within(tx: Tx, operatorId: string): Promise<number> {
    await this.routing.takeBackRungOut(tx, operatorId);
    const pastDesks: string[] = [];
    let offered = 0;
    for (;;) {
      const waiting = await this.routing.lockWaiting(tx, operatorId, pastDesks);
      const offers = waiting.length > 0 ? await this.pairs(tx, operatorId, waiting) : [];
      if (offers.length > 0) await this.routing.offer(tx, operatorId, offers);
      offered += offers.length;
      if (waiting.length < ROUTED_AT_ONCE) return offered;
      // A flood at desks that nobody free can answer keeps no call of another desk from its agent.
      pastDesks.push(...leftOverDesks(waiting, offers));
    }
  }

  /** A few agents usually suffice for a few calls; everybody is asked, and locked, only when skills leave a call over. */
  private async pairs(tx: Tx, operatorId: string, waiting: readonly WaitingCall[]): Promise<Offer[]> {
    const known = knownTo(waiting);
    const few = known.length + waiting.length + SPARE_AGENTS;
    const agents = await this.routing.lockFree(tx, operatorId, known, few);
    const offers = pair(waiting, agents);
    if (offers.length === waiting.length || agents.length < few) return offers;
    return pair(waiting, await this.routing.lockFree(tx, operatorId, known));
  }
}
