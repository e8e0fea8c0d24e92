import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { move } from '../domain/callback.js';
import { CallbackStore } from '../store/callback.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { CallStore } from '../store/call.store.js';
import { CommandLine } from './command-line.js';
import { knownId } from './known-id.js';
import type { CallbackView } from './views.js';

/** The agent at whom the task waits calls now. Pressing twice changes nothing. @throws Refusal NOT_FOUND, also when it went to a colleague */
@Injectable()
export class StartCallback {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly callbacks: CallbackStore,
    private readonly routing: RoutingStore,
    private readonly calls: CallStore,
    private readonly command: CommandLine,
  ) {}

  execute(actor: Actor, id: string): Promise<CallbackView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const operatorId = actingCompany(actor);
      const callback = await this.callbacks.lock(tx, operatorId, knownId(id));
      if (!callback || callback.agentId !== signedInPerson(actor)) throw Refusal.notFound();
      if (callback.state === 'calling') return callback;
      move(callback.state, 'start');
      await this.callbacks.start(tx, id);
      await this.routing.tell(
        tx,
        { operatorId, id: callback.interactionId },
        'callback_called',
        callback.agentId,
      );
      const call = (await this.calls.byId(tx, operatorId, callback.interactionId))!;
      await this.command.send(tx, call, 'dial', {
        ...callback,
        targetPhone: callback.phone,
        personId: callback.agentId,
      });
      return (await this.callbacks.lock(tx, operatorId, id))!;
    });
  }
}
