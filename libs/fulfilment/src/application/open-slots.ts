import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { restOn } from '../domain/closed-days.js';
import { overlapOf, type SlotPattern, slotsOf } from '../domain/slots.js';
import { DeskStore } from '../store/desk.store.js';
import { SalespersonStore } from '../store/salesperson.store.js';
import { SlotStore } from '../store/slot.store.js';
import { knownId } from './known-id.js';
import { holidayName } from './japanese-holidays.js';
import type { SlotView } from './outbound-views.js';

/** The owner says when they can meet people; a moment that is open already stays as it is. @throws Refusal NOT_FOUND, BAD_INPUT `slotOverlaps` */
@Injectable()
export class OpenSlots {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly slots: SlotStore,
    private readonly people: SalespersonStore,
  ) {}

  execute(actor: Actor, deskId: string, pattern: SlotPattern): Promise<SlotView[]> {
    const clientId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const [desk] = await this.desks.ofCompany(tx, clientId, [knownId(deskId)]);
      if (!desk) throw Refusal.notFound();
      const off = { restsOnHolidays: true, closedDays: desk.closedDays };
      const moments = slotsOf(pattern, tx.now, (day) => restOn(off, day, holidayName) !== null);
      await this.slots.lockCalendar(tx, deskId);
      if (pattern.salespersonId != null) await this.lockPerson(tx, clientId, pattern.salespersonId);
      const inTheWay = await this.slots.inTheWay(tx, deskId, moments, pattern);
      if (inTheWay) throw new Refusal('BAD_INPUT', undefined, { fields: [overlapOf(inTheWay)] });
      await this.slots.open(tx, { ...desk, deskId }, moments, pattern);
      await tx.audit('slot.open', deskId, {
        from: moments[0]!.toISOString(),
        until: moments.at(-1)!.toISOString(),
        times: moments.length,
      });
      return this.slots.ofDesk(tx, clientId, deskId);
    });
  }

  /** Their calendar reaches over all desks of the client. */
  private async lockPerson(tx: Tx, clientId: string, id: string): Promise<void> {
    const person = await this.people.lock(tx, clientId, knownId(id));
    if (!person || person.removedAt) throw Refusal.notFound();
  }
}
