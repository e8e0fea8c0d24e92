import { actingCompany } from '@madoguchi/platform/access';
import { Refusal } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkSlotMinutes, overlapOf } from '../domain/slots.js';
import { SlotStore } from '../store/slot.store.js';
import type { PartedAppointment } from '../store/wish.store.js';

/** The time of the calendar at which a caller wishes to come. Where it is not open, the client whose calendar it is opens it for this one meeting. */
@Injectable()
export class OpenWishedTime {
  constructor(private readonly slots: SlotStore) {}

  /** @throws Refusal CONFLICT `wishIsPast`, `wishNotOpen` for who may not open it, BAD_INPUT `slotOverlaps`, `outOfRange` */
  async execute(tx: Tx, wish: PartedAppointment, minutes: number): Promise<string> {
    const { deskId, clientId, startsAt } = wish;
    if (startsAt <= tx.now) throw new Refusal('CONFLICT', 'wishIsPast');
    // Two who open the same time at once: the second finds what the first has opened.
    await this.slots.lockCalendar(tx, deskId);
    const open = await this.slots.openAt(tx, deskId, startsAt);
    if (open) return open;
    if (actingCompany(tx.actor) !== clientId) throw new Refusal('CONFLICT', 'wishNotOpen');
    checkSlotMinutes(minutes);
    const inTheWay = await this.slots.inTheWay(tx, deskId, [startsAt], { minutes, salespersonId: null });
    if (inTheWay) throw new Refusal('BAD_INPUT', undefined, { fields: [overlapOf(inTheWay)] });
    await this.slots.open(tx, wish, [startsAt], { minutes, capacity: 1 });
    await tx.audit('slot.open', deskId, {
      from: startsAt.toISOString(),
      until: startsAt.toISOString(),
      times: 1,
    });
    return (await this.slots.openAt(tx, deskId, startsAt))!;
  }
}
