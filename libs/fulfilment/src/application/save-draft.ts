import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkDraft } from '../domain/draft.js';
import { withLate } from '../domain/late-draft.js';
import { CallStore } from '../store/call.store.js';
import { LateDraftStore } from '../store/late-draft.store.js';
import { knownId } from './known-id.js';
import type { InteractionView } from './views.js';

/**
 * Keeps what the agent typed so far, with the call. A draft that arrives after the result was recorded is late, not wrong:
 * the recorded call is returned as it is. One that was written on from an older state than what is kept is refused, so that a
 * second screen of the agent never writes over the first. Words of whoever held the call before, typed while their line was broken,
 * are put beside newer ones as long as the call lives.
 * @param basedOn the revision that was read; null writes whatever is there
 * @throws Refusal NOT_FOUND, CONFLICT `draftChangedMeanwhile`, BAD_INPUT
 */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly late: LateDraftStore,
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
      if (call?.agentId !== agentId) return this.saveLate(tx, actor, interactionId, checked, basedOn);
      if (call.state !== 'completed') throw new Refusal('CONFLICT', 'draftChangedMeanwhile');
      return call;
    });
  }

  private async saveLate(
    tx: Tx,
    actor: Actor,
    interactionId: string,
    draft: object,
    basedOn: number | null,
  ): Promise<InteractionView> {
    const call = await this.calls.lock(tx, actingCompany(actor), interactionId);
    if (!call || !isAlive(call.view) || !(await this.late.wasHeldBy(tx, call.view, signedInPerson(actor))))
      throw Refusal.notFound();
    const nobodyWroteSince = basedOn === call.view.draftRevision;
    const saved = await this.late.save(
      tx,
      interactionId,
      nobodyWroteSince ? draft : checkDraft(withLate(call.view.draft, draft)),
    );
    // Whose call it is now reads what became of the words; whoever sent them knows their own.
    return { ...saved, draft };
  }
}

const isAlive = ({ state }: InteractionView) => state !== 'completed' && state !== 'abandoned';
