import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CallbackDone } from '../contract/index.js';
import { checkCallbackResult, move, type TypedCallbackResult } from '../domain/callback.js';
import { isOver } from '../domain/call.js';
import type { UnsentPart } from '../domain/draft.js';
import { CallbackStore } from '../store/callback.store.js';
import { DeskStore } from '../store/desk.store.js';
import { DraftStore } from '../store/draft.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { CallStore } from '../store/call.store.js';
import { CommandLine } from './command-line.js';
import { knownId } from './known-id.js';
import { leaveNoOrder } from './leave-no-order.js';
import { TellOfCallback } from './tell-of-callback.js';
import type { CallbackView } from './views.js';

/**
 * What became of the call back: reached, not needed any more, or nobody answered – then it is due once more or at an end. Calling back
 * belongs to the call that was answered: it makes no unit of its own. What is for the client is mailed, and their report is open again. The same result twice is one.
 * @param throwAway what was begun beside it and is not wanted
 * @throws Refusal NOT_FOUND, CONFLICT `callbackElsewhere`, `unsentOrder`, BAD_INPUT
 */
@Injectable()
export class FinishCallback {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly callbacks: CallbackStore,
    private readonly routing: RoutingStore,
    private readonly desks: DeskStore,
    private readonly drafts: DraftStore,
    private readonly calls: CallStore,
    private readonly command: CommandLine,
    private readonly tell: TellOfCallback,
  ) {}

  execute(
    actor: Actor,
    id: string,
    typed: TypedCallbackResult,
    throwAway: readonly UnsentPart[] = [],
  ): Promise<CallbackView> {
    return this.unitOfWork.run(actor, (tx) => this.within(tx, id, typed, throwAway));
  }

  async within(
    tx: Tx,
    id: string,
    typed: TypedCallbackResult,
    throwAway: readonly UnsentPart[],
  ): Promise<CallbackView> {
    const [operatorId, personId] = [actingCompany(tx.actor), signedInPerson(tx.actor)];
    const callback = await this.callbacks.lock(tx, operatorId, knownId(id));
    if (!callback) throw Refusal.notFound();
    if (callback.state === 'done' && callback.outcome === typed.outcome) return callback;
    if (callback.agentId !== personId) throw Refusal.notFound();
    const result = checkCallbackResult(
      typed,
      callback.attempts,
      tx.now,
      await this.desks.restsOf(tx, callback.deskId),
    );
    const call = (await this.calls.byId(tx, operatorId, callback.interactionId))!;
    // Of a call that is still worked on, the order is its agent's.
    if (result.step === 'finish' && isOver(call.state)) await leaveNoOrder(this.drafts, tx, call, throwAway);
    await this.callbacks.result(tx, id, move(callback.state, result.step), result, personId);
    await this.routing.release(tx, operatorId, id);
    for (const kind of ['callback_result', 'hard_call'] as const)
      await this.drafts.forget(tx, { kind, subjectId: id, personId });
    const kind = result.step === 'finish' ? 'callback_done' : 'callback_later';
    await this.routing.tell(tx, { operatorId, id: callback.interactionId }, kind, personId, {
      note: result.note,
    });
    await this.command.send(tx, call, 'stop', { id, personId });
    const after = (await this.callbacks.lock(tx, operatorId, id))!;
    if (result.step === 'finish') {
      if (result.forClient) await this.tell.execute(tx, { ...after, outcome: result.outcome });
      await tx.publish(CallbackDone, {
        callbackId: id,
        interactionId: callback.interactionId,
        outcome: result.outcome,
      });
    }
    return after;
  }
}
