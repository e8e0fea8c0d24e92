import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { WishDeclined } from '../contract/index.js';
import { AnnounceAppointment } from './announce-appointment.js';
import { APPOINTMENT_DECLINED } from './outside-events.js';

/** A wish that cannot be met is told to the systems of both sides. */
@Reaction(WishDeclined)
export class WhenWishDeclined implements ReactionHandler<WishDeclined> {
  constructor(private readonly announce: AnnounceAppointment) {}

  react({ appointmentId, clientId }: WishDeclined, tx: Tx): Promise<void> {
    return this.announce.execute(tx, clientId, appointmentId, APPOINTMENT_DECLINED);
  }
}
