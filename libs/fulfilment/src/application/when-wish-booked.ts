import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { WishBooked } from '../contract/index.js';
import { AnnounceAppointment } from './announce-appointment.js';
import { APPOINTMENT_BOOKED } from './outside-events.js';

/** A wish that got its time is told to the systems of both sides. */
@Reaction(WishBooked)
export class WhenWishBooked implements ReactionHandler<WishBooked> {
  constructor(private readonly announce: AnnounceAppointment) {}

  react({ appointmentId, clientId }: WishBooked, tx: Tx): Promise<void> {
    return this.announce.execute(tx, clientId, appointmentId, APPOINTMENT_BOOKED);
  }
}
