import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { Briefing } from '../domain/briefing.js';
import { DeskStore } from '../store/desk.store.js';
import { InboxStore } from '../store/inbox.store.js';
import { SlotStore } from '../store/slot.store.js';
import { knownId } from './known-id.js';
import type { SlotView } from './outbound-views.js';
import type { AppointmentView } from './views.js';

/** The client's calendar and what has to be known before a meeting. @throws Refusal NOT_FOUND */
@Injectable()
export class ReadSlots {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly slots: SlotStore,
    private readonly inbox: InboxStore,
  ) {}

  /** What lies ahead and is not closed, full ones included. */
  ofDesk(actor: Actor, deskId: string): Promise<SlotView[]> {
    const companyId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const [desk] = await this.desks.ofCompany(tx, companyId, [knownId(deskId)]);
      if (!desk) throw Refusal.notFound();
      return this.slots.ofDesk(tx, companyId, deskId);
    });
  }

  briefing(actor: Actor, id: string): Promise<Briefing & { appointment: AppointmentView; writtenAt: Date }> {
    const clientId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const briefing = await this.slots.briefing(tx, clientId, knownId(id));
      const appointment = briefing && (await this.inbox.lockAppointment(tx, clientId, id));
      if (!appointment) throw Refusal.notFound();
      return { ...briefing, appointment: appointment.view, writtenAt: tx.now };
    });
  }
}
