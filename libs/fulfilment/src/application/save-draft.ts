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
 * the recorded call is returned as it is. One that was written on from an older state than what is kept is refused, so that a
 * second screen of the agent never writes over the first.
 * @param basedOn the revision that was read; null writes whatever is there
 * @throws Refusal NOT_FOUND, CONFLICT `draftChangedMeanwhile`, BAD_INPUT
 */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
  ) {}

  async execute(
    actor: Actor,
    interactionId: string,
    draft: unknown,
    basedOn: number | null = null,
  ): Promise<InteractionView> {
    const agentId = signedInPerson(actor);
    const checked = checkDraft(draft);
    return this.unitOfWork.run(actor, async (tx) => {
      const saved = await this.calls.saveDraft(tx, agentId, knownId(interactionId), {
        draft: checked,
        basedOn,
      });
      if (saved) return saved;
      const call = await this.calls.byId(tx, actingCompany(actor), interactionId);
      if (call?.agentId !== agentId) throw Refusal.notFound();
      if (call.state !== 'completed') throw new Refusal('CONFLICT', 'draftChangedMeanwhile');
      return call;
    });
  }
}
