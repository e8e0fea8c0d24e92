import { WebhookApi } from '@madoguchi/identity/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { holdsSeat } from '../domain/result.js';
import { InboxStore } from '../store/inbox.store.js';

/** Both sides' systems hear what became of an appointment. */
@Injectable()
export class AnnounceAppointment {
  constructor(
    private readonly inbox: InboxStore,
    private readonly webhooks: WebhookApi,
  ) {}

  async execute(tx: Tx, clientId: string, appointmentId: string, event: string): Promise<void> {
    const found = await this.inbox.lockAppointment(tx, clientId, appointmentId);
    if (!found) return;
    const { view } = found;
    for (const companyId of [found.clientId, found.operatorId])
      await this.webhooks.announce(tx, {
        companyId,
        subjectId: view.deskId,
        event,
        data: {
          appointmentId: view.id,
          interactionId: view.interactionId,
          deskId: view.deskId,
          withWhom: view.withWhom,
          startsAt: view.startsAt.toISOString(),
          note: view.note,
          status: view.status,
          rejectionReason: view.rejectionReason,
          slotId: view.slotId,
          booked: holdsSeat(view),
          wished: view.wished,
          wishedFor: view.wishedFor?.toISOString() ?? null,
          declined: view.declined,
        },
        text: null,
      });
  }
}
