import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CallbackDone } from '../contract/index.js';
import { checkCallbackResult, move, type TypedCallbackResult } from '../domain/callback.js';
import { CallbackStore } from '../store/callback.store.js';
import { DeskStore } from '../store/desk.store.js';
import { DraftStore } from '../store/draft.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { CallStore } from '../store/call.store.js';
import { CommandLine } from './command-line.js';
import { knownId } from './known-id.js';
import type { CallbackView } from './views.js';

/**
 * What became of the call back: reached, not needed any more, or nobody answered – then it is due once more or at an end. Calling back
 * belongs to the call that was answered: it makes no unit of its own. The same result twice is one.
 * @throws Refusal NOT_FOUND, CONFLICT `callbackElsewhere`, BAD_INPUT
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
  ) {}

  execute(actor: Actor, id: string, typed: TypedCallbackResult): Promise<CallbackView> {
    return this.unitOfWork.run(actor, (tx) => this.within(tx, id, typed));
  }

  async within(tx: Tx, id: string, typed: TypedCallbackResult): Promise<CallbackView> {
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
    await this.callbacks.result(tx, id, move(callback.state, result.step), result, personId);
    await this.routing.release(tx, operatorId, id);
    for (const kind of ['callback_result', 'hard_call'] as const)
      await this.drafts.forget(tx, { kind, subjectId: id, personId });
    const kind = result.step === 'finish' ? 'callback_done' : 'callback_later';
    await this.routing.tell(tx, { operatorId, id: callback.interactionId }, kind, personId, {
      note: result.note,
    });
    const call = (await this.calls.byId(tx, operatorId, callback.interactionId))!;
    await this.command.send(tx, call, 'stop', { id, personId });
    const after = (await this.callbacks.lock(tx, operatorId, id))!;
    if (result.step === 'finish')
      await tx.publish(CallbackDone, {
        callbackId: id,
        interactionId: callback.interactionId,
        outcome: result.outcome,
      });
    return after;
  }
}
