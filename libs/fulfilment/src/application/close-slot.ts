import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { SlotStore } from '../store/slot.store.js';
import { knownId } from './known-id.js';
import type { SlotView } from './outbound-views.js';

/** The owner takes a moment back that nobody has booked. Closing twice changes nothing. @throws Refusal NOT_FOUND, CONFLICT `slotBooked` */
@Injectable()
export class CloseSlot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly slots: SlotStore,
  ) {}

  execute(actor: Actor, id: string): Promise<SlotView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const slot = await this.slots.lock(tx, actingCompany(actor), knownId(id));
      if (!slot) throw Refusal.notFound();
      if (slot.booked > 0) throw new Refusal('CONFLICT', 'slotBooked');
      if (!slot.closedAt) {
        await this.slots.close(tx, id);
        await tx.audit('slot.close', slot.deskId, { startsAt: slot.startsAt.toISOString() });
      }
      return slot;
    });
  }
}
