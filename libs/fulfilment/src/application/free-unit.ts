import { actingCompany, signedInPerson } from '@madoguchi/platform/access';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CorrectionStore } from '../store/correction.store.js';
import { DisputeStore } from '../store/dispute.store.js';
import { AnswerDispute } from './answer-dispute.js';

/** Makes the unit of a corrected call, or of its meeting, free. An objection that waits for its answer is accepted with it, one refused meanwhile stays refused; null when nothing was charged. */
@Injectable()
export class FreeUnit {
  constructor(
    private readonly corrections: CorrectionStore,
    private readonly disputes: DisputeStore,
    private readonly answer: AnswerDispute,
  ) {}

  async execute(
    tx: Tx,
    {
      interactionId,
      correctionId,
      reason,
      kind = 'call',
    }: { interactionId: string; correctionId: string; reason: string; kind?: 'call' | 'appointment' },
  ): Promise<string | null> {
    const unit = await this.corrections.chargedUnit(tx, interactionId, kind);
    if (!unit) return null;
    const dispute =
      unit.openDisputeId && (await this.disputes.lock(tx, actingCompany(tx.actor), unit.openDisputeId));
    if (dispute && dispute.view.state !== 'refused')
      await this.answer.within(tx, dispute, 'accept', { text: reason, personId: signedInPerson(tx.actor) });
    else await this.corrections.free(tx, unit.usageId, correctionId);
    return unit.usageId;
  }
}
