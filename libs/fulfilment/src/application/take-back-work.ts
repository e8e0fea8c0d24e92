import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { move } from '../domain/callback.js';
import { CallbackStore } from '../store/callback.store.js';
import { CallStore } from '../store/call.store.js';
import { OutboundStore } from '../store/outbound.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { WorkInHandStore } from '../store/work-in-hand.store.js';
import { CommandLine, contactCall } from './command-line.js';
import { knownId } from './known-id.js';
import type { CallbackView } from './views.js';

/**
 * A supervisor takes a call back that is being made, or a contact in hand, from somebody whose page is open and who does not finish it.
 * It goes to the next one; its agent gets no calls until they say that they are back, and reads who did it. What was typed is kept.
 * @throws Refusal NOT_FOUND
 */
@Injectable()
export class TakeBackWork {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly callbacks: CallbackStore,
    private readonly outbound: OutboundStore,
    private readonly calls: CallStore,
    private readonly routing: RoutingStore,
    private readonly hand: WorkInHandStore,
    private readonly command: CommandLine,
  ) {}

  /** @returns false when it was in nobody's hands any more. */
  execute(actor: Actor, workId: string): Promise<boolean> {
    const [operatorId, by] = [actingCompany(actor), signedInPerson(actor)];
    return this.unitOfWork.run(actor, async (tx) => {
      const callback = await this.callbacks.lock(tx, operatorId, knownId(workId));
      const agentId = callback
        ? await this.fromCallback(tx, callback, by)
        : await this.fromContact(tx, operatorId, workId);
      if (agentId === null) return false;
      await this.hand.takeBack(tx, operatorId, { personId: agentId, workId, by });
      await tx.audit('work.take_back', workId, { from: agentId });
      return true;
    });
  }

  private async fromCallback(tx: Tx, callback: CallbackView, by: string): Promise<string | null> {
    const { id, operatorId, interactionId, state, agentId } = callback;
    if (state !== 'calling') return null;
    move(state, 'giveBack');
    await this.callbacks.giveBack(tx, id);
    await this.routing.tell(tx, { operatorId, id: interactionId }, 'callback_missed', agentId, { to: by });
    const call = (await this.calls.byId(tx, operatorId, interactionId))!;
    await this.command.send(tx, call, 'stop', { id, personId: agentId });
    return agentId;
  }

  private async fromContact(tx: Tx, operatorId: string, id: string): Promise<string | null> {
    const call = await this.outbound.lock(tx, operatorId, null, id);
    if (!call) throw Refusal.notFound();
    if (call.recordedAt ?? call.releasedAt) return null;
    await this.outbound.giveBack(tx, id);
    await this.command.send(tx, contactCall(operatorId, id), 'stop', { id, personId: call.agentId });
    return call.agentId;
  }
}
