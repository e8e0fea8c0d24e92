import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { resume } from '../domain/call.js';
import { stepLine } from '../domain/call-line.js';
import { CallStore } from '../store/call.store.js';
import { LineStore } from '../store/line.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { CommandLine } from './command-line.js';
import { ownCall } from './own-call.js';
import type { InteractionView } from './views.js';

/** The agent gives up the second line and is back with the caller. Twice is once. @throws Refusal NOT_FOUND, CONFLICT `callNotConnected` */
@Injectable()
export class ReturnToCaller {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly lines: LineStore,
    private readonly routing: RoutingStore,
    private readonly command: CommandLine,
  ) {}

  execute(actor: Actor, interactionId: string): Promise<InteractionView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { view } = await ownCall(this.calls, tx, actor, interactionId);
      const line = await this.lines.second(tx, interactionId);
      const back = resume(view, tx.now);
      if (line) {
        await this.lines.move(tx, line, stepLine(line.state, 'end'));
        await this.routing.tell(tx, view, 'line_ended', view.agentId);
        await this.command.send(tx, view, 'stop', line);
      }
      if (back !== view) await this.calls.move(tx, interactionId, back);
      return { ...view, ...back };
    });
  }
}
