import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { AppointmentAccepted } from '../contract/index.js';
import { AnnounceAppointment } from './announce-appointment.js';
import { APPOINTMENT_ACCEPTED } from './outside-events.js';

/** An accepted appointment is told to the systems of both sides. */
@Reaction(AppointmentAccepted)
export class WhenAppointmentAccepted implements ReactionHandler<AppointmentAccepted> {
  constructor(private readonly announce: AnnounceAppointment) {}

  react({ appointmentId, clientId }: AppointmentAccepted, tx: Tx): Promise<void> {
    return this.announce.execute(tx, clientId, appointmentId, APPOINTMENT_ACCEPTED);
  }
}
