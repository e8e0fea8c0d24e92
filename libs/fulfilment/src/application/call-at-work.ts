import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CallbackStore } from '../store/callback.store.js';
import { CallStore } from '../store/call.store.js';
import { knownId } from './known-id.js';
import type { InteractionView } from './views.js';

/** The call an agent works on, and whether they are calling its caller back at this moment. */
export interface CallAtWork {
  readonly view: InteractionView;
  readonly isCalledBack: boolean;
}

/** What is done in a call back belongs to the call it was promised in, so whoever calls back works on that call. */
@Injectable()
export class FindCallAtWork {
  constructor(
    private readonly calls: CallStore,
    private readonly callbacks: CallbackStore,
  ) {}

  /** The call that this agent holds, held, or calls back about; locked. @throws Refusal NOT_FOUND, also when it is a colleague's */
  async execute(tx: Tx, actor: Actor, interactionId: string): Promise<CallAtWork> {
    const call = await this.calls.lock(tx, actingCompany(actor), knownId(interactionId));
    if (!call) throw Refusal.notFound();
    const isCalledBack = await this.callsBack(tx, actor, interactionId);
    if (call.view.agentId !== signedInPerson(actor) && !isCalledBack) throw Refusal.notFound();
    return { view: call.view, isCalledBack };
  }

  /** Whether this agent is calling back about that call. */
  async callsBack(tx: Tx, actor: Actor, interactionId: string): Promise<boolean> {
    const callback = await this.callbacks.ofAgent(tx, actingCompany(actor), signedInPerson(actor));
    return callback?.state === 'calling' && callback.interactionId === interactionId;
  }
}
