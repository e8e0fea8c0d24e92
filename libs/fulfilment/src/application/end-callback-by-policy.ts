import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { PolicyReason } from '../domain/abuse-policy.js';
import { move } from '../domain/callback.js';
import { Problems } from '../domain/words.js';
import { CallbackStore } from '../store/callback.store.js';
import { FloorStore } from '../store/floor.store.js';
import { HardCallStore } from '../store/hard-call.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { FinishCallback } from './finish-callback.js';
import { knownId } from './known-id.js';
import type { CallbackView } from './views.js';

/**
 * The agent ends an abusive call back, as the policy lets them (カスハラ): the promise is kept, the reason stands in the story of the call,
 * and the agent is away until they choose to come back. Pressing twice ends once.
 * @throws Refusal NOT_FOUND, CONFLICT `callbackElsewhere`, BAD_INPUT
 */
@Injectable()
export class EndCallbackByPolicy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly callbacks: CallbackStore,
    private readonly routing: RoutingStore,
    private readonly floor: FloorStore,
    private readonly finish: FinishCallback,
    private readonly hardCalls: HardCallStore,
  ) {}

  execute(actor: Actor, id: string, reason: PolicyReason, typedNote?: string | null): Promise<CallbackView> {
    const problems = new Problems();
    const note = problems.optional('note', typedNote, 1000);
    problems.refuse();
    const [operatorId, personId] = [actingCompany(actor), signedInPerson(actor)];
    return this.unitOfWork.run(actor, async (tx) => {
      const callback = await this.callbacks.lock(tx, operatorId, knownId(id));
      if (!callback) throw Refusal.notFound();
      const isNew = callback.state !== 'done';
      // Nobody talks with whom nobody has called yet.
      if (isNew && callback.agentId === personId) move(callback.state, 'finish');
      const after = await this.finish.within(tx, id, { outcome: 'reached', note }, ['order']);
      if (!isNew) return after;
      const call = { operatorId, id: callback.interactionId };
      await this.routing.tell(tx, call, 'ended_by_policy', personId, { reason, note });
      await this.hardCalls.add(tx, operatorId, id, { personId, reason });
      await this.floor.setPresence(tx, operatorId, personId, 'away', 'after_hard_call');
      await tx.audit('callback.end_by_policy', id, { reason });
      return after;
    });
  }
}
