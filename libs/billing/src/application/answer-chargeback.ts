import { Refusal } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { takesEvidence } from '../domain/chargeback.js';
import { ChargebackStore } from '../store/chargeback.store.js';
import { CommandStore } from '../store/command.store.js';
import { FollowDispute } from './follow-dispute.js';
import { ReadChargebacks, type ChargebackView } from './read-chargebacks.js';
import { SendCommands } from './send-commands.js';

/** Stripe takes 150,000 characters in all. */
const EVIDENCE_AT_MOST = 100_000;

/** Hands the evidence to the bank, once; there is no second time. */
@Injectable()
export class AnswerChargeback {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly chargebacks: ChargebackStore,
    private readonly commands: CommandStore,
    private readonly send: SendCommands,
    private readonly follow: FollowDispute,
    private readonly reading: ReadChargebacks,
  ) {}

  /** The same text once more changes nothing. @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT chargebackNotOpen, evidenceSent */
  async execute(actor: Actor, id: string, given: string): Promise<ChargebackView> {
    const personId = signedInPerson(actor);
    const text = given.trim();
    if (text === '') throw Refusal.field('text', 'required');
    if (text.length > EVIDENCE_AT_MOST) throw Refusal.field('text', 'tooLong', { max: EVIDENCE_AT_MOST });
    const stripeDisputeId = await this.unitOfWork.run(actor, async (tx) => {
      const chargeback = await this.chargebacks.one(tx, id);
      if (!chargeback) throw Refusal.notFound();
      if (chargeback.evidenceText === text) return chargeback.stripeDisputeId;
      if (chargeback.evidenceText !== null) throw new Refusal('CONFLICT', 'evidenceSent');
      if (!takesEvidence(chargeback.state)) throw new Refusal('CONFLICT', 'chargebackNotOpen');
      await this.chargebacks.answer(tx, id, text, personId);
      await this.commands.add(
        tx,
        `chargeback:${id}`,
        'dispute.answer',
        { chargebackId: id, stripeDisputeId: chargeback.stripeDisputeId, text },
        `dispute.answer:${id}`,
      );
      await tx.audit('chargeback.answer', id, { document: chargeback.documentNumber });
      return chargeback.stripeDisputeId;
    });
    // The event tells the same a moment later; a provider that is busy now is tried again by the minute job.
    if ((await this.send.execute(`chargeback:${id}`)) === 'idle')
      await this.follow.execute(stripeDisputeId).catch(() => undefined);
    return this.unitOfWork.run(actor, async (tx) => this.reading.view((await this.chargebacks.one(tx, id))!));
  }
}
