import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { WishDeclined } from '../contract/index.js';
import { AnnounceAppointment } from './announce-appointment.js';
import { APPOINTMENT_DECLINED } from './outside-events.js';
import { TellOfDeclinedWish } from './tell-of-declined-wish.js';

/** A wish that cannot be met is told to the systems of both sides, and by mail to the side that did not decline it. */
@Reaction(WishDeclined)
export class WhenWishDeclined implements ReactionHandler<WishDeclined> {
  constructor(
    private readonly announce: AnnounceAppointment,
    private readonly tell: TellOfDeclinedWish,
  ) {}

  async react({ appointmentId, clientId }: WishDeclined, tx: Tx): Promise<void> {
    await this.announce.execute(tx, clientId, appointmentId, APPOINTMENT_DECLINED);
    await this.tell.execute(tx, clientId, appointmentId);
  }
}
