import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { DisputeAnswered, type DisputeView } from '../contract/index.js';
import { answerDispute, type DisputeMove } from '../domain/dispute.js';
import { Problems } from '../domain/words.js';
import { DisputeStore, type LockedDispute } from '../store/dispute.store.js';
import { knownId } from './known-id.js';

/**
 * A supervisor of the operator, or the platform, answers an objection. An accepted one makes the unit free through a
 * correction of its own; the unit, the call and what the agent is paid for it stay as they are.
 * @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT `disputeAnswered`
 */
@Injectable()
export class AnswerDispute {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly disputes: DisputeStore,
  ) {}

  async execute(actor: Actor, id: string, accept: boolean, typed: string): Promise<DisputeView> {
    const problems = new Problems();
    const text = problems.text('answer', typed, { max: 1000 });
    problems.refuse();
    return this.unitOfWork.run(actor, async (tx) => {
      const dispute = await this.disputes.lock(tx, operatorOf(actor), knownId(id));
      if (!dispute) throw Refusal.notFound();
      const move = accept ? 'accept' : 'refuse';
      return this.within(tx, dispute, move, { text, personId: signedInPerson(actor) });
    });
  }

  async within(
    tx: Tx,
    dispute: LockedDispute,
    move: DisputeMove,
    { text, personId }: { text: string; personId: string | null },
  ): Promise<DisputeView> {
    const state = answerDispute(dispute.view.state, move);
    if (!state) return dispute.view;
    await this.disputes.answer(tx, dispute, { state, text, personId });
    await tx.audit(`usage.dispute.${move}`, dispute.view.id, { usageId: dispute.usageId });
    await tx.publish(DisputeAnswered, {
      disputeId: dispute.view.id,
      usageId: dispute.usageId,
      contractId: dispute.contractId,
      accepted: state === 'accepted',
    });
    return { ...dispute.view, state, answer: text, answeredAt: tx.now };
  }
}

/** The operator whose objections the actor sees; null for the platform, which sees all. */
export const operatorOf = (actor: Actor): string | null =>
  actor.kind === 'person' && actor.companyKind === 'platform' ? null : actingCompany(actor);
