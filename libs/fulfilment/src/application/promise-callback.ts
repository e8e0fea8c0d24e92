import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkPromise, type TypedPromise } from '../domain/callback.js';
import { CallStore } from '../store/call.store.js';
import { CallbackStore } from '../store/callback.store.js';
import { DeskStore } from '../store/desk.store.js';
import { DraftStore } from '../store/draft.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { knownId } from './known-id.js';
import type { CallbackView } from './views.js';

/**
 * A call back is promised for a call: by its agent, by anybody at work for one that was abandoned, by a supervisor for every call.
 * There is one promise per call; promising again before it is begun changes it.
 * @throws Refusal NOT_FOUND, CONFLICT `callStillRings`, `callbackElsewhere`, BAD_INPUT
 */
@Injectable()
export class PromiseCallback {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly callbacks: CallbackStore,
    private readonly routing: RoutingStore,
    private readonly desks: DeskStore,
    private readonly drafts: DraftStore,
  ) {}

  execute(actor: Actor, interactionId: string, typed: TypedPromise): Promise<CallbackView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const operatorId = actingCompany(actor);
      const personId = signedInPerson(actor);
      // The lock on the call lets two who promise at once meet one after the other.
      const call = (await this.calls.lock(tx, operatorId, knownId(interactionId)))?.view;
      const supervises = actor.kind === 'person' && actor.role !== 'agent';
      if (
        !call ||
        !(supervises || call.agentId === personId || call.state === 'abandoned' || call.state === 'ringing')
      )
        throw Refusal.notFound();
      if (call.state === 'ringing') throw new Refusal('CONFLICT', 'callStillRings');
      const promise = checkPromise(
        typed,
        call.callbackNumber ?? call.callerNumber,
        tx.now,
        await this.desks.restsOf(tx, call.deskId),
      );
      const known = await this.callbacks.lockLiveOf(tx, interactionId);
      if (known && known.state !== 'open') throw new Refusal('CONFLICT', 'callbackElsewhere');
      const isNews = !known || (await this.callbacks.rewrite(tx, known.id, promise));
      const id = known?.id ?? (await this.callbacks.promise(tx, call, promise, personId));
      if (isNews) await this.routing.tell(tx, call, known ? 'callback_moved' : 'callback_promised', personId);
      await this.drafts.forget(tx, { kind: 'callback_promise', subjectId: interactionId, personId });
      return (await this.callbacks.lock(tx, operatorId, id))!;
    });
  }
}
