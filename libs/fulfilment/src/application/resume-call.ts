import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { resume } from '../domain/call.js';
import { CallStore } from '../store/call.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { CommandLine } from './command-line.js';
import { ownCall } from './own-call.js';
import type { InteractionView } from './views.js';

/** The agent is back with the caller. @throws Refusal NOT_FOUND, CONFLICT `callNotConnected` */
@Injectable()
export class ResumeCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly routing: RoutingStore,
    private readonly command: CommandLine,
  ) {}

  execute(actor: Actor, interactionId: string): Promise<InteractionView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { view } = await ownCall(this.calls, tx, actor, interactionId);
      const changed = resume(view, tx.now);
      if (changed === view) return view;
      await this.calls.move(tx, interactionId, changed);
      await this.routing.tell(tx, view, 'resumed', view.agentId);
      await this.command.send(tx, view, 'resume');
      return { ...view, ...changed };
    });
  }
}
