import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { MeetingWithdrawn } from '../contract/index.js';
import { AnnounceAppointment } from './announce-appointment.js';
import { APPOINTMENT_WITHDRAWN } from './outside-events.js';
import { TellOfFallenMeeting } from './tell-of-fallen-meeting.js';

/** A meeting that was taken back is told to the systems of both sides, and to the person whose time it was. */
@Reaction(MeetingWithdrawn)
export class WhenMeetingWithdrawn implements ReactionHandler<MeetingWithdrawn> {
  constructor(
    private readonly announce: AnnounceAppointment,
    private readonly person: TellOfFallenMeeting,
  ) {}

  async react({ appointmentId, clientId }: MeetingWithdrawn, tx: Tx): Promise<void> {
    await this.announce.execute(tx, clientId, appointmentId, APPOINTMENT_WITHDRAWN);
    await this.person.execute(tx, clientId, appointmentId);
  }
}
