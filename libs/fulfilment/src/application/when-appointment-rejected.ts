import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { AppointmentRejected } from '../contract/index.js';
import { AnnounceAppointment } from './announce-appointment.js';
import { APPOINTMENT_REJECTED } from './outside-events.js';
import { TellOfFallenMeeting } from './tell-of-fallen-meeting.js';

/** A rejected appointment is told to the systems of both sides, and to the person whose time it was. */
@Reaction(AppointmentRejected)
export class WhenAppointmentRejected implements ReactionHandler<AppointmentRejected> {
  constructor(
    private readonly announce: AnnounceAppointment,
    private readonly person: TellOfFallenMeeting,
  ) {}

  async react({ appointmentId, clientId }: AppointmentRejected, tx: Tx): Promise<void> {
    await this.announce.execute(tx, clientId, appointmentId, APPOINTMENT_REJECTED);
    await this.person.execute(tx, clientId, appointmentId);
  }
}
