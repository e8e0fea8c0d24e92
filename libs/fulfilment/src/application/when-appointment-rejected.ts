import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { AppointmentRejected } from '../contract/index.js';
import { AnnounceAppointment } from './announce-appointment.js';
import { APPOINTMENT_REJECTED } from './outside-events.js';

/** A rejected appointment is told to the systems of both sides. */
@Reaction(AppointmentRejected)
export class WhenAppointmentRejected implements ReactionHandler<AppointmentRejected> {
  constructor(private readonly announce: AnnounceAppointment) {}

  react({ appointmentId, clientId }: AppointmentRejected, tx: Tx): Promise<void> {
    return this.announce.execute(tx, clientId, appointmentId, APPOINTMENT_REJECTED);
  }
}
