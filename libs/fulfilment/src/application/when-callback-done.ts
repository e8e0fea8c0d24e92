import { WebhookApi } from '@madoguchi/identity/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { CallbackDone } from '../contract/index.js';
import { callbackText } from '../domain/callback-text.js';
import { CallbackStore } from '../store/callback.store.js';
import { DeskStore } from '../store/desk.store.js';
import { CALLBACK_DONE } from './outside-events.js';

/** Both sides hear that somebody was called back, without a word about who did it. */
@Reaction(CallbackDone)
export class WhenCallbackDone implements ReactionHandler<CallbackDone> {
  constructor(
    private readonly callbacks: CallbackStore,
    private readonly desks: DeskStore,
    private readonly webhooks: WebhookApi,
  ) {}

  async react({ callbackId }: CallbackDone, tx: Tx): Promise<void> {
    const callback = await this.callbacks.byId(tx, callbackId);
    const desk = callback && (await this.desks.byId(tx, callback.deskId));
    if (!callback || !desk || callback.outcome === null) return;
    const data = {
      callbackId,
      interactionId: callback.interactionId,
      deskId: callback.deskId,
      phone: callback.phone,
      callerName: callback.callerName,
      dueAt: callback.dueAt.toISOString(),
      endedAt: callback.endedAt?.toISOString() ?? null,
      outcome: callback.outcome,
      note: callback.resultNote,
    };
    const text = callbackText({ ...callback, outcome: callback.outcome }, desk.reportLanguage);
    for (const companyId of [desk.clientId, desk.operatorId])
      await this.webhooks.announce(tx, {
        companyId,
        subjectId: callback.deskId,
        event: CALLBACK_DONE,
        data,
        text,
      });
  }
}
