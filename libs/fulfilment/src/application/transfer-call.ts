import { IdentityApi } from '@madoguchi/identity/contract';
import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { giveBack } from '../domain/call.js';
import { CallStore } from '../store/call.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { CommandLine } from './command-line.js';
import { ownCall } from './own-call.js';
import type { InteractionView } from './views.js';

/**
 * Hands a call to a colleague who is free now (a cold transfer): it rings there, with everything typed so far, and goes to the
 * queue when they do not answer. Repeating it after it was handed over is answered like a call one does not hold.
 * @throws Refusal NOT_FOUND, CONFLICT `callNotConnected`, `colleagueNotFree`
 */
@Injectable()
export class TransferCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly routing: RoutingStore,
    private readonly identity: IdentityApi,
    private readonly command: CommandLine,
  ) {}

  execute(actor: Actor, interactionId: string, toPersonId: string): Promise<InteractionView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { view } = await ownCall(this.calls, tx, actor, interactionId);
      const colleagues = await this.identity.membersOf(tx, view.operatorId);
      if (!colleagues.some(({ personId, role }) => personId === toPersonId && role === 'agent'))
        throw Refusal.notFound();
      const handed = giveBack(view, tx.now);
      if (!(await this.routing.lockIfFree(tx, view.operatorId, toPersonId, view.deskId)))
        throw new Refusal('CONFLICT', 'colleagueNotFree');
      await this.calls.move(tx, interactionId, handed);
      await this.routing.release(tx, view.operatorId, interactionId);
      await this.routing.tell(tx, view, 'transferred', view.agentId, { to: toPersonId });
      await this.command.send(tx, view, 'move', { personId: toPersonId });
      const ringSeconds = await this.routing.ringSeconds(tx, view.deskId);
      const call = { id: interactionId, ringSeconds };
      await this.routing.offer(tx, view.operatorId, [{ call, agentId: toPersonId }]);
      return { ...view, ...handed, offeredTo: toPersonId };
    });
  }
}
