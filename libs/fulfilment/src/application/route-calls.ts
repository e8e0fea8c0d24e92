import { systemActor } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { knownTo, type Offer, pair, type WaitingCall } from '../domain/routing.js';
import { RoutingStore } from '../store/routing.store.js';

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
    const waiting = await this.routing.lockWaiting(tx, operatorId);
    if (waiting.length === 0) return 0;
    const offers = await this.pairs(tx, operatorId, waiting);
    if (offers.length > 0) await this.routing.offer(tx, operatorId, offers);
    return offers.length;
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
