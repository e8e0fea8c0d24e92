import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { hold } from '../domain/call.js';
import { CallStore } from '../store/call.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { CommandLine } from './command-line.js';
import { ownCall } from './own-call.js';
import type { InteractionView } from './views.js';

/** The agent lets the caller wait in the line. @throws Refusal NOT_FOUND, CONFLICT `callNotConnected` */
@Injectable()
export class HoldCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly routing: RoutingStore,
    private readonly command: CommandLine,
  ) {}

  execute(actor: Actor, interactionId: string): Promise<InteractionView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { view } = await ownCall(this.calls, tx, actor, interactionId);
      const changed = hold(view, tx.now);
      if (changed === view) return view;
      await this.calls.move(tx, interactionId, changed);
      await this.routing.tell(tx, view, 'held', view.agentId);
      await this.command.send(tx, view, 'hold');
      return { ...view, ...changed };
    });
  }
}
