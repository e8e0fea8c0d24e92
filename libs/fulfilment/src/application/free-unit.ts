import { Refusal } from '@madoguchi/kernel';
import { actingCompany, signedInPerson } from '@madoguchi/platform/access';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CorrectionStore } from '../store/correction.store.js';
import { DisputeStore } from '../store/dispute.store.js';
import { AnswerDispute } from './answer-dispute.js';

/** Makes the unit of a corrected call free. An objection that waits for its answer is accepted with it; null when nothing was charged. */
@Injectable()
export class FreeUnit {
  constructor(
    private readonly corrections: CorrectionStore,
    private readonly disputes: DisputeStore,
    private readonly answer: AnswerDispute,
  ) {}

  async execute(
    tx: Tx,
    { interactionId, correctionId, reason }: { interactionId: string; correctionId: string; reason: string },
  ): Promise<string | null> {
    const unit = await this.corrections.chargedUnit(tx, interactionId);
    if (!unit) return null;
    if (!unit.openDisputeId) {
      await this.corrections.free(tx, unit.usageId, correctionId);
      return unit.usageId;
    }
    const dispute = await this.disputes.lock(tx, actingCompany(tx.actor), unit.openDisputeId);
    if (!dispute) throw Refusal.notFound();
    await this.answer.within(tx, dispute, 'accept', { text: reason, personId: signedInPerson(tx.actor) });
    return unit.usageId;
  }
}
