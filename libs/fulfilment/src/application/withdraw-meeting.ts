import { signedInPerson } from '@madoguchi/platform/access';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { MeetingWithdrawn } from '../contract/index.js';
import { InboxStore } from '../store/inbox.store.js';
import { FreeUnit } from './free-unit.js';

/** The desk takes a meeting back that was never agreed: its seat is free, and whoever accepted it owes nothing for it. */
@Injectable()
export class WithdrawMeeting {
  constructor(
    private readonly inbox: InboxStore,
    private readonly free: FreeUnit,
  ) {}

  /** @returns whether there was a meeting that still stood */
  async execute(
    tx: Tx,
    { id: interactionId, contractId, clientId }: { id: string; contractId: string; clientId: string },
    { correctionId, reason }: { correctionId: string; reason: string },
  ): Promise<boolean> {
    const person = signedInPerson(tx.actor);
    const appointmentId = await this.inbox.withdrawAppointment(tx, interactionId, reason, person);
    const freedUsageId = await this.free.execute(tx, {
      interactionId,
      correctionId,
      reason,
      kind: 'appointment',
    });
    if (appointmentId) {
      await tx.audit('appointment.withdraw', appointmentId);
      await tx.publish(MeetingWithdrawn, { appointmentId, contractId, clientId, freedUsageId });
    }
    return appointmentId !== undefined;
  }
}
