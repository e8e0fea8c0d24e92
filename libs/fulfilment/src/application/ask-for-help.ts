import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CallStore } from '../store/call.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { ownCall } from './own-call.js';
import type { InteractionView } from './views.js';

/**
 * The agent asks for a supervisor without a word to the caller, or calls it off. Asking twice is asking once.
 * @throws Refusal NOT_FOUND, CONFLICT `callNotConnected`
 */
@Injectable()
export class AskForHelp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly routing: RoutingStore,
  ) {}

  execute(actor: Actor, interactionId: string, wanted: boolean): Promise<InteractionView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { view } = await ownCall(this.calls, tx, actor, interactionId);
      if (view.state !== 'connected') throw new Refusal('CONFLICT', 'callNotConnected');
      if (wanted === (view.helpAskedAt !== null)) return view;
      const helpAskedAt = wanted ? tx.now : null;
      await this.calls.help(tx, view.id, helpAskedAt, null);
      await this.routing.tell(tx, view, wanted ? 'help_asked' : 'help_called_off', view.agentId);
      return { ...view, helpAskedAt, helperId: null };
    });
  }
}
