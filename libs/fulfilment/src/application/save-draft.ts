import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkDraft } from '../domain/draft.js';
import { CallStore } from '../store/call.store.js';
import { knownId } from './known-id.js';
import type { InteractionView } from './views.js';

/**
 * Keeps what the agent typed so far, with the call. A draft that arrives after the result was recorded is late, not wrong:
 * the recorded call is returned as it is.
 * @throws Refusal NOT_FOUND, BAD_INPUT
 */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
  ) {}

  async execute(actor: Actor, interactionId: string, draft: unknown): Promise<InteractionView> {
    const agentId = signedInPerson(actor);
    const checked = checkDraft(draft);
    return this.unitOfWork.run(actor, async (tx) => {
      const saved = await this.calls.saveDraft(tx, agentId, knownId(interactionId), checked);
      if (saved) return saved;
      const call = await this.calls.byId(tx, actingCompany(actor), interactionId);
      if (call?.agentId !== agentId) throw Refusal.notFound();
      return call;
    });
  }
}
