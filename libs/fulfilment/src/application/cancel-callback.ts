import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { move } from '../domain/callback.js';
import { CallbackStore } from '../store/callback.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { knownId } from './known-id.js';
import type { CallbackView } from './views.js';

/** A supervisor takes a promise back that nobody is keeping this moment. Twice is once. @throws Refusal NOT_FOUND, CONFLICT `callbackElsewhere` */
@Injectable()
export class CancelCallback {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly callbacks: CallbackStore,
    private readonly routing: RoutingStore,
  ) {}

  execute(actor: Actor, id: string): Promise<CallbackView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const operatorId = actingCompany(actor);
      const callback = await this.callbacks.lock(tx, operatorId, knownId(id));
      if (!callback) throw Refusal.notFound();
      if (callback.state === 'cancelled') return callback;
      move(callback.state, 'cancel');
      await this.callbacks.cancel(tx, id, signedInPerson(actor));
      await this.routing.withdraw(tx, operatorId, id);
      await this.routing.tell(
        tx,
        { operatorId, id: callback.interactionId },
        'callback_cancelled',
        signedInPerson(actor),
      );
      await tx.audit('callback.cancel', id);
      return (await this.callbacks.lock(tx, operatorId, id))!;
    });
  }
}
