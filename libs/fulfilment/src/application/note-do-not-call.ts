import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { shownNumber } from '../domain/do-not-call.js';
import { CallStore } from '../store/call.store.js';
import { CallbackStore } from '../store/callback.store.js';
import { DoNotCallStore, type SaidAt } from '../store/do-not-call.store.js';
import { knownId } from './known-id.js';
import { ownCall } from './own-call.js';

/**
 * Somebody says to an agent that they want no calls any more: the number goes onto the client's list at once. Twice is once.
 * @throws Refusal NOT_FOUND, also for a call of a colleague; CONFLICT `numberWithheld`
 */
@Injectable()
export class NoteDoNotCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly callbacks: CallbackStore,
    private readonly numbers: DoNotCallStore,
  ) {}

  /** The caller of a call that the agent holds or held. */
  ofCall(actor: Actor, interactionId: string): Promise<true> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { view } = await ownCall(this.calls, tx, actor, interactionId);
      return this.keep(tx, { ...view, interactionId, source: 'call' }, view.callerNumber, view.callerName);
    });
  }

  /** Whom the agent is calling back. */
  ofCallback(actor: Actor, callbackId: string): Promise<true> {
    return this.unitOfWork.run(actor, async (tx) => {
      const callback = await this.callbacks.lock(tx, actingCompany(actor), knownId(callbackId));
      if (!callback || callback.agentId !== signedInPerson(actor)) throw Refusal.notFound();
      const call = await this.calls.lock(tx, callback.operatorId, callback.interactionId);
      if (!call) throw Refusal.notFound();
      const said = { ...call.view, interactionId: callback.interactionId, source: 'callback' as const };
      return this.keep(tx, said, callback.phone, callback.callerName);
    });
  }

  private async keep(tx: Tx, said: SaidAt, told: string | null, name: string | null): Promise<true> {
    const phone = shownNumber(told);
    if (phone === null) throw new Refusal('CONFLICT', 'numberWithheld');
    await this.numbers.note(tx, said, { phone, name }, signedInPerson(tx.actor));
    await tx.audit('doNotCall.note', said.interactionId);
    return true;
  }
}
