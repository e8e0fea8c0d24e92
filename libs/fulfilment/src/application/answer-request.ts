import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { Problems } from '../domain/words.js';
import { OwnerSideStore } from '../store/owner-side.store.js';
import { knownId } from './known-id.js';
import type { DeskRequestView } from './owner-side-views.js';

/** A supervisor answers what a client asked of the desk. Twice the same is once. @throws Refusal NOT_FOUND, CONFLICT `requestAnswered`, BAD_INPUT */
@Injectable()
export class AnswerRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ownerSide: OwnerSideStore,
  ) {}

  async execute(actor: Actor, id: string, typed: string): Promise<DeskRequestView> {
    const problems = new Problems();
    const answer = problems.text('answer', typed, { max: 2000 });
    problems.refuse();
    return this.unitOfWork.run(actor, async (tx) => {
      const taken = await this.ownerSide.answer(
        tx,
        actingCompany(actor),
        knownId(id),
        answer,
        signedInPerson(actor),
      );
      if (taken === undefined) throw Refusal.notFound();
      if (!taken) throw new Refusal('CONFLICT', 'requestAnswered');
      await tx.enqueue('tell-of-request', { id }, { jobKey: `request-answered:${id}` });
      return this.ownerSide.request(tx, id);
    });
  }
}
