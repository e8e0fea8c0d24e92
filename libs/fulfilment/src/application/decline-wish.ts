import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { WishDeclined } from '../contract/index.js';
import { declines } from '../domain/wish.js';
import { Problems } from '../domain/words.js';
import { InboxStore } from '../store/inbox.store.js';
import { WishStore } from '../store/wish.store.js';
import { AskDesk } from './ask-desk.js';
import { knownId } from './known-id.js';
import type { AppointmentView } from './views.js';

export interface WishRefusal {
  readonly appointmentId: string;
  readonly reason: string;
  /** The client's words, which the desk is asked to tell the caller. */
  readonly tellCaller?: string | null | undefined;
}

/**
 * A wished time that cannot be met waits for nobody any more: the other side reads why, and either may book it after all. The client is
 * done with the report by declining; what the desk declines stays open there until the client has seen it. The same twice is once.
 * @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT `wishAnswered`, `wishDeclined`
 */
@Injectable()
export class DeclineWish {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wishes: WishStore,
    private readonly inbox: InboxStore,
    private readonly ask: AskDesk,
  ) {}

  execute(actor: Actor, refusal: WishRefusal): Promise<AppointmentView> {
    const problems = new Problems();
    const reason = problems.text('reason', refusal.reason, { max: 500 });
    const words = problems.optional('tellCaller', refusal.tellCaller, 2000);
    problems.refuse();
    const companyId = actingCompany(actor);
    const id = knownId(refusal.appointmentId);
    return this.unitOfWork.run(actor, async (tx) => {
      const wish = await this.wishes.appointment(tx, companyId, id, { locked: true });
      if (!wish) throw Refusal.notFound();
      const isClient = companyId === wish.clientId;
      const declined = { reason, from: isClient ? 'client' : 'desk' } as const;
      if (!declines(wish, declined)) return wish;
      const personId = signedInPerson(actor);
      await this.wishes.decline(tx, id, declined, personId);
      await (isClient
        ? this.inbox.decided(tx, wish.interactionId, personId)
        : this.inbox.openAgain(tx, wish.interactionId));
      if (words && isClient) await this.ask.aboutCall(tx, wish.interactionId, words);
      await tx.audit('appointment.decline_wish', id);
      await tx.publish(WishDeclined, {
        appointmentId: id,
        contractId: wish.contractId,
        clientId: wish.clientId,
      });
      return { ...wish, declined };
    });
  }
}
