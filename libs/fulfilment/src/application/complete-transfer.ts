import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { hangUp, handOver } from '../domain/call.js';
import { stepLine } from '../domain/call-line.js';
import { CallStore } from '../store/call.store.js';
import { LineStore } from '../store/line.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { CommandLine } from './command-line.js';
import { ownCall } from './own-call.js';
import type { InteractionView } from './views.js';

/**
 * The caller is put through to whoever answered. A colleague holds the call from now on, with everything typed; with one of the
 * client's people the caller goes on talking without us, and the agent writes the record.
 * @throws Refusal NOT_FOUND, CONFLICT `callNotConnected`, `lineOver` while nobody has answered
 */
@Injectable()
export class CompleteTransfer {
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
      if (!line) throw new Refusal('CONFLICT', 'lineOver');
      await this.lines.move(tx, line, stepLine(line.state, 'join'));
      await this.routing.tell(tx, view, 'line_joined', view.agentId, {
        ...(line.personId ? { to: line.personId } : { note: line.targetName }),
      });
      await this.command.send(tx, view, 'join', line);
      if (line.kind === 'outside') {
        const ended = hangUp(view, tx.now);
        await this.calls.move(tx, interactionId, ended);
        return { ...view, ...ended };
      }
      const over = handOver(view, line.personId!, tx.now);
      await this.calls.move(tx, interactionId, over);
      await this.routing.release(tx, view.operatorId, interactionId);
      await this.lines.endAll(tx, interactionId);
      await this.lines.seat(tx, view.operatorId, line.personId!, interactionId);
      return { ...view, ...over };
    });
  }
}
