import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { WishBooked } from '../contract/index.js';
import { refuseAnswered } from '../domain/wish.js';
import { Problems } from '../domain/words.js';
import { InboxStore } from '../store/inbox.store.js';
import { type PartedAppointment, WishStore } from '../store/wish.store.js';
import { AskDesk } from './ask-desk.js';
import { BookSlot } from './book-slot.js';
import { knownId } from './known-id.js';
import { OpenWishedTime } from './open-wished-time.js';
import type { AppointmentView } from './views.js';

export interface WishedBooking {
  readonly appointmentId: string;
  /** A free time of the calendar; without one the very time that was wished. */
  readonly slotId?: string | null | undefined;
  /** How long the wished time is, where it has to be opened first. */
  readonly minutes?: number | null | undefined;
  /** The client's words, which the desk is asked to tell the caller. */
  readonly tellCaller?: string | null | undefined;
}

/**
 * A caller's wish becomes a booked time: by the client, also at a time that was not open; by who supervises the desk, in a time that is.
 * The same booking twice is one.
 * @throws Refusal NOT_FOUND, CONFLICT `slotTaken`, `wishAnswered`, `wishIsPast`, `wishNotOpen`, BAD_INPUT `slotOverlaps`
 */
@Injectable()
export class BookWish {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wishes: WishStore,
    private readonly slots: BookSlot,
    private readonly openWished: OpenWishedTime,
    private readonly ask: AskDesk,
    private readonly inbox: InboxStore,
  ) {}

  execute(actor: Actor, booking: WishedBooking): Promise<AppointmentView> {
    const problems = new Problems();
    const words = problems.optional('tellCaller', booking.tellCaller, 2000);
    problems.refuse();
    const companyId = actingCompany(actor);
    const id = knownId(booking.appointmentId);
    return this.unitOfWork.run(actor, async (tx) => {
      const wish = await this.wishes.appointment(tx, companyId, id, { locked: false });
      if (!wish) throw Refusal.notFound();
      if (isSame(wish, booking)) return wish;
      // Nothing is opened for what is answered; a slot that is not theirs is not found in any case.
      if (!booking.slotId) refuseAnswered(wish);
      const slotId = booking.slotId ?? (await this.openWished.execute(tx, wish, booking.minutes ?? 60));
      // The seat first, as everywhere; whoever booked this wish meanwhile is seen behind it.
      const slot = await this.slots.locked(tx, wish, slotId);
      const now = (await this.wishes.appointment(tx, companyId, id, { locked: true }))!;
      if (isSame(now, { ...booking, slotId: slot.id })) return now;
      refuseAnswered(now);
      this.slots.refuseTaken(tx, slot);
      await this.slots.seat(tx, slot, id);
      await this.wishes.booked(tx, id, slot.startsAt, signedInPerson(actor));
      // What was declined waited for nobody; now the client accepts or rejects it like any other meeting.
      if (now.declined) await this.inbox.openAgain(tx, wish.interactionId);
      await this.slots.handOverOf(tx, wish.clientId, slot, id);
      if (words && companyId === wish.clientId) await this.ask.aboutCall(tx, wish.interactionId, words);
      await this.tell(tx, wish);
      return (await this.wishes.appointment(tx, companyId, id, { locked: true }))!;
    });
  }

  private async tell(tx: Tx, { id, contractId, clientId }: PartedAppointment): Promise<void> {
    await tx.audit('appointment.book_wish', id);
    await tx.publish(WishBooked, { appointmentId: id, contractId, clientId });
  }
}

const isSame = (wish: PartedAppointment, { slotId }: Pick<WishedBooking, 'slotId'>): boolean =>
  wish.wishedFor !== null &&
  (slotId ? wish.slotId === slotId : wish.wishedFor.getTime() === wish.startsAt.getTime());
