import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { take } from '../domain/call.js';
import { CallStore } from '../store/call.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { knownId } from './known-id.js';
import type { InteractionView } from './views.js';

/**
 * An agent answers a ringing call, their own offer or one that rings elsewhere; the row lock decides between two who press at once.
 * @throws Refusal NOT_FOUND, CONFLICT `callTaken`, `callGone`, `finishYourCall`
 */
@Injectable()
export class TakeCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly routing: RoutingStore,
  ) {}

  execute(actor: Actor, interactionId: string): Promise<InteractionView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await this.calls.lock(tx, actingCompany(actor), knownId(interactionId));
      if (!call) throw Refusal.notFound();
      const agentId = signedInPerson(actor);
      const taken = take(call.view, agentId, tx.now);
      if (taken === call.view) return call.view;
      await this.calls.move(tx, interactionId, taken);
      await this.routing.occupy(tx, call.view.operatorId, agentId, interactionId, 'taken');
      return { ...call.view, ...taken, offeredTo: null, offeredUntil: null };
    });
  }
}
