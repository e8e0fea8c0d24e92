import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { Problems } from '../domain/words.js';
import { StaffWordStore } from '../store/staff-word.store.js';
import { knownId } from './known-id.js';
import type { StaffWordView } from './views.js';

/** As much as is read at a glance, with a caller on the line. */
export const MOST_STAFF_WORDS = 200;

/**
 * A supervisor writes to whoever has this call, contact or call back in hand; it stands on their screen at once. The same request
 * twice is one word, also when the call has ended meanwhile.
 * @throws Refusal NOT_FOUND, CONFLICT `workNotInHand`, `sentOtherwise`, BAD_INPUT
 */
@Injectable()
export class SendWord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly words: StaffWordStore,
  ) {}

  async execute(actor: Actor, workId: string, requestId: string, typed: string): Promise<StaffWordView> {
    const [operatorId, byId] = [actingCompany(actor), signedInPerson(actor)];
    const problems = new Problems();
    const words = problems.text('words', typed, { max: MOST_STAFF_WORDS });
    problems.refuse();
    const wanted = { workId: knownId(workId), requestId: knownId(requestId), byId, words };
    return this.unitOfWork.run(actor, async (tx) => {
      const known = await this.words.byRequest(tx, operatorId, requestId);
      if (known) return same(known, wanted);
      const holder = await this.words.holder(tx, operatorId, workId);
      if (!holder) throw Refusal.notFound();
      const { personId } = holder;
      if (personId === null || personId === byId) throw new Refusal('CONFLICT', 'workNotInHand');
      if (await this.words.add(tx, operatorId, { ...wanted, personId }))
        await tx.audit('work.send_word', workId, { to: personId });
      return same((await this.words.byRequest(tx, operatorId, requestId))!, wanted);
    });
  }
}

function same(known: StaffWordView, wanted: Pick<StaffWordView, 'workId' | 'byId' | 'words'>): StaffWordView {
  if (known.workId !== wanted.workId || known.byId !== wanted.byId || known.words !== wanted.words)
    throw new Refusal('CONFLICT', 'sentOtherwise');
  return known;
}
